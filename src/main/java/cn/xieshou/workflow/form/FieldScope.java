package cn.xieshou.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a field is judged by besides its own value.
 *
 * @param variables what expressions see: values shown and submitted, in a row {@code this}, {@code parent} and {@code i}
 * @param shown what the form opened with
 * @param today the day of the submission
 */
record FieldScope(Map<String, @Nullable Object> variables, Map<String, Object> shown, LocalDate today) {

    /** Whether one of the conditions hides the field. */
    boolean hides(FormField field) {
        return field.hides().stream().anyMatch(condition -> Boolean.TRUE.equals(Feel.value(condition, variables)));
    }

    boolean isReadOnly(FormField field) {
        JsonNode setting = field.json().path("readonly");
        return setting.isTextual()
                ? Feel.isExpression(setting.asText()) && Boolean.TRUE.equals(Feel.value(setting.asText(), variables))
                : setting.asBoolean();
    }

    /** A limit under {@code validate}, a number or an expression; null if there is none. */
    @Nullable BigDecimal limit(FormField field, String name) {
        JsonNode setting = field.validate(name);
        Object value = Feel.isExpression(setting.asText())
                ? Feel.value(setting.asText(), variables)
                : setting.isMissingNode() || setting.isNull() ? null : setting.asText();
        return value == null || value.toString().isEmpty() ? null : new BigDecimal(value.toString());
    }

    /** The values that a choice offers: constants, those shown under {@code valuesKey}, or an expression's. */
    List<Object> options(FormField field) {
        JsonNode json = field.json();
        Object source;
        if (json.has("valuesKey")) {
            source = shown.get(json.path("valuesKey").asText());
        } else if (json.has("values")) {
            source = PlainValues.of(json.path("values"));
        } else {
            source = Feel.value(json.path("valuesExpression").asText("="), variables);
        }
        return source instanceof List<?> list ? values(list) : List.of();
    }

    private static List<Object> values(List<?> options) {
        List<Object> values = new ArrayList<>();
        for (Object option : options) {
            Object value = option instanceof Map<?, ?> map ? map.get("value") : option;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
