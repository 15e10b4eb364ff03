package cn.xieshou.workflow.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a drawn form sends: texts as they were typed, boxes as flags, choices as the options they stand for. */
final class FormReader {

    private final Map<String, String[]> parameters;
    private final FieldScope scope;

    FormReader(Map<String, String[]> parameters, FieldScope scope) {
        this.parameters = parameters;
        this.scope = scope;
    }

    Map<String, @Nullable Object> read(List<FormField> fields) {
        return read(fields, "");
    }

    private Map<String, @Nullable Object> read(List<FormField> fields, String prefix) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            Object value = field.isList() ? rows(field, prefix) : value(field, prefix + field.key());
            if (value != null) {
                PathValues.put(values, field.path(), value);
            }
        }
        return values;
    }

    private @Nullable Object value(FormField field, String name) {
        String[] sent = parameters.get(name);
        return switch (field.type()) {
            case "checkbox" -> sent == null ? null : "true".equals(sent[sent.length - 1]);
            case "checklist", "taglist" -> sent == null ? null : several(field, sent);
            case "radio", "select" -> sent == null ? null : option(field, sent[0]);
            default -> sent == null ? null : sent[0];
        };
    }

    /** The first is always sent and empty, so that none chosen is told from a field that was not there. */
    private List<Object> several(FormField field, String[] sent) {
        List<Object> chosen = new ArrayList<>();
        for (String one : sent) {
            if (!one.isEmpty()) {
                chosen.add(option(field, one));
            }
        }
        return chosen;
    }

    /** What the form offers under that text; the text itself if it offers no such thing, which is then refused. */
    private Object option(FormField field, String text) {
        return scope.options(field).stream()
                .filter(option -> Drawing.text(option).equals(text))
                .findFirst()
                .orElse(text);
    }

    private @Nullable List<Map<String, @Nullable Object>> rows(FormField list, String prefix) {
        String name = prefix + list.key();
        if (!parameters.containsKey(name)) {
            return null;
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int index : indices(name)) {
            rows.add(read(list.columns(), name + "[" + index + "]."));
        }
        return rows;
    }

    /** In the order of their numbers, some of which may be missing; far too many are cut off where they are refused anyway. */
    private List<Integer> indices(String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,6})](?:\\..*)?");
        TreeSet<Integer> found = new TreeSet<>();
        for (String name : parameters.keySet()) {
            Matcher matcher = row.matcher(name);
            if (matcher.matches()) {
                found.add(Integer.parseInt(matcher.group(1)));
            }
        }
        return found.stream().limit(FormCheck.MAX_ROWS + 1L).toList();
    }
}
