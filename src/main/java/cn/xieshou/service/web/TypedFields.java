package cn.xieshou.service.web;

import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.Text;
import cn.xieshou.shared.TypedDate;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what was typed on a page, and gathers what is wrong at which field. */
final class TypedFields {

    private final Map<String, String> typed;
    private final List<FormRefused.Problem> problems = new ArrayList<>();

    TypedFields(Map<String, String> typed) {
        this.typed = typed;
    }

    /** A text that has to be there. */
    String required(String field, String label, int longest) {
        String text = optional(field, label, longest);
        if (Text.isBlank(typed.get(field))) {
            wrong(field, label, "请填写" + label);
        }
        return text;
    }

    /** @param longest in characters as people count them */
    String optional(String field, String label, int longest) {
        IncompleteForm.require(typed.keySet(), List.of(field));
        String text = Text.clean(typed.get(field));
        int length = text.codePointCount(0, text.length());
        if (length > longest || text.length() > longest * 2) {
            wrong(field, label, "最多" + longest + "字，现有" + length + "字");
        }
        return text;
    }

    /** A day in one of the usual spellings. */
    LocalDate day(String field, String label) {
        IncompleteForm.require(typed.keySet(), List.of(field));
        TypedDate read = TypedDate.read(typed.get(field));
        if (read.day() == null) {
            wrong(field, label, read.reason());
        }
        return read.found().orElse(LocalDate.EPOCH);
    }

    /** @throws FormRefused with everything that was wrong so far */
    void check() {
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
    }

    private void wrong(String field, String label, String reason) {
        problems.add(new FormRefused.Problem(field, label, reason));
    }
}
