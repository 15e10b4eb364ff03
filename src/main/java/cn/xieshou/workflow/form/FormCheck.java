package cn.xieshou.workflow.form;

import cn.xieshou.workflow.form.FormResult.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One submission held against its form: collects what is accepted and every problem. */
final class FormCheck {

    /** Enough to act on; a hostile submission gets no longer answer. */
    private static final int MAX_PROBLEMS = 20;

    static final int MAX_ROWS = 200;

    private final Map<String, Object> shown;
    private final LocalDate today;
    private final Map<String, List<Integer>> places = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    FormCheck(Map<String, Object> shown, LocalDate today) {
        this.shown = shown;
        this.today = today;
    }

    FormResult check(List<FormField> fields, Map<String, @Nullable Object> submitted) {
        FormLevel level = FormLevel.top(fields, submitted, shown, today);
        Map<String, Object> accepted = accept(level);
        return new FormResult(
                accepted, places, problems.stream().limit(MAX_PROBLEMS).toList());
    }

    private Map<String, Object> accept(FormLevel level) {
        level.foreignKeys().forEach(key -> refuse(level, key, key, "这张表单没有这一项，不能提交"));
        Map<String, Object> accepted = new LinkedHashMap<>();
        for (FormField field : level.fields()) {
            if (level.isHidden(field) || "expression".equals(field.type())) {
                continue;
            }
            Object value = level.isFixed(field) ? fixed(level, field) : open(level, field);
            if (value != null) {
                accepted.put(field.key(), value);
            }
        }
        return accepted;
    }

    /**
     * A field that people may not change: nothing, or what was shown. In a row it stays, to tell which row it is; a
     * read-only one that is required, or that says what to do when it has changed, comes back too, as proof of what people
     * had before them.
     */
    private @Nullable Object fixed(FormLevel level, FormField field) {
        Object value = level.submitted(field);
        boolean proof = field.isRequired() && !field.isDisabled();
        String changed = field.property("changedMessage");
        if (!level.wasShown(field, value)) {
            refuse(level, field, changed.isEmpty() ? "这一项不能修改，请刷新后重新填写" : changed);
        } else if (proof && SameValue.isNothing(value)) {
            refuse(level, field, "提交时缺少这一项，请刷新后重新办理");
        }
        return level.isRow() || proof || !changed.isEmpty() ? value : null;
    }

    private @Nullable Object open(FormLevel level, FormField field) {
        Object value = level.submitted(field);
        if (field.isList()) {
            return rows(level, field, value);
        }
        try {
            FieldRule rule = FieldRule.of(field);
            Object accepted = value == null ? null : rule.accept(field, value, level.scope());
            if (accepted == null && field.isRequired()) {
                throw new FieldRefused(rule.missing(field));
            }
            return accepted;
        } catch (FieldRefused e) {
            refuse(level, field.key(), field.label(), e.reason(), e.held());
            return null;
        }
    }

    private @Nullable Object rows(FormLevel level, FormField list, @Nullable Object value) {
        try {
            List<?> submitted = FormRows.of(list, value, level);
            List<Object> accepted = new ArrayList<>();
            List<Integer> stood = new ArrayList<>();
            for (int i = 0; i < submitted.size(); i++) {
                if (FormRows.counts(list, submitted.get(i))) {
                    accepted.add(accept(level.row(list, i, submitted.get(i))));
                    stood.add(i);
                }
            }
            places.put(level.keyPrefix() + list.key(), stood);
            FormRows.checkCount(list, accepted.size());
            return accepted.isEmpty() ? null : accepted;
        } catch (FieldRefused e) {
            refuse(level, list, e.reason());
            return null;
        }
    }

    private void refuse(FormLevel level, FormField field, String reason) {
        refuse(level, field.key(), field.label(), reason);
    }

    private void refuse(FormLevel level, String key, String label, String reason) {
        refuse(level, key, label, reason, "");
    }

    private void refuse(FormLevel level, String key, String label, String reason, String held) {
        problems.add(new FieldProblem(level.keyPrefix() + key, level.labelPrefix() + label, reason, held));
    }
}
