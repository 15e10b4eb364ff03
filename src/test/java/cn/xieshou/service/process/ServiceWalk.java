package cn.xieshou.service.process;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.NewSecondment;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Staff;
import cn.xieshou.testing.Unchanged;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks teachers of new pairings through their year of service; the personnel section acts as {@link #PERSONNEL}. */
@Component
public class ServiceWalk {

    public static final String PERSONNEL = "renmi";

    private static final Instant JULY = Instant.parse("2026-07-20T02:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2026-09-01T00:30:00Z");

    private final PairingWalk pairings;
    private final SmallCounty county;
    private final Staff staff;
    private final Secondments secondments;
    private final TaskForms forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TransactionTemplate transaction;
    private final EngineClock clock;

    ServiceWalk(
            PairingWalk pairings,
            SmallCounty county,
            Staff staff,
            Secondments secondments,
            TaskForms forms,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            TransactionTemplate transaction,
            EngineClock clock) {
        this.pairings = pairings;
        this.county = county;
        this.staff = staff;
        this.secondments = secondments;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A pairing of two new schools in July 2026. */
    public Pairing pairing() {
        clock.set(JULY);
        county.bureau();
        return pairings.pairing();
    }

    /** The same of two schools with these codes, whose people can sign in. */
    public Pairing pairing(String supporting, String recipient) {
        clock.set(JULY);
        county.bureau();
        county.urban(supporting, "城区" + supporting.length() + "中", SchoolLevel.JUNIOR_SECONDARY);
        county.rural(recipient, "乡村" + recipient.length() + "中", SchoolLevel.JUNIOR_SECONDARY);
        return pairings.pairing(supporting, recipient);
    }

    /** A music teacher of the supporting school, selected in July for the year that begins in September 2026. */
    public Secondment selected(Pairing pairing, Direction direction) {
        return selected(pairing, direction, Backbone.COUNTY);
    }

    public Secondment selected(Pairing pairing, Direction direction, Backbone backbone) {
        String home = direction == Direction.SUPPORT ? pairing.supportingSchool() : pairing.recipientSchool();
        Teacher teacher = staff.teacher(home, "音乐", backbone);
        return Objects.requireNonNull(transaction.execute(status -> secondments.register(new NewSecondment(
                pairing.id(),
                2026,
                teacher.staffNumber(),
                direction,
                "音乐",
                direction == Direction.SUPPORT ? "音乐教师" : null,
                false,
                null,
                LocalDate.of(2026, 9, 1),
                PERSONNEL))));
    }

    /** Begins the service on the morning of 1 September. */
    public Secondment serving(Pairing pairing) {
        Secondment secondment = selected(pairing, Direction.SUPPORT);
        clock.set(SEPTEMBER);
        start(pairing, secondment.id());
        return secondment;
    }

    public void start(Pairing pairing, String secondment) {
        runtime.startProcessInstanceByKey(
                SecondmentServing.PROCESS,
                pairing.id(),
                Map.of(
                        "pairingId",
                        pairing.id(),
                        "programme",
                        pairing.programme(),
                        "supportingSchool",
                        pairing.supportingSchool(),
                        "recipientSchool",
                        pairing.recipientSchool(),
                        "schoolYear",
                        2026,
                        "section",
                        "secondary-section",
                        "secondmentId",
                        secondment));
    }

    /** The open task of the secondment with that key. */
    public Task task(String secondment, String key) {
        Task task = tasks.createTaskQuery()
                .processVariableValueEquals("secondmentId", secondment)
                .taskDefinitionKey(key)
                .singleResult();
        return Objects.requireNonNull(task, () -> "no open " + key + " but " + open(secondment));
    }

    /** Keys of the open tasks, sorted. */
    public List<String> open(String secondment) {
        return tasks.createTaskQuery().processVariableValueEquals("secondmentId", secondment).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public Map<String, Object> show(String secondment, String key) {
        Task task = task(secondment, key);
        return forms.show(task.getId(), actor(task));
    }

    /** Submits as whoever has the task. */
    public void submit(String secondment, String key, Map<String, Object> values) {
        Task task = task(secondment, key);
        forms.submit(task.getId(), actor(task), values);
    }

    /** Submits a judgement on the text that the form shows. */
    public void judge(String secondment, String key, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("textCheck", show(secondment, key).get("textCheck"));
        submit(secondment, key, all);
    }

    /** On that day, told on the day of the confirmation, as the form suggests. */
    public void arrive(String secondment, String day) {
        Map<String, Object> values = new HashMap<>(arrival(day));
        values.put("toldOn", show(secondment, SecondmentServing.CONFIRM_ARRIVAL).get("toldOn"));
        submit(secondment, SecondmentServing.CONFIRM_ARRIVAL, values);
    }

    /** Told on the very day. */
    public static Map<String, Object> arrival(String day) {
        return Map.of(
                "toldOn",
                day,
                "arrivedOn",
                day,
                "periods",
                14,
                "post",
                "五年级音乐教师",
                "subjects",
                "音乐",
                "classes",
                "五（1）班、五（2）班");
    }

    public void check(String secondment) {
        submit(
                secondment,
                SecondmentServing.CHECK,
                Map.of("checkedOn", LocalDate.now(clock).toString(), "conduct", "GOOD", "findings", "备课认真，带动了音乐教研"));
    }

    public void read(String secondment) {
        submit(secondment, SecondmentServing.READ, Map.of("confirmed", true, "reply", "感谢关心"));
    }

    public void fill(String secondment) {
        fill(secondment, "一年来我承担五年级音乐课");
    }

    public void fill(String secondment, String summary) {
        submit(
                secondment,
                SecondmentServing.FILL,
                Unchanged.explained(
                        Map.of("duties", "五年级音乐，每周14节", "absences", 2, "selfSummary", summary, "activities", "公开课3节")));
    }

    public void assess(String secondment, String grade) {
        judge(secondment, SecondmentServing.ASSESS, Map.of("decision", "assess", "grade", grade, "assessment", "工作扎实"));
    }

    public void giveOpinion(String secondment) {
        judge(secondment, SecondmentServing.HOME_OPINION, Map.of("decision", "agree", "homeOpinion", "同意考核意见"));
    }

    public void file(String secondment) {
        Map<String, Object> shown = show(secondment, SecondmentServing.FILE);
        judge(
                secondment,
                SecondmentServing.FILE,
                Map.of(
                        "decision",
                        "file",
                        "fileNumber",
                        shown.get("fileNumber"),
                        "filedOn",
                        LocalDate.now(clock).toString()));
    }

    /** Lets the timer of the secondment come due, and gives its moment. */
    public Instant pass(String secondment, String timer) {
        Job job = jobs.createJobQuery().activityId(timer).list().stream()
                .filter(one -> secondment.equals(runtime.getVariable(one.getProcessInstanceId(), "secondmentId")))
                .findFirst()
                .orElseThrow();
        clock.set(job.getDuedate().toInstant());
        jobs.executeJob(job.getId());
        return job.getDuedate().toInstant();
    }

    /** As far as the assessment: arrived in time, checked, read, the school year over. */
    public void toAssessment(String secondment) {
        arrive(secondment, "2026-09-01");
        pass(secondment, SecondmentServing.FIRST_TERM_ENDS);
        check(secondment);
        read(secondment);
        pass(secondment, SecondmentServing.YEAR_ENDS);
    }

    private static String actor(Task task) {
        return task.getAssignee() == null ? PERSONNEL : task.getAssignee();
    }
}
