package cn.xieshou.portal.task;

import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.form.DecisionChange;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.form.RowOrder;
import cn.xieshou.workflow.form.RowsBefore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came from a task page.
 *
 * @param values what is in the fields, as typed
 * @param under the decision that the page was drawn for, empty if its form has none
 * @param decision the decision whose button was pressed, empty if none was
 * @param rows what to do with a table, if that button was pressed
 * @param pasted what stands in the boxes for pasting and is not in the tables yet, by the tables' names
 * @param left the table in whose box nothing is wanted any more, if that button was pressed
 * @param opinion what to do with a usual opinion, if that button was pressed
 * @param go what else to do with the task, if such a button was pressed
 * @param by what the page's script calls this sending, empty without script
 */
record FormAsSent(
        Map<String, @Nullable Object> values,
        String under,
        String decision,
        Optional<RowOrder> rows,
        Map<String, String> pasted,
        Optional<String> left,
        Optional<OpinionOrder> opinion,
        String go,
        String by) {

    /** The page's own fields begin so. */
    static final String UNDER = "_under";

    static final String END = "_end";
    static final String ROW = "_row";
    static final String PASTED = "_pasted.";
    static final String CELLS = "_cells";

    /** Begins what the button sends that leaves away what stands in a table's box. */
    static final String LEAVE = "leave:";

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
                order(form, parameters),
                pasted(parameters),
                left(parameters),
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

    private static Optional<RowOrder> order(OpenedForm form, Map<String, String[]> parameters) {
        String written = first(parameters, ROW);
        boolean box = written.startsWith("paste:");
        String cells = first(parameters, box ? PASTED + written.substring("paste:".length()) : CELLS);
        return RowOrder.read(written, cells).map(order -> order.with(before(form, order, parameters)));
    }

    private static List<Map<String, @Nullable Object>> before(
            OpenedForm form, RowOrder order, Map<String, String[]> parameters) {
        Map<String, String[]> fields = new HashMap<>();
        parameters.forEach((name, sent) -> {
            if (name.startsWith(RowsBefore.PREFIX)) {
                fields.put(name.substring(RowsBefore.PREFIX.length()), sent);
            }
        });
        return fields.isEmpty() ? List.of() : RowsBefore.in(form.read(fields), order.list());
    }

    /** What stands in the boxes beside tables and is not in them yet, by the tables' names. */
    private static Map<String, String> pasted(Map<String, String[]> parameters) {
        Map<String, String> pasted = new TreeMap<>();
        parameters.forEach((name, sent) -> {
            if (name.startsWith(PASTED) && !Text.isBlank(sent[0])) {
                pasted.put(name.substring(PASTED.length()), sent[0]);
            }
        });
        String written = first(parameters, ROW);
        if (written.startsWith(LEAVE)) {
            pasted.remove(written.substring(LEAVE.length()));
        }
        return pasted;
    }

    /** The table in whose box nothing is wanted any more, if that button was pressed. */
    private static Optional<String> left(Map<String, String[]> parameters) {
        return Optional.of(first(parameters, ROW))
                .filter(written -> written.startsWith(LEAVE))
                .map(written -> written.substring(LEAVE.length()));
    }

    /** The same without what was put into the table from its box. */
    FormAsSent after(TypedChanges.TypedChange change) {
        boolean added = rows.isPresent()
                && rows.get().act().equals("paste")
                && !change.values().equals(values);
        Map<String, String> rest = new TreeMap<>(pasted);
        if (added) {
            rest.remove(rows.get().list());
        }
        return new FormAsSent(values, under, decision, rows, rest, left, opinion, go, by);
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
