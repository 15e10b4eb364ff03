package cn.xieshou.mentoring;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.directory.Teachers;
import cn.xieshou.ledger.ActivityWalk;
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
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks the mentoring of a new pairing in the school year 2026—2027: two mentors of two subjects, three young teachers. */
@Component
public class MentoringWalk {

    private final PairingWalk walk;
    private final SmallCounty county;
    private final Pairings pairings;
    private final Teachers teachers;
    private final Mentorings mentorings;
    private final ActivityWalk activities;
    private final ProcessEngine engine;
    private final TaskForms forms;
    private final EngineClock clock;
    private final TransactionTemplate transaction;

    MentoringWalk(
            PairingWalk walk,
            SmallCounty county,
            Pairings pairings,
            Teachers teachers,
            Mentorings mentorings,
            ActivityWalk activities,
            ProcessEngine engine,
            TaskForms forms,
            EngineClock clock,
            TransactionTemplate transaction) {
        this.walk = walk;
        this.county = county;
        this.pairings = pairings;
        this.teachers = teachers;
        this.mentorings = mentorings;
        this.activities = activities;
        this.engine = engine;
        this.forms = forms;
        this.clock = clock;
        this.transaction = transaction;
    }

    public void day(String date) {
        clock.set(Instant.parse(date + "T02:00:00Z"));
    }

    /** The same with every timer of that mentoring that has come due by then. */
    public void runTo(MentoringKey key, String date) {
        day(date);
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(MentoringCase.PROCESS)
                .processInstanceBusinessKey(key.pairingId())
                .singleResult()
                .getId();
        for (Optional<Job> due = due(instance); due.isPresent(); due = due(instance)) {
            engine.getManagementService().executeJob(due.get().getId());
        }
    }

    private Optional<Job> due(String instance) {
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    /** A new pairing with its mentoring begun; the clock stands on 10 September 2026. */
    public MentoringKey begin(String programme) {
        day("2026-09-10");
        county.bureau();
        String supporting = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        String recipient = walk.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL);
        transaction.executeWithoutResult(status -> teachers.insert(List.of(
                teacher(supporting, 1, "数学", TeacherTitle.SENIOR, 1980),
                teacher(supporting, 2, "语文", TeacherTitle.FIRST, 1985),
                teacher(supporting, 3, "语文", TeacherTitle.SECOND, 1990),
                teacher(recipient, 1, "数学", TeacherTitle.SECOND, 1998),
                teacher(recipient, 2, "语文", TeacherTitle.NONE, 2001),
                teacher(recipient, 3, "语文", TeacherTitle.SECOND, 1995),
                teacher(recipient, 4, "英语", TeacherTitle.FIRST, 1970))));
        Pairing pairing = transaction.execute(status -> pairings.register(
                new NewPairing(programme, supporting, recipient, null, LocalDate.of(2026, 9, 1), PairingWalk.OFFICE)));
        transaction.executeWithoutResult(status -> pairings.enter(pairing.id(), Stage.IMPLEMENTATION));
        return begin(pairing, 2026);
    }

    public MentoringKey begin(Pairing pairing, int year) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        MentoringCase.PROCESS,
                        pairing.id(),
                        Map.of(
                                "pairingId", pairing.id(),
                                "programme", pairing.programme(),
                                "supportingSchool", pairing.supportingSchool(),
                                "recipientSchool", pairing.recipientSchool(),
                                "section", "secondary-section",
                                "schoolYear", year));
        return new MentoringKey(pairing.id(), year);
    }

    private static Teacher teacher(String school, int number, String subject, TeacherTitle title, int born) {
        return new Teacher(
                school + "-" + number,
                school,
                name(number),
                Sex.FEMALE,
                LocalDate.of(born, 5, 1),
                null,
                subject,
                title,
                null,
                3,
                Backbone.NONE,
                null,
                null);
    }

    private static String name(int number) {
        return "教师" + "甲乙丙丁".charAt(number - 1);
    }

    public Pairing pairing(MentoringKey key) {
        return pairings.get(key.pairingId());
    }

    public String person(MentoringKey key, Side side, String role) {
        return pairing(key).school(side) + "." + role;
    }

    /** Staff number of that teacher of a school. */
    public String teacher(MentoringKey key, Side side, int number) {
        return pairing(key).school(side) + "-" + number;
    }

    public Map<String, Object> pair(MentoringKey key, int mentor, int apprentice, String subject) {
        return Map.of(
                "mentor", teacher(key, Side.SUPPORTING, mentor),
                "apprentice", teacher(key, Side.RECIPIENT, apprentice),
                "subject", subject);
    }

    /** What the liaison hands in: three pairs of two subjects, with the explanation that the county scheme wants. */
    public Map<String, Object> named(MentoringKey key) {
        return Map.of(
                "pairs",
                List.of(pair(key, 1, 1, "数学"), pair(key, 1, 3, "数学"), pair(key, 2, 2, "语文")),
                "note",
                "语文只有一名青年教师");
    }

    public void name(MentoringKey key) {
        submit(key, MentoringCase.NAME, Unchanged.explained(named(key)));
    }

    public void agree(MentoringKey key) {
        submit(key, MentoringCase.AGREE, Map.of("decision", "agree"));
    }

    public void plan(MentoringKey key) {
        submit(key, MentoringCase.PLAN, rows("plans", 3, Map.of("plan", "每月听评课两次")));
    }

    /** To where guidance can begin. */
    public void run(MentoringKey key) {
        name(key);
        agree(key);
        plan(key);
    }

    /** To where the recipient's principal has the results of three pairs. */
    public void toResults(MentoringKey key) {
        toSummaries(key);
        toClosing(key);
        submit(key, MentoringCase.CLOSE, Unchanged.explained(results(3)));
    }

    /** To where the first term is to be summed up. */
    public void toSummaries(MentoringKey key) {
        runTo(key, "2027-01-17");
    }

    /** From there to where results are to be written. */
    public void toClosing(MentoringKey key) {
        submit(key, MentoringCase.SUMMARISE, rows("summaries", 3, Map.of("summary", "按计划进行")));
        runTo(key, "2027-07-01");
    }

    public static Map<String, Object> rows(String list, int count, Map<String, Object> row) {
        return Map.of(list, IntStream.range(0, count).mapToObj(i -> row).toList());
    }

    public static Map<String, Object> results(int count) {
        return rows("results", count, Map.of("result", "ACHIEVED", "summary", "能独立设计单元教学"));
    }

    /** An activity of guidance that the other school has confirmed, or not yet. */
    public void guided(MentoringKey key, String day, int mentor, int apprentice, boolean confirmed) {
        Map<String, String> typed =
                new HashMap<>(Map.of("type", "mentor-day", "heldOn", day, "subject", "数学", "topic", "听评课" + day));
        typed.put("remark", "每周一次，不是重复登记");
        typed.put("supportingPeople", person(key, Side.SUPPORTING, mentor));
        typed.put("recipientPeople", person(key, Side.RECIPIENT, apprentice));
        long id = activities.record(pairing(key), Side.SUPPORTING, typed);
        if (confirmed) {
            activities.check(pairing(key), List.of(id), List.of(), "");
        }
    }

    private String person(MentoringKey key, Side side, int number) {
        return name(number) + "（" + teacher(key, side, number) + "）";
    }

    public List<Mentorship> pairs(MentoringKey key) {
        return mentorings.mentorships(mentorings.get(key));
    }

    /** Keys of the open steps of mentoring, sorted. */
    public List<String> open(MentoringKey key) {
        return tasks(key).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    private List<Task> tasks(MentoringKey key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(MentoringCase.PROCESS)
                .processInstanceBusinessKey(key.pairingId())
                .processVariableValueEquals("schoolYear", key.schoolYear())
                .list();
    }

    public Task task(MentoringKey key, String task) {
        return tasks(key).stream()
                .filter(one -> one.getTaskDefinitionKey().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + task + " but " + open(key)));
    }

    public Map<String, Object> show(MentoringKey key, String task) {
        Task open = task(key, task);
        return forms.show(open.getId(), open.getAssignee());
    }

    public void submit(MentoringKey key, String task, Map<String, Object> values) {
        Task open = task(key, task);
        forms.submit(open.getId(), open.getAssignee(), values);
    }
}
