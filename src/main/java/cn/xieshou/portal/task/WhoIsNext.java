package cn.xieshou.portal.task;

import cn.xieshou.directory.Callings;
import cn.xieshou.directory.Callings.Called;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.form.FormPart;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.insight.ComingStep;
import cn.xieshou.workflow.insight.ComingSteps;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says before one submits who gets the case then, and how long they usually have it. */
@Component
class WhoIsNext {

    private static final Duration DAY = Duration.ofDays(1);

    private final ComingSteps steps;
    private final Callings callings;

    WhoIsNext(ComingSteps steps, Callings callings) {
        this.steps = steps;
        this.callings = callings;
    }

    /**
     * What comes of one way to submit.
     *
     * @param label the way, «同意», empty if there is only one
     * @param usual «受援学校校长签署，第二中学校长 王某（一般3天内办完）»
     * @param possible what comes instead in other cases, empty if nothing does
     */
    record Coming(String label, String usual, String possible) {}

    List<Coming> of(OpenTask task, OpenedForm form, String reader) {
        List<FormPart.Option> ways = form.decisions();
        Map<String, List<ComingStep>> after =
                steps.after(task, ways.stream().map(FormPart.Option::value).toList());
        Called called =
                called(after.values().stream().flatMap(Collection::stream).toList());
        Map<String, String> labels =
                ways.stream().collect(Collectors.toMap(FormPart.Option::value, FormPart.Option::label));
        return after.entrySet().stream()
                .map(way -> coming(labels.getOrDefault(way.getKey(), ""), way.getValue(), called, reader))
                .toList();
    }

    private Called called(List<ComingStep> coming) {
        Set<String> accounts = coming.stream()
                .map(ComingStep::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> groups =
                coming.stream().flatMap(step -> step.groups().stream()).collect(Collectors.toSet());
        return callings.of(accounts, groups);
    }

    private static Coming coming(String label, List<ComingStep> steps, Called called, String reader) {
        String usual = words(steps.stream().filter(ComingStep::usual), called, reader);
        String possible = words(steps.stream().filter(step -> !step.usual()), called, reader);
        return new Coming(label, usual.isEmpty() && possible.isEmpty() ? "接下来没有需要人马上办理的环节" : usual, possible);
    }

    private static String words(Stream<ComingStep> steps, Called called, String reader) {
        return steps.map(step -> words(step, called, reader)).collect(Collectors.joining("；"));
    }

    private static String words(ComingStep step, Called called, String reader) {
        String assignee = step.assignee();
        String who = assignee != null
                ? assignee.equals(reader) ? "您本人" : called.person(assignee)
                : step.groups().stream().map(called::group).collect(Collectors.joining("、"));
        Duration inHand = step.inHand();
        return step.name() + (who.isEmpty() ? "" : "，" + who) + (inHand == null ? "" : "（一般" + days(inHand) + "天内办完）");
    }

    /** Whole days, begun ones counted. */
    private static long days(Duration inHand) {
        return Math.max(1, inHand.plus(DAY).minusMillis(1).toDays());
    }
}
