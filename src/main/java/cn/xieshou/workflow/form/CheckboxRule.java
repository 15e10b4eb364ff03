package cn.xieshou.workflow.form;

import org.jspecify.annotations.Nullable;

/** A box to tick; where it is required it must be ticked. */
final class CheckboxRule implements FieldRule {

    @Override
    public @Nullable Object accept(FormField field, Object value, FieldScope scope) {
        if (!(value instanceof Boolean ticked)) {
            throw new FieldRefused("只能勾选或不勾选");
        }
        return (ticked || !field.isRequired()) ? ticked : null;
    }

    @Override
    public String missing(FormField field) {
        return "请勾选";
    }
}
