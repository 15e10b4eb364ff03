package cn.xieshou.portal.task;

import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.workflow.form.DecisionChange;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.form.RowOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came from a task page.
 *
 * @param values what is in the fields, as typed
 * @param under the decision that the page was drawn for, empty if its form has none
 * @param decision the decision whose button was pressed, empty if none was
 * @param rows what to do with a table, if that button was pressed
 * @param opinion what to do with a usual opinion, if that button was pressed
 * @param go what else to do with the task, if such a button was pressed
 * @param by what the page's script calls this sending, empty without script
 */
record FormAsSent(
        Map<String, @Nullable Object> values,
        String under,
        String decision,
        Optional<RowOrder> rows,
        Optional<OpinionOrder> opinion,
        String go,
        String by) {

    /** The page's own fields begin so. */
    static final String UNDER = "_under";

    static final String END = "_end";
    static final String ROW = "_row";
    static final String PASTED = "_pasted.";
    static final String OPINION = "_opinion";
    static final String GO = "_go";
    static final String SENDING = "_save";
    private static final Pattern SENDING_NAME = Pattern.compile("[\\w-]{1,40}");

    /** @throws IncompleteForm if the end of the form did not come */
    static FormAsSent read(OpenedForm form, Map<String, String[]> parameters) {
        IncompleteForm.require(parameters.keySet(), Set.of(UNDER, END));
        Map<String, @Nullable Object> values = form.read(parameters);
        String under = first(parameters, UNDER);
        String decision = first(parameters, OpenedForm.DECISION);
        boolean known =
                form.decisions().stream().anyMatch(option -> option.value().equals(under));
        String drawn = known ? under : usual(form);
        if (!form.decisions().isEmpty() && decision.isEmpty()) {
            values.put(OpenedForm.DECISION, drawn);
        }
        return new FormAsSent(
                values,
                drawn,
                decision,
                order(parameters),
                OpinionOrder.read(first(parameters, OPINION)),
                first(parameters, GO),
                sending(first(parameters, SENDING)));
    }

    private static String sending(String name) {
        return SENDING_NAME.matcher(name).matches() ? name : "";
    }

    /** The decision that the page is drawn for before anybody decides: the first. */
    static String usual(OpenedForm form) {
        return form.decisions().isEmpty() ? "" : form.decisions().get(0).value();
    }

    private static Optional<RowOrder> order(Map<String, String[]> parameters) {
        String written = first(parameters, ROW);
        String list = written.startsWith("paste:") ? written.substring("paste:".length()) : "";
        return RowOrder.read(written, first(parameters, PASTED + list));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        return List.of(parameters.getOrDefault(name, new String[] {""})).get(0);
    }

    /** What deciding otherwise than the page was drawn for does, if that was done. */
    Optional<DecisionChange> change(OpenedForm form) {
        boolean other = !decision.isEmpty() && !decision.equals(under);
        return other ? Optional.of(form.change(values, under, decision)) : Optional.empty();
    }

    /** The same if the page has to be drawn again for it: more has to be filled in, or what was typed does not go along. */
    Optional<DecisionChange> leadsOn(OpenedForm form) {
        return change(form)
                .filter(change -> change.asksMore() || !change.leftBehind().isEmpty());
    }
}
