package cn.xieshou.workflow.form;

import cn.xieshou.workflow.form.FormPart.Kept;
import cn.xieshou.workflow.form.FormPart.Limits;
import cn.xieshou.workflow.form.FormPart.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values and settings of a form stand in a page. */
final class Drawing {

    private Drawing() {}

    /** A value as text, empty for none. */
    static String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Drawing::text).collect(Collectors.joining("、"));
        }
        return Objects.toString(value, "");
    }

    /** The options of a choice, those marked that {@code value} names. */
    static List<Option> options(FormField field, Map<String, Object> shown, @Nullable Object value) {
        List<Option> options = new ArrayList<>();
        for (Object option : offered(field, shown)) {
            Object sent = option instanceof Map<?, ?> map ? map.get("value") : option;
            Object label = option instanceof Map<?, ?> map ? map.get("label") : null;
            if (sent != null) {
                options.add(new Option(text(sent), label == null ? text(sent) : text(label), isChosen(value, sent)));
            }
        }
        return options;
    }

    /** What is said of a choice that is none of the options, as a spreadsheet may bring it; empty if all are. */
    static String notOffered(List<Option> options, @Nullable Object value) {
        List<?> chosen = value instanceof List<?> several ? several : Collections.singletonList(value);
        String others = chosen.stream()
                .map(Drawing::text)
                .filter(text -> !text.isBlank()
                        && options.stream().noneMatch(option -> option.value().equals(text)))
                .map(text -> "“" + text + "”")
                .collect(Collectors.joining("、"));
        return others.isEmpty() || options.isEmpty() ? "" : others + "不在可选范围，请改选";
    }

    static List<?> offered(FormField field, Map<String, Object> shown) {
        Object source = field.json().has("valuesKey")
                ? shown.get(field.json().path("valuesKey").asText())
                : PlainValues.of(field.json().path("values"));
        return source instanceof List<?> list ? list : List.of();
    }

    private static boolean isChosen(@Nullable Object value, Object option) {
        return value instanceof List<?> several
                ? several.stream().anyMatch(one -> isOne(one, option))
                : isOne(value, option);
    }

    private static boolean isOne(@Nullable Object value, Object option) {
        return value != null && text(value).equals(text(option));
    }

    static Limits limits(FormField field, FieldScope scope) {
        boolean date = "datetime".equals(field.type())
                && field.json().path("disallowPassedDates").asBoolean();
        return new Limits(
                longest(field, scope),
                limit(scope.limit(field, "min")),
                limit(scope.limit(field, "max")),
                field.json().path("decimalDigits").asText(""),
                date ? scope.today().toString() : "");
    }

    private static String longest(FormField field, FieldScope scope) {
        if (!field.type().startsWith("text")) {
            return "";
        }
        return Objects.requireNonNullElse(scope.limit(field, "maxLength"), BigDecimal.valueOf(TextRule.DEFAULT_MAX))
                .toPlainString();
    }

    private static String limit(@Nullable BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    /** Everything inside a value as the fields of a page would send it: {@code months[0].activity}. */
    static void leaves(String name, @Nullable Object value, List<Kept> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> leaves(name + "." + key, inner, into));
        } else if (value instanceof List<?> list) {
            into.add(new Kept(name, ""));
            for (int i = 0; i < list.size(); i++) {
                leaf(name, i, list.get(i), into);
            }
        } else if (!SameValue.isNothing(value)) {
            into.add(new Kept(name, text(value)));
        }
    }

    /** A row of a table, or one of several choices. */
    private static void leaf(String name, int index, @Nullable Object element, List<Kept> into) {
        if (element instanceof Map<?, ?>) {
            into.add(new Kept(name + "[" + index + "]", ""));
            leaves(name + "[" + index + "]", element, into);
        } else {
            into.add(new Kept(name, text(element)));
        }
    }
}
