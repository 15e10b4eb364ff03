package cn.xieshou.rehearsal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A form that somebody has before them.
 *
 * @param matter business key
 * @param form what the form opens with, looked at only by those who need it
 * @param different what this person answers other than usual
 */
record Asked(
        String taskKey,
        String account,
        String matter,
        LocalDate today,
        Supplier<Map<String, Object>> form,
        Map<String, Object> different) {

    Object shown(String field) {
        return Objects.requireNonNull(form.get().get(field), () -> taskKey + " shows no " + field);
    }

    Object shown(String field, Object otherwise) {
        return form.get().getOrDefault(field, otherwise);
    }

    /** Whether it was sent back with an opinion, which the form shows. */
    boolean cameBack(String opinionField) {
        return !String.valueOf(shown(opinionField, "")).isEmpty();
    }

    /** What is decided, {@code usual} unless this person decides otherwise. */
    String decision(String usual) {
        return String.valueOf(different.getOrDefault("decision", usual));
    }
}
