package cn.xieshou.portal.bulk;

import cn.xieshou.directory.Callings;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.BulkItem;
import cn.xieshou.workflow.BulkStep;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody has of a step: in hand, or to be taken for a group. */
@Component
class BulkList {

    /** As many as are decided in an afternoon; the others follow when these are done. */
    static final int AT_ONCE = 60;

    private final Worklist worklist;
    private final Pairings pairings;
    private final Callings callings;

    BulkList(Worklist worklist, Pairings pairings, Callings callings) {
        this.worklist = worklist;
        this.pairings = pairings;
        this.callings = callings;
    }

    /** A line of the list. */
    public record Line(OpenTask task, String title, String sender, BulkItem item) {}

    /**
     * The list.
     *
     * @param more how many wait beside those listed
     */
    public record Waiting(List<Line> lines, int more) {

        public long inOrder() {
            return lines.stream().filter(line -> line.item().isInOrder()).count();
        }
    }

    /** The earliest due first. */
    Waiting of(BulkStep step, String account) {
        List<OpenTask> all = worklist.of(account).stream()
                .filter(task -> task.taskKey().equals(step.taskKey()))
                .toList();
        List<OpenTask> tasks = all.subList(0, Math.min(AT_ONCE, all.size()));
        return new Waiting(lines(step, tasks), all.size() - tasks.size());
    }

    private List<Line> lines(BulkStep step, List<OpenTask> tasks) {
        Map<String, OpenTask> byId = tasks.stream().collect(Collectors.toMap(OpenTask::taskId, Function.identity()));
        List<BulkItem> items = step.items(tasks);
        Map<String, String> titles =
                pairings.titles(tasks.stream().map(OpenTask::businessKey).toList());
        Callings.Called called = callings.of(
                items.stream().flatMap(item -> Stream.ofNullable(item.sender())).toList(), Set.of());
        return items.stream()
                .map(item -> {
                    OpenTask task = Objects.requireNonNull(byId.get(item.taskId()));
                    String sender = Optional.ofNullable(item.sender())
                            .map(called::person)
                            .orElse("");
                    return new Line(task, titles.getOrDefault(task.businessKey(), ""), sender, item);
                })
                .toList();
    }
}
