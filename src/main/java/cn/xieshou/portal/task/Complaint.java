package cn.xieshou.portal.task;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.form.FormPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a form was refused, above it.
 *
 * @param id of the field in the page, empty if it is none of the page's
 */
record Complaint(String id, String text) {

    static List<Complaint> of(FormRefused refused, List<FormPart> parts) {
        Set<String> fields =
                parts.stream().flatMap(part -> names(part).stream()).collect(Collectors.toSet());
        return refused.problems().stream()
                .map(problem -> new Complaint(
                        fields.contains(problem.field()) ? FormPart.id(problem.field()) : "",
                        problem.label() + "：" + problem.reason()))
                .toList();
    }

    /** Whether something is refused that only reads: what is decided on has changed, and stands in the page anew. */
    static boolean ofSomethingRead(List<FormPart> parts) {
        return parts.stream()
                .anyMatch(part -> part instanceof FormPart.Input input
                        && input.isFixed()
                        && !input.problem().isEmpty());
    }

    private static List<String> names(FormPart part) {
        if (part instanceof FormPart.Input input) {
            return List.of(input.name());
        }
        List<String> names = new ArrayList<>();
        if (part instanceof FormPart.Rows rows) {
            names.add(rows.name());
            rows.rows().forEach(row -> row.forEach(cell -> names.add(cell.name())));
        }
        return names;
    }
}
