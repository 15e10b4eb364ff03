package cn.xieshou.workflow.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open texts of a form that go with a decision. */
record OpinionFields(List<FormField> fields) {

    List<String> names() {
        return fields.stream()
                .filter(field -> "textarea".equals(field.type()) && !field.isDisabled())
                .filter(field -> field.hides().stream().anyMatch(condition -> condition.contains(OpenedForm.DECISION)))
                .map(FormField::key)
                .toList();
    }

    Map<String, @Nullable Object> with(Map<String, @Nullable Object> typed, String field, String text) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(typed);
        if (names().contains(field)) {
            String before = Drawing.text(typed.get(field));
            values.put(field, before.isBlank() ? text : before + "\n" + text);
        }
        return values;
    }
}
