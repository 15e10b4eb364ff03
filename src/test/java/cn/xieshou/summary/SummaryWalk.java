package cn.xieshou.summary;

import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Unchanged;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two new schools in their first July: the summaries of 2026—2027. */
@Component
public class SummaryWalk {

    public static final String SECTION = "zhongjiao";
    public static final int YEAR = 2026;

    private final PairingWalk walk;
    private final SmallCounty county;
    private final Pairings pairings;
    private final Summaries summaries;
    private final ProcessEngine engine;
    private final TaskForms forms;
    private final EngineClock clock;
    private final TransactionTemplate transaction;

    SummaryWalk(
            PairingWalk walk,
            SmallCounty county,
            Pairings pairings,
            Summaries summaries,
            ProcessEngine engine,
            TaskForms forms,
            EngineClock clock,
            TransactionTemplate transaction) {
        this.walk = walk;
        this.county = county;
        this.pairings = pairings;
        this.summaries = summaries;
        this.engine = engine;
        this.forms = forms;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Ten o'clock. */
    public void day(String date) {
        clock.set(Instant.parse(date + "T02:00:00Z"));
    }

    /** A pairing under way since September 2026; the clock stands on 1 July 2027. */
    public Pairing pairing() {
        day("2027-07-01");
        county.bureau();
        String supporting = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        String recipient = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL);
        Pairing pairing = transaction.execute(status -> pairings.register(
                new NewPairing("county", supporting, recipient, null, LocalDate.of(2026, 9, 1), PairingWalk.OFFICE)));
        transaction.executeWithoutResult(status -> {
            pairings.enter(pairing.id(), Stage.IMPLEMENTATION);
            pairings.assign(pairing.id(), "secondary-section");
        });
        return pairings.get(pairing.id());
    }

    /** The summary of that school, begun with the other's as the lifecycle begins them. */
    public long begin(Pairing pairing, Side side) {
        summaries.open(pairing.id(), YEAR);
        long id = summaries.ofYear(pairing.id(), YEAR).stream()
                .filter(one -> one.side() == side)
                .findFirst()
                .orElseThrow()
                .id();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        SummaryCase.PROCESS,
                        pairing.id(),
                        Map.of(
                                "pairingId", pairing.id(),
                                "programme", pairing.programme(),
                                "supportingSchool", pairing.supportingSchool(),
                                "recipientSchool", pairing.recipientSchool(),
                                "section", "secondary-section",
                                "schoolYear", YEAR,
                                "summaryId", id,
                                "summarySchool", pairing.school(side)));
        return id;
    }

    public long begin(Side side) {
        return begin(pairing(), side);
    }

    /** The same with a text handed in. */
    public long submitted(Side side) {
        long id = begin(side);
        draft(id, Map.of());
        return id;
    }

    /** The same sent to the section. */
    public long sent(Side side) {
        long id = submitted(side);
        approve(id);
        return id;
    }

    /** The same returned by the section. */
    public long sentBack(Side side) {
        long id = sent(side);
        submit(id, judged(id, Map.of("decision", "return", "opinion", "请写明第二学期的安排")));
        return id;
    }

    /** The same handed in again: the section returns it only once. */
    public long sentAgain(Side side) {
        long id = sentBack(side);
        draft(id, Map.of("nextSteps", "第二学期每月互访一次。"));
        approve(id);
        return id;
    }

    /** The same read. */
    public long read(Side side) {
        long id = sent(side);
        read(id, "GOOD");
        return id;
    }

    /** What a liaison hands in; {@code changes} instead of the usual. */
    public static Map<String, Object> text(Map<String, String> changes) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "organisation", "成立领导小组，校长任组长。",
                "activities", "共开展活动【活动次数】：\n【活动清单】",
                "learnt", "学会了用错因安排讲评。",
                "shortcomings", "外出学习的教师少。",
                "nextSteps", "每月互访一次。"));
        values.putAll(changes);
        return values;
    }

    public void draft(long id, Map<String, String> changes) {
        submit(id, Unchanged.explained(text(changes)));
    }

    public void approve(long id) {
        submit(id, judged(id, Map.of("decision", "agree")));
    }

    public void read(long id, String mark) {
        submit(id, judged(id, Map.of("decision", "read", "mark", mark, "remark", "数字清楚，做法实在。")));
    }

    /** A judgement with what the form shows as proof. */
    public Map<String, Object> judged(long id, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        if (at(id).contains(SummaryCase.APPROVE)) {
            all.put("textCheck", show(id).get("textCheck"));
        }
        return all;
    }

    public void submit(long id, Map<String, Object> values) {
        forms.submit(task(id).getId(), actor(id), values);
    }

    public Map<String, Object> show(long id) {
        return forms.show(task(id).getId(), actor(id));
    }

    public String liaison(long id) {
        return school(id) + ".liaison";
    }

    public String principal(long id) {
        return school(id) + ".principal";
    }

    public Pairing pairing(long id) {
        return pairings.get(summaries.get(id).pairingId());
    }

    public Task task(long id) {
        return tasks(id).stream().findFirst().orElseThrow(() -> new AssertionError("nothing open of " + id));
    }

    /** Keys of the open steps. */
    public List<String> at(long id) {
        return tasks(id).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private String school(long id) {
        return pairing(id).school(summaries.get(id).side());
    }

    private String actor(long id) {
        String assignee = task(id).getAssignee();
        return assignee == null ? SECTION : assignee;
    }

    private List<Task> tasks(long id) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(SummaryCase.PROCESS)
                .processVariableValueEquals(SummaryCase.SUMMARY.name(), id)
                .list();
    }
}
