package cn.xieshou.jointdocument;

import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
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

/** Two new schools that draw up documents together. */
@Component
public class JointDocumentWalk {

    private final PairingWalk walk;
    private final SmallCounty county;
    private final Pairings pairings;
    private final JointDocuments documents;
    private final ProcessEngine engine;
    private final TaskForms forms;
    private final EngineClock clock;
    private final TransactionTemplate transaction;

    JointDocumentWalk(
            PairingWalk walk,
            SmallCounty county,
            Pairings pairings,
            JointDocuments documents,
            ProcessEngine engine,
            TaskForms forms,
            EngineClock clock,
            TransactionTemplate transaction) {
        this.walk = walk;
        this.county = county;
        this.pairings = pairings;
        this.documents = documents;
        this.engine = engine;
        this.forms = forms;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Ten o'clock. */
    public void day(String date) {
        clock.set(Instant.parse(date + "T02:00:00Z"));
    }

    /** A pairing under way; the clock stands on 12 October 2026. */
    public Pairing pairing() {
        day("2026-10-12");
        county.bureau();
        String supporting = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        String recipient = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL);
        Pairing pairing = transaction.execute(status -> pairings.register(
                new NewPairing("county", supporting, recipient, null, LocalDate.of(2026, 9, 1), PairingWalk.OFFICE)));
        transaction.executeWithoutResult(status -> pairings.enter(pairing.id(), Stage.IMPLEMENTATION));
        return pairings.get(pairing.id());
    }

    public static String liaison(Pairing pairing, Side side) {
        return pairing.school(side) + ".liaison";
    }

    public static String principal(Pairing pairing, Side side) {
        return pairing.school(side) + ".principal";
    }

    /** Begun by the liaison of that side; number of the version. */
    public long begin(Pairing pairing, Side side, DocumentSubject subject) {
        return documents.begin(pairing.id(), side, subject, liaison(pairing, side));
    }

    /** The same with its first text handed in. */
    public long submitted(Pairing pairing, Side side, DocumentSubject subject) {
        long version = begin(pairing, side, subject);
        submit(version, text("三年内每个学科有一名骨干"));
        return version;
    }

    /** The same with both principals' word. */
    public long inForce(Pairing pairing, Side side, DocumentSubject subject) {
        long version = submitted(pairing, side, subject);
        agree(version);
        agree(version);
        return version;
    }

    /** What a liaison hands in; of a later version with what it changes. */
    public static Map<String, Object> text(String body) {
        return Map.of(
                "decision", "submit",
                "period", "2026年9月至2029年8月",
                "changes", "增加一节",
                "sections", List.of(Map.of("heading", "发展目标", "body", body), Map.of("heading", "保障")));
    }

    public void submit(long version, Map<String, Object> values) {
        Task task = task(version);
        forms.submit(task.getId(), String.valueOf(task.getAssignee()), values);
    }

    /** Whose turn it is agrees to the text that they see. */
    public void agree(long version) {
        submit(version, agreed(version));
    }

    public Map<String, Object> agreed(long version) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", "agree"));
        values.put("documentText", show(version).get("documentText"));
        values.put("textCheck", show(version).get("textCheck"));
        return values;
    }

    public void sendBack(long version, String opinion) {
        Map<String, Object> values = agreed(version);
        values.put("decision", "return");
        values.put("opinion", opinion);
        submit(version, values);
    }

    public Map<String, Object> show(long version) {
        Task task = task(version);
        return forms.show(task.getId(), task.getAssignee());
    }

    public Task task(long version) {
        return tasks(version).stream().findFirst().orElseThrow(() -> new AssertionError("nothing open of " + version));
    }

    /** Keys of the open steps of a version. */
    public List<String> at(long version) {
        return tasks(version).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private List<Task> tasks(long version) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(JointDocumentCase.PROCESS)
                .processVariableValueEquals(JointDocumentCase.VERSION.name(), version)
                .list();
    }
}
