package cn.xieshou.workflow.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one kind of field accepts. */
interface FieldRule {

    Map<String, FieldRule> BY_TYPE = Map.of(
            "textfield", new TextRule(),
            "textarea", new TextRule(),
            "number", new NumberRule(),
            "checkbox", new CheckboxRule(),
            "checklist", new ChoicesRule(),
            "taglist", new ChoicesRule(),
            "radio", new ChoiceRule(),
            "select", new ChoiceRule(),
            "datetime", new DateRule());

    static FieldRule of(FormField field) {
        FieldRule rule = BY_TYPE.get(field.type());
        if (rule == null) {
            throw new IllegalStateException("no rule for " + field.type());
        }
        return rule;
    }

    /**
     * The value cleaned and typed, null where what was submitted counts as nothing.
     *
     * @throws FieldRefused if it does not hold
     */
    @Nullable Object accept(FormField field, Object value, FieldScope scope);

    /** What to say when a required field is empty. */
    String missing(FormField field);
}
