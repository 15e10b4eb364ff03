package cn.xieshou.workflow.form;

import java.util.List;
import java.util.Map;

/**
 * What came of checking a submission.
 *
 * @param values what is accepted: field key → String, Number, Boolean, List or Map
 * @param rows list key → where each accepted row stood as submitted, counted from 0: rows left blank are not accepted
 * @param problems what does not hold; if there are any, nothing of the submission counts
 */
public record FormResult(Map<String, Object> values, Map<String, List<Integer>> rows, List<FieldProblem> problems) {

    /**
     * What is wrong at one field.
     *
     * @param field its key, in a list with its row: {@code members[0].name}
     * @param label its Chinese label, in a list «第1行·姓名»
     * @param reason the Chinese reason, which says what would be right
     * @param held as much of a text as would hold, empty if nothing of it does
     */
    public record FieldProblem(String field, String label, String reason, String held) {}
}
