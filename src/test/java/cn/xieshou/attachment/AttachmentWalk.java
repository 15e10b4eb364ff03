package cn.xieshou.attachment;

import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Unchanged;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.engine.DueJobs;
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

/** Walks one term's attachment of a new pairing of the district programme, in the autumn of 2026. */
@Component
public class AttachmentWalk {

    public static final String SECTION = "zhongjiao";
    public static final String REPORT = "一个多月的挂职使我看到了城区学校教研组怎样备课、怎样管理。";

    private final PairingWalk walk;
    private final SmallCounty county;
    private final Pairings pairings;
    private final Attachments attachments;
    private final AttachmentEntries ledger;
    private final ProcessEngine engine;
    private final TaskForms forms;
    private final EngineClock clock;
    private final DueJobs jobs;
    private final TransactionTemplate transaction;

    AttachmentWalk(
            PairingWalk walk,
            SmallCounty county,
            Pairings pairings,
            Attachments attachments,
            AttachmentEntries ledger,
            ProcessEngine engine,
            TaskForms forms,
            EngineClock clock,
            DueJobs jobs,
            TransactionTemplate transaction) {
        this.walk = walk;
        this.county = county;
        this.pairings = pairings;
        this.attachments = attachments;
        this.ledger = ledger;
        this.engine = engine;
        this.forms = forms;
        this.clock = clock;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    public void day(String date) {
        clock.set(Instant.parse(date + "T02:00:00Z"));
    }

    /** The same with every timer that has come due by then. */
    public void runTo(String date) {
        day(date);
        jobs.run();
    }

    /** A new pairing with the term begun; the clock stands on 1 September 2026. */
    public TermKey begin(String programme) {
        day("2026-09-01");
        county.bureau();
        String supporting = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        String recipient = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL);
        Pairing pairing = transaction.execute(status -> pairings.register(
                new NewPairing(programme, supporting, recipient, null, LocalDate.of(2026, 9, 1), PairingWalk.OFFICE)));
        return begin(pairing, 1);
    }

    public TermKey begin(Pairing pairing, int term) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        CadreAttachment.PROCESS,
                        pairing.id(),
                        Map.of(
                                "pairingId", pairing.id(),
                                "programme", pairing.programme(),
                                "supportingSchool", pairing.supportingSchool(),
                                "recipientSchool", pairing.recipientSchool(),
                                "section", "secondary-section",
                                "schoolYear", 2026,
                                "term", term));
        return new TermKey(pairing.id(), 2026, term);
    }

    public Pairing pairing(TermKey key) {
        return pairings.get(key.pairingId());
    }

    public String supporting(TermKey key, String role) {
        return pairing(key).supportingSchool() + "." + role;
    }

    public String recipient(TermKey key, String role) {
        return pairing(key).recipientSchool() + "." + role;
    }

    /** Keys of the term's open tasks, sorted. */
    public List<String> open(TermKey key) {
        return tasks(key).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    public List<Task> tasks(TermKey key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(CadreAttachment.PROCESS)
                .processInstanceBusinessKey(key.pairingId())
                .processVariableValueEquals("term", key.term())
                .list();
    }

    public Task task(TermKey key, String task) {
        return tasks(key).stream()
                .filter(one -> one.getTaskDefinitionKey().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + task + " but " + open(key)));
    }

    public Map<String, Object> show(TermKey key, String task) {
        return shown(task(key, task));
    }

    public Map<String, Object> shown(Task task) {
        return forms.show(task.getId(), actor(task));
    }

    public void submit(TermKey key, String task, Map<String, Object> values) {
        submit(task(key, task), values);
    }

    public void submit(Task task, Map<String, Object> values) {
        forms.submit(task.getId(), actor(task), values);
    }

    public void name(TermKey key) {
        submit(key, CadreAttachment.NAME, nomination(List.of(cadre("林测试"))));
    }

    public static Map<String, Object> cadre(String name) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", name);
        row.put("post", "教务处副主任");
        row.put("kind", "MIDDLE");
        return row;
    }

    public static Map<String, Object> nomination(List<Map<String, Object>> cadres) {
        return Unchanged.explained(Map.of("cadres", cadres, "plan", "九月、十月到教务处学习校本教研管理"));
    }

    public void confirm(TermKey key) {
        submit(key, CadreAttachment.CONFIRM, Map.of("decision", "agree"));
    }

    public void accept(TermKey key) {
        submit(key, CadreAttachment.ACCEPT, Map.of("decision", "agree", "mentorName", "郑测试", "mentorPost", "教研室主任"));
    }

    /** To where stints can be recorded. */
    public void send(TermKey key) {
        name(key);
        confirm(key);
        accept(key);
    }

    /** The recipient's liaison records a stint of the first cadre; answers its number. */
    public long stint(TermKey key, String first, String last) {
        return record(key, recipient(key, "liaison"), first, last);
    }

    public long record(TermKey key, String liaison, String first, String last) {
        return transaction.execute(status -> ledger.record(key, EntryKind.STINT, typed(key, first, last), liaison));
    }

    public TypedEntry typed(TermKey key, String first, String last) {
        return new TypedEntry(String.valueOf(cadreId(key)), first, last, "教务处", "参加教研组活动，协助排课");
    }

    /** The supporting liaison records a visit of the mentor; answers its number. */
    public long visit(TermKey key, String day) {
        return transaction.execute(status -> ledger.record(
                key, EntryKind.VISIT, TypedEntry.visit(day, "听课两节，指出作业批改不够细"), supporting(key, "liaison")));
    }

    /** The other school confirms every line that waits. */
    public void confirmEntries(TermKey key) {
        tasks(key).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(CadreAttachment.CONFIRM_ENTRY))
                .forEach(task -> submit(task, Map.of("decision", "confirm")));
    }

    public void write(TermKey key) {
        submit(key, CadreAttachment.WRITE_REPORTS, reports(Map.of("reportBureau", REPORT)));
    }

    /** What the liaison hands in, by cadre in the order of the nomination. */
    public static Map<String, Object> reports(Map<?, ?>... ofCadres) {
        return Map.of("reports", List.of(ofCadres));
    }

    /** All three addressees receive their report. */
    public void receive(TermKey key) {
        tasks(key).stream()
                .filter(task -> task.getTaskDefinitionKey().startsWith("Task_Receive"))
                .forEach(task -> submit(task, Map.of("decision", "receive")));
    }

    public long cadreId(TermKey key) {
        return attachments.get(key).cadres().get(0).id();
    }

    private static String actor(Task task) {
        return task.getAssignee() == null ? SECTION : task.getAssignee();
    }
}
