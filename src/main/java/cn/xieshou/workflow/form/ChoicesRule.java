package cn.xieshou.workflow.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any of the options, each at most once. */
final class ChoicesRule implements FieldRule {

    @Override
    public @Nullable Object accept(FormField field, Object value, FieldScope scope) {
        if (!(value instanceof List<?> chosen)) {
            throw new FieldRefused("请从列出的选项中选择");
        }
        List<Object> options = scope.options(field);
        for (int i = 0; i < chosen.size(); i++) {
            Object one = chosen.get(i);
            if (options.stream().noneMatch(option -> SameValue.same(option, one))) {
                throw new FieldRefused("请从列出的选项中选择");
            }
            if (chosen.subList(0, i).stream().anyMatch(earlier -> SameValue.same(earlier, one))) {
                throw new FieldRefused("同一选项只能选一次");
            }
        }
        return chosen.isEmpty() ? null : List.copyOf(chosen);
    }

    @Override
    public String missing(FormField field) {
        return "请至少选择一项";
    }
}
