package cn.xieshou.workflow;

import java.util.List;
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

    public List<Problem> problems() {
        return problems;
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
    public record Problem(String field, String label, String reason) {}
}
