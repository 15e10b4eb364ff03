package cn.xieshou.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one paper says: values by the names of its fields, lists entry by entry, and what has to stand above it. */
public final class PaperValues {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final List<String> banners = new ArrayList<>();

    /** @param value a line of it becomes a paragraph; null counts as empty */
    public PaperValues put(String name, @Nullable String value) {
        values.put(name, value == null ? "" : value);
        return this;
    }

    /**
     * Who decided: drawn where there is a picture of their hand, else written.
     *
     * @param name what stands there without a picture
     * @param png their signature on a transparent ground; only of somebody who has decided what the paper attests
     */
    public PaperValues sign(String field, @Nullable String name, Optional<byte[]> png) {
        png.ifPresent(picture -> pictures.put(field, picture));
        return put(field, name);
    }

    /** @param entries values by the names that stand behind the list's and the dot */
    public PaperValues list(String name, List<Map<String, String>> entries) {
        lists.put(name, List.copyOf(entries));
        return this;
    }

    /** A line above everything, whatever the template: that it is a draft, that its text was changed. */
    public PaperValues banner(String line) {
        banners.add(line);
        return this;
    }

    /** Empty if nothing is known by that name. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is drawn in place of the value, as PNG. */
    public Optional<byte[]> picture(String name) {
        return Optional.ofNullable(pictures.get(name));
    }

    public List<Map<String, String>> entries(String list) {
        return lists.getOrDefault(list, List.of());
    }

    /** Whether there is anything to read under that name, a value or a list. */
    public boolean has(String name) {
        return !value(name).isBlank() || !entries(name).isEmpty();
    }

    /** With the fields of one entry, known by their full names. */
    public PaperValues within(String list, Map<String, String> entry) {
        PaperValues all = new PaperValues();
        all.values.putAll(values);
        all.lists.putAll(lists);
        all.pictures.putAll(pictures);
        entry.forEach((name, value) -> all.values.put(list + PaperField.OF + name, value));
        return all;
    }

    public List<String> banners() {
        return List.copyOf(banners);
    }

    /** The names of what was put and listed, those of entries in full. */
    public Set<String> names() {
        Set<String> names = new java.util.LinkedHashSet<>(values.keySet());
        lists.forEach((list, entries) ->
                entries.forEach(entry -> entry.keySet().forEach(name -> names.add(list + PaperField.OF + name))));
        return names;
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "PaperValues" + values.keySet();
    }
}
