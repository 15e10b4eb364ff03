package cn.xieshou.workflow;

import cn.xieshou.page.TypedFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidatorException;

/**
 * A form that is not accepted, with the reason at each field. The engine's REST API answers 400 to it; everything that was
 * done for the submission rolls back.
 */
public final class FormRefused extends FormFieldValidatorException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public FormRefused(List<Problem> problems) {
        super("", "form", null, null, sentence(problems));
        this.problems = List.copyOf(problems);
    }

    public FormRefused(String field, String label, String reason) {
        this(List.of(new Problem(field, label, reason)));
    }

    /** @throws FormRefused with everything that was wrong with what a page brought */
    public static void unless(TypedFields typed) {
        if (!typed.fine()) {
            throw new FormRefused(typed.problems().stream()
                    .map(one -> new Problem(one.field(), one.label(), one.reason()))
                    .toList());
        }
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The reasons by field, as a page shows them. */
    public Map<String, String> reasons() {
        return problems.stream()
                .collect(Collectors.toMap(
                        Problem::field, Problem::reason, (one, other) -> one + "；" + other, LinkedHashMap::new));
    }

    /**
     * The same in the rows of the screen, where a row left blank has its number, too.
     *
     * @param rows list key → where each row that the domain saw stands on the screen, counted from 0
     */
    public FormRefused onScreen(Map<String, List<Integer>> rows) {
        return new FormRefused(
                problems.stream().map(problem -> problem.onScreen(rows)).toList());
    }

    /** «联系电话：请填写11位手机号码；开学日期：这一天不存在» */
    public String sentence() {
        return sentence(problems);
    }

    private static String sentence(List<Problem> problems) {
        return problems.stream().map(p -> p.label() + "：" + p.reason()).collect(Collectors.joining("；"));
    }

    /**
     * What is wrong at one field.
     *
     * @param field its key in the form
     * @param label its Chinese label
     * @param reason the Chinese reason, which says what would be right
     */
    public record Problem(String field, String label, String reason) {

        private static final Pattern ROW = Pattern.compile("([^\\[]+)\\[(\\d+)](.*)");
        private static final Pattern NUMBER = Pattern.compile("^第\\d+行");

        /** The same in the rows of the screen, as {@link FormRefused#onScreen}. */
        public Problem onScreen(Map<String, List<Integer>> rows) {
            Matcher row = ROW.matcher(field);
            List<Integer> places = row.matches() ? rows.getOrDefault(row.group(1), List.of()) : List.of();
            if (places.isEmpty() || Integer.parseInt(row.group(2)) >= places.size()) {
                return this;
            }
            int place = places.get(Integer.parseInt(row.group(2)));
            return new Problem(
                    row.group(1) + "[" + place + "]" + row.group(3),
                    NUMBER.matcher(label).replaceFirst("第" + (place + 1) + "行"),
                    reason);
        }
    }
}
