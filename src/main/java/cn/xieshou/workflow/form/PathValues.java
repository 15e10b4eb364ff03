package cn.xieshou.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values under paths: the groups of a form nest what is submitted. */
final class PathValues {

    private PathValues() {}

    static @Nullable Object get(Map<String, ?> values, List<String> path) {
        Object found = values;
        for (String segment : path) {
            found = found instanceof Map<?, ?> map ? map.get(segment) : null;
        }
        return found;
    }

    static void put(Map<String, @Nullable Object> values, List<String> path, @Nullable Object value) {
        Map<String, @Nullable Object> inner = values;
        for (String segment : path.subList(0, path.size() - 1)) {
            Map<String, @Nullable Object> next = map(inner.get(segment));
            inner.put(segment, next);
            inner = next;
        }
        inner.put(path.get(path.size() - 1), value);
    }

    /** A copy that may be changed without the original. */
    static Map<String, @Nullable Object> copy(Map<String, ?> values) {
        return new LinkedHashMap<>(values);
    }

    /** A changeable copy of a map, an empty one of anything else. */
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> copy.put(String.valueOf(key), element));
        }
        return copy;
    }

    static Map<String, Object> shownMap(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> copy.put(String.valueOf(key), element));
        }
        return copy;
    }

    /** The keys of {@code values} that lie under none of {@code paths}. */
    static List<String> foreign(Map<String, ?> values, List<List<String>> paths) {
        List<String> foreign = new ArrayList<>();
        collect(values, List.of(), paths, foreign);
        return foreign;
    }

    private static void collect(Map<?, ?> values, List<String> under, List<List<String>> paths, List<String> foreign) {
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            List<String> path = new ArrayList<>(under);
            path.add(String.valueOf(entry.getKey()));
            if (paths.contains(path)) {
                continue;
            }
            boolean group = paths.stream().anyMatch(known -> startsWith(known, path));
            if (group && entry.getValue() instanceof Map<?, ?> inner) {
                collect(inner, path, paths, foreign);
            } else if (!group || entry.getValue() != null) {
                foreign.add(String.join(".", path));
            }
        }
    }

    private static boolean startsWith(List<String> path, List<String> start) {
        return path.size() > start.size() && path.subList(0, start.size()).equals(start);
    }
}
