package cn.xieshou.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a form brought, after checking: texts are clean, numbers are numbers, blanks are absent.
 *
 * @param values field key → String, Number, Boolean, List or Map; a field in a group with a path has it in its key:
 *     {@code address.street}
 */
public record FormValues(Map<String, Object> values) {

    public boolean has(String key) {
        return values.get(key) != null;
    }

    /** A required text. */
    public String text(String key) {
        return Objects.requireNonNull(optionalText(key), key);
    }

    public @Nullable String optionalText(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    public int integer(String key) {
        return ((Number) Objects.requireNonNull(values.get(key), key)).intValue();
    }

    public @Nullable Integer optionalInteger(String key) {
        return values.get(key) == null ? null : (Integer) integer(key);
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** A number with decimals. */
    public BigDecimal decimal(String key) {
        return new BigDecimal(text(key));
    }

    public LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    public @Nullable LocalDate optionalDate(String key) {
        String text = optionalText(key);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The chosen options of a checklist or tag list, none if absent. */
    public List<String> choices(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The rows of a dynamic list, none if absent. */
    @SuppressWarnings("unchecked")
    public List<FormValues> rows(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream()
                        .map(row -> new FormValues((Map<String, Object>) row))
                        .toList()
                : List.of();
    }
}
