package cn.xieshou.portal.bulk;

import cn.xieshou.directory.Callings;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Question;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.BulkItem;
import cn.xieshou.workflow.BulkStep;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody has of a step: in hand, or to be taken for a group. */
@Component
class BulkList {

    /** As many as are decided in an afternoon; the others follow when these are done. */
    static final int AT_ONCE = 60;

    private final Worklist worklist;
    private final Pairings pairings;
    private final Callings callings;
    private final Asking asking;

    BulkList(Worklist worklist, Pairings pairings, Callings callings, Asking asking) {
        this.worklist = worklist;
        this.pairings = pairings;
        this.callings = callings;
        this.asking = asking;
    }

    /**
     * A line of the list.
     *
     * @param proof what shows that the decision is about the text of this moment
     * @param received when it came, null if that is not known
     * @param findings what is unusual, and what would have it refused, a sentence each
     */
    public record Line(
            OpenTask task,
            String title,
            String sender,
            String proof,
            @Nullable LocalDate received,
            List<String> findings) {

        public boolean isInOrder() {
            return findings.isEmpty();
        }
    }

    /**
     * The list.
     *
     * @param more how many wait beside those listed
     */
    public record Waiting(List<Line> lines, int more) {

        public long inOrder() {
            return lines.stream().filter(Line::isInOrder).count();
        }
    }

    /** The earliest due first. */
    Waiting of(BulkStep step, String account) {
        List<OpenTask> all = worklist.of(account).stream()
                .filter(task -> task.taskKey().equals(step.taskKey()))
                .toList();
        List<OpenTask> tasks = all.subList(0, Math.min(AT_ONCE, all.size()));
        return new Waiting(lines(step, tasks, account), all.size() - tasks.size());
    }

    private List<Line> lines(BulkStep step, List<OpenTask> tasks, String reader) {
        Map<String, OpenTask> byId = tasks.stream().collect(Collectors.toMap(OpenTask::taskId, Function.identity()));
        List<BulkItem> items = step.items(tasks);
        Map<String, List<Question>> open = asking.openOf(byId.keySet());
        Map<String, String> titles =
                pairings.titles(tasks.stream().map(OpenTask::businessKey).toList());
        Callings.Called called = callings.of(people(items, open), Set.of());
        return items.stream()
                .map(item -> {
                    OpenTask task = Objects.requireNonNull(byId.get(item.taskId()));
                    String sender = Optional.ofNullable(item.sender())
                            .map(called::person)
                            .orElse("");
                    List<String> findings = new ArrayList<>(refusals(item, reader, open, called));
                    findings.addAll(item.findings());
                    String title = titles.getOrDefault(task.businessKey(), "");
                    return new Line(task, title, sender, item.proof(), item.received(), findings);
                })
                .toList();
    }

    private static List<String> people(List<BulkItem> items, Map<String, List<Question>> open) {
        return Stream.concat(
                        items.stream().flatMap(item -> Stream.ofNullable(item.sender())),
                        open.values().stream().flatMap(List::stream).map(Question::asked))
                .toList();
    }

    /** What would have the decision refused: it is not chosen beforehand. */
    private static List<String> refusals(
            BulkItem item, String reader, Map<String, List<Question>> open, Callings.Called called) {
        List<String> found = new ArrayList<>();
        if (reader.equals(item.sender())) {
            found.add("是您本人报送的，请转由他人办理。");
        }
        List<Question> questions = open.getOrDefault(item.taskId(), List.of());
        if (!questions.isEmpty()) {
            String whom = questions.stream()
                    .map(question -> called.person(question.asked()))
                    .collect(Collectors.joining("、"));
            found.add("已征求" + whom + "的意见，还没有答复。");
        }
        return found;
    }
}
