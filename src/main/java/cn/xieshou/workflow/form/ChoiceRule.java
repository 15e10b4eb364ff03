package cn.xieshou.workflow.form;

import org.jspecify.annotations.Nullable;

/** One of the options. */
final class ChoiceRule implements FieldRule {

    @Override
    public @Nullable Object accept(FormField field, Object value, FieldScope scope) {
        if ("".equals(value)) {
            return null;
        }
        if (scope.options(field).stream().noneMatch(option -> SameValue.same(option, value))) {
            throw new FieldRefused("请从列出的选项中选择一项");
        }
        return value;
    }

    @Override
    public String missing(FormField field) {
        return "请选择";
    }
}
