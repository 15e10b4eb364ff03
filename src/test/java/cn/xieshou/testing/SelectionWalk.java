package cn.xieshou.testing;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Teacher;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks the selection of 2026 of new pairings, every step submitted as the person whose task it is. */
@Component
public class SelectionWalk {

    public static final int YEAR = 2026;
    public static final String SECTION = "zhongjiao";
    public static final String PERSONNEL = "renmi";

    private final PairingWalk walk;
    private final SmallCounty county;
    private final Staff staff;
    private final Pairings pairings;
    private final TaskForms forms;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SelectionWalk(
            PairingWalk walk,
            SmallCounty county,
            Staff staff,
            Pairings pairings,
            TaskForms forms,
            RuntimeService runtime,
            ManagementService management,
            TransactionTemplate transaction,
            Clock clock) {
        this.walk = walk;
        this.county = county;
        this.staff = staff;
        this.pairings = pairings;
        this.forms = forms;
        this.runtime = runtime;
        this.management = management;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new pairing whose selection has begun. */
    public Pairing begun(String programme) {
        Pairing pairing = pairing(programme);
        begin(pairing);
        return pairing;
    }

    /** The only pairing in which the school supports another. */
    public String pairingOf(String supporting) {
        return pairings.ofSchool(supporting).get(0).id();
    }

    /** A new pairing of two junior secondary schools. */
    public Pairing pairing(String programme) {
        county.bureau();
        String supporting = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        String recipient = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL);
        return pairing(programme, supporting, recipient);
    }

    public Pairing pairing(String programme, String supporting, String recipient) {
        return transaction.execute(status -> pairings.register(
                new NewPairing(programme, supporting, recipient, null, LocalDate.now(clock), PairingWalk.OFFICE)));
    }

    public void begin(Pairing pairing) {
        begin(pairing, YEAR);
    }

    public void begin(Pairing pairing, int year) {
        runtime.startProcessInstanceByKey(
                SecondmentSelection.PROCESS,
                pairing.id(),
                Map.of(
                        "pairingId", pairing.id(),
                        "programme", pairing.programme(),
                        "supportingSchool", pairing.supportingSchool(),
                        "recipientSchool", pairing.recipientSchool(),
                        "schoolYear", year,
                        "section", "secondary-section"));
    }

    public Teacher music(Pairing pairing) {
        return staff.teacher(pairing.supportingSchool(), "音乐", Backbone.COUNTY);
    }

    /** The recipient asks for one music teacher. */
    public void shortage(Pairing pairing) {
        shortage(pairing, Map.of("subject", "音乐", "teachers", 1));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final void shortage(Pairing pairing, Map<String, Object>... subjects) {
        submit(pairing, SecondmentSelection.NAME_SHORTAGE, Map.of("decision", "need", "subjects", List.of(subjects)));
    }

    public static Map<String, Object> nominee(Teacher teacher) {
        return nominee(teacher, teacher.subject(), false);
    }

    public static Map<String, Object> nominee(Teacher teacher, String subject, boolean volunteer) {
        return Map.of(
                "teacher", teacher.staffNumber(), "subject", subject, "post", subject + "教师", "volunteer", volunteer);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final void nominate(Pairing pairing, Map<String, Object>... nominees) {
        submit(
                pairing,
                SecondmentSelection.NOMINATE,
                Unchanged.explained(Map.of("decision", "nominate", "nominees", List.of(nominees))));
    }

    /** The principal confirms everybody on the list. */
    public void confirm(Pairing pairing) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> shown : rows(pairing, SecondmentSelection.CONFIRM_NOMINEES, "nominees")) {
            Map<String, Object> row = new HashMap<>(shown);
            row.put("politics", true);
            row.put("ability", true);
            rows.add(row);
        }
        submit(pairing, SecondmentSelection.CONFIRM_NOMINEES, Map.of("decision", "confirm", "nominees", rows));
    }

    public void learners(Pairing pairing, Teacher... learners) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Teacher one : learners) {
            rows.add(Map.of("teacher", one.staffNumber()));
        }
        submit(pairing, SecondmentSelection.NAME_LEARNERS, Unchanged.explained(Map.of("learners", rows)));
    }

    /** The publicity's timer fires, whatever the clock says. */
    public void publicityOver(Pairing pairing) {
        management.executeJob(publicity(pairing).getId());
    }

    /** The timer that the publicity waits for. */
    public Job publicity(Pairing pairing) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(pairing.id())
                .processDefinitionKey(SecondmentSelection.PROCESS)
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    public void approve(Pairing pairing) {
        submit(pairing, SecondmentSelection.APPROVE, SECTION, Map.of("decision", "approve"));
    }

    public void personnel(Pairing pairing) {
        submit(pairing, SecondmentSelection.CONFIRM, PERSONNEL, Map.of("decision", "confirm"));
    }

    /** From the shortage to a published nominee. */
    public Teacher toPublicity(Pairing pairing) {
        Teacher teacher = music(pairing);
        shortage(pairing);
        nominate(pairing, nominee(teacher));
        confirm(pairing);
        learners(pairing, staff.teacher(pairing.recipientSchool(), "音乐", Backbone.NONE));
        return teacher;
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(Pairing pairing, String key, String list) {
        return (List<Map<String, Object>>) show(pairing, key).get(list);
    }

    /** What the form shows to whose task it is. */
    public Map<String, Object> show(Pairing pairing, String key) {
        Task task = walk.task(pairing, key);
        return forms.show(task.getId(), task.getAssignee() == null ? bureau(key) : task.getAssignee());
    }

    /** Submits as the assignee. */
    public void submit(Pairing pairing, String key, Map<String, Object> values) {
        submit(pairing, key, walk.task(pairing, key).getAssignee(), values);
    }

    public void submit(Pairing pairing, String key, String account, Map<String, Object> values) {
        forms.submit(walk.task(pairing, key).getId(), account, values);
    }

    private static String bureau(String key) {
        return key.equals(SecondmentSelection.CONFIRM) ? PERSONNEL : SECTION;
    }
}
