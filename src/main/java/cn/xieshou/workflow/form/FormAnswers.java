package cn.xieshou.workflow.form;

import cn.xieshou.workflow.form.FormPart.Kept;
import cn.xieshou.workflow.form.FormPart.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what was typed into a form that may be closed by now: choices that only the open form offers are left out. */
public final class FormAnswers {

    private static final String BETWEEN = "；";

    private FormAnswers() {}

    /** Every text of several letters, when the form itself cannot be read any more. */
    public static List<FormAnswer> bare(Map<String, Object> typed) {
        List<Kept> leaves = new ArrayList<>();
        typed.forEach((key, value) -> Drawing.leaves(key, value, leaves));
        return leaves.stream()
                .map(Kept::value)
                .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
                .map(text -> new FormAnswer("", text))
                .toList();
    }

    static List<FormAnswer> of(List<FormField> fields, Map<String, Object> typed) {
        return fields.stream()
                .flatMap(field -> answers(field, PathValues.get(typed, field.path())))
                .toList();
    }

    private static Stream<FormAnswer> answers(FormField field, @Nullable Object value) {
        if (field.isList()) {
            return rows(field, value instanceof List<?> rows ? rows : List.of());
        }
        String text = text(field, value);
        return text.isBlank() ? Stream.of() : Stream.of(new FormAnswer(field.label(), text));
    }

    private static Stream<FormAnswer> rows(FormField list, List<?> rows) {
        List<FormAnswer> answers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String cells = of(list.columns(), PathValues.shownMap(rows.get(i))).stream()
                    .map(cell -> cell.label() + "：" + cell.text())
                    .collect(Collectors.joining(BETWEEN));
            if (!cells.isEmpty()) {
                answers.add(new FormAnswer(list.label() + "，第" + (i + 1) + "行", cells));
            }
        }
        return answers.stream();
    }

    private static String text(FormField field, @Nullable Object value) {
        return switch (field.type()) {
            case "checkbox" -> Boolean.TRUE.equals(value) ? "是" : "";
            case "radio", "select", "checklist", "taglist" ->
                Drawing.options(field, Map.of(), value).stream()
                        .filter(Option::isChosen)
                        .map(Option::label)
                        .collect(Collectors.joining("、"));
            default -> Drawing.text(value);
        };
    }
}
