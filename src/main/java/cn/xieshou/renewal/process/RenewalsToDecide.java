package cn.xieshou.renewal.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Cycles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programme;
import cn.xieshou.renewal.Outcome;
import cn.xieshou.renewal.Renewal;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.renewal.Renewals;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.BulkItem;
import cn.xieshou.workflow.BulkStep;
import cn.xieshou.workflow.OpenTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The office renews many pairings in one go, each in its own programme (R-FIN-3): cycles end on one day. What the decision is about
 * is shown by the programme that was open for the next cycle.
 */
@Component
class RenewalsToDecide implements BulkStep {

    private final Renewals renewals;
    private final Cycles cycles;
    private final Pairings pairings;
    private final Directory directory;

    RenewalsToDecide(Renewals renewals, Cycles cycles, Pairings pairings, Directory directory) {
        this.renewals = renewals;
        this.cycles = cycles;
        this.pairings = pairings;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "decide-renewal";
    }

    @Override
    public String taskKey() {
        return RenewalCase.DECIDE;
    }

    @Override
    public String title() {
        return "批量续签结对";
    }

    @Override
    public String button() {
        return "续签";
    }

    @Override
    public List<BulkItem> items(List<OpenTask> tasks) {
        List<String> ids = tasks.stream().map(OpenTask::businessKey).toList();
        Map<String, Renewal> asked = renewals.of(ids);
        Set<String> open = cycles.open().stream().map(Programme::code).collect(Collectors.toSet());
        Map<String, Pairing> known =
                pairings.readTogether(ids).stream().collect(Collectors.toMap(Pairing::id, one -> one));
        return tasks.stream()
                .filter(task -> asked.containsKey(task.businessKey()) && known.containsKey(task.businessKey()))
                .map(task -> item(
                        task,
                        Objects.requireNonNull(known.get(task.businessKey())),
                        Objects.requireNonNull(asked.get(task.businessKey())),
                        open))
                .toList();
    }

    private BulkItem item(OpenTask task, Pairing pairing, Renewal one, Set<String> open) {
        List<String> findings = new ArrayList<>();
        if (one.proposal() != Outcome.RENEWED) {
            findings.add("系统建议结束：" + one.reason() + "。");
        }
        if (!open.contains(pairing.programme())) {
            findings.add("原帮扶项目已经期满，请打开后选择下一周期的项目。");
        }
        for (Side side : Side.values()) {
            one.wish(side)
                    .filter(said -> !said.changes().isEmpty())
                    .ifPresent(
                            said -> findings.add(directory.schoolName(pairing.school(side)) + "有意见：" + said.changes()));
        }
        return new BulkItem(
                task.taskId(), pairing.programme(), null, ChineseDates.day(task.createdAt()), List.copyOf(findings));
    }

    @Override
    public Map<String, Object> submission(String proof) {
        return Map.of("decision", Outcome.RENEWED.name(), "nextProgramme", proof);
    }
}
