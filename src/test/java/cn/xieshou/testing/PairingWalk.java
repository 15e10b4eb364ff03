package cn.xieshou.testing;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.directory.SchoolProfile;
import cn.xieshou.directory.SchoolRegister;
import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.workflow.form.FormSchema;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks pairings of two new schools through their processes, every step submitted as the person whose task it is. Groups
 * act through {@link #OFFICE}.
 */
@Component
public class PairingWalk {

    public static final String OFFICE = "walk.office";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final SchoolRegister register;
    private final Accounts accounts;
    private final Directory directory;
    private final Pairings pairings;
    private final TaskForms forms;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PairingWalk(
            SchoolRegister register,
            Accounts accounts,
            Directory directory,
            Pairings pairings,
            TaskForms forms,
            TaskService tasks,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.directory = directory;
        this.pairings = pairings;
        this.forms = forms;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A school that no other test uses, with principal {@code <code>.principal} and liaison {@code <code>.liaison}. */
    public String school(SchoolLevel level, Setting setting) {
        int number = NUMBER.incrementAndGet();
        String code = "walk" + number;
        // Pages are searched for English words by other tests.
        String name = "行走测试" + number + "号";
        transaction.executeWithoutResult(status -> {
            register.add(List.of(new School(code, name + "学校", level, setting, null, null, SchoolProfile.EMPTY)));
            accounts.add(List.of(
                    new Person(code + ".principal", name + "校长", Role.PRINCIPAL, code, null, null),
                    new Person(code + ".liaison", name + "联络人", Role.LIAISON, code, null, null)));
            office();
        });
        return code;
    }

    /** A registered pairing of two new schools under the county programme, established today. */
    public Pairing pairing() {
        return pairing(SchoolLevel.JUNIOR_SECONDARY);
    }

    public Pairing pairing(SchoolLevel level) {
        return pairing(school(level, Setting.URBAN), school(level, Setting.RURAL));
    }

    public Pairing pairing(String supporting, String recipient) {
        return transaction.execute(status -> {
            office();
            return pairings.register(
                    new NewPairing("county", supporting, recipient, null, LocalDate.now(clock), OFFICE));
        });
    }

    /** The same two schools once more, limited to a scope. */
    public Pairing scoped(Pairing pairing, String scope) {
        return transaction.execute(status -> pairings.register(new NewPairing(
                pairing.programme(),
                pairing.supportingSchool(),
                pairing.recipientSchool(),
                scope,
                LocalDate.now(clock),
                OFFICE)));
    }

    /** The open task of the pairing with that key. */
    public Task task(Pairing pairing, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(pairing.id())
                .taskDefinitionKey(key)
                .singleResult();
        return Objects.requireNonNull(task, () -> "no open " + key + " but " + open(pairing));
    }

    /** Keys of the open tasks, sorted. */
    public List<String> open(Pairing pairing) {
        return tasks.createTaskQuery().processInstanceBusinessKey(pairing.id()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public Map<String, Object> show(Pairing pairing, String key) {
        Task task = task(pairing, key);
        return forms.show(task.getId(), actor(task));
    }

    /** Submits as whoever has the task. */
    public void submit(Pairing pairing, String key, Map<String, Object> values) {
        Task task = task(pairing, key);
        forms.submit(task.getId(), actor(task), values);
    }

    public void survey(Pairing pairing) {
        submit(pairing, NeedsSurvey.STATE_NEEDS, needs());
        submit(pairing, NeedsSurvey.STATE_OFFER, offer());
    }

    /** Submits the text that the form opens with. */
    public void draft(Pairing pairing) {
        draft(pairing, Map.of(FormSchema.UNCHANGED, Unchanged.WHY));
    }

    /** Submits the text that the form opens with, with these sections instead. */
    public void draft(Pairing pairing, Map<String, String> changes) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Object> shown = show(pairing, AgreementSigning.DRAFT);
        for (String section : List.of(
                "goals", "content", "modes", "supportingDuties", "recipientDuties", "timetable", "responsible")) {
            values.put(section, shown.get(section));
        }
        values.putAll(changes);
        submit(pairing, AgreementSigning.DRAFT, values);
    }

    public void agree(Pairing pairing) {
        judge(pairing, AgreementSigning.AGREE, Map.of("decision", "agree"));
    }

    public void sign(Pairing pairing, String key) {
        judge(pairing, key, Map.of("decision", "sign", "confirmed", true));
    }

    public void countersign(Pairing pairing) {
        judge(pairing, AgreementSigning.COUNTERSIGN, Map.of("decision", "countersign"));
    }

    /** @param signatory as {@link cn.xieshou.agreement.Signatory#fact} */
    public void askAgain(Pairing pairing, String signatory, String opinion) {
        judge(
                pairing,
                AgreementSigning.COUNTERSIGN,
                Map.of("decision", "returnToStep", "returnTo", signatory, "opinion", opinion));
    }

    public void sendBack(Pairing pairing, String key, String opinion) {
        judge(pairing, key, Map.of("decision", "return", "opinion", opinion));
    }

    /** Submits a judgement on the text that the form shows. */
    public void judge(Pairing pairing, String key, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("textCheck", show(pairing, key).get("textCheck"));
        submit(pairing, key, all);
    }

    /** From the draft to the number. */
    public void agreement(Pairing pairing) {
        draft(pairing);
        agreed(pairing);
    }

    /** From what the other liaison says to the draft to the number. */
    public void agreed(Pairing pairing) {
        agree(pairing);
        sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        countersign(pairing);
    }

    public void nameGroup(Pairing pairing, String key) {
        Map<String, Object> head = first(show(pairing, key));
        Map<String, Object> second = Map.of("name", "林教导", "post", "教导主任", "duty", "联络与台账");
        submit(pairing, key, Map.of("office", "帮扶工作办公室，设在教导处", "members", List.of(head, second)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> shown) {
        return ((List<Map<String, Object>>) shown.get("members")).get(0);
    }

    /** A filled-in form of needs. */
    public static Map<String, Object> needs() {
        Map<String, Object> values = scores(40);
        values.put("scorePotential", 75);
        values.put("subjects", List.of(Map.of("subject", "音乐", "teachers", 2), Map.of("subject", "美术", "teachers", 1)));
        values.put("facilities", "音乐室没有钢琴");
        values.put("difficulties", "音体美教师长期缺编");
        values.put("topics", List.of("TEACHERS", "ARTS_SPORTS"));
        return values;
    }

    /** A filled-in form of offers. */
    public static Map<String, Object> offer() {
        Map<String, Object> values = scores(85);
        values.put("subjects", List.of(Map.of("subject", "音乐", "teachers", 1)));
        values.put("mentors", 12);
        values.put("resources", "校本课程与音乐教室开放");
        values.put("topics", List.of("TEACHERS", "RESOURCES"));
        return values;
    }

    private static Map<String, Object> scores(int score) {
        Map<String, Object> values = new HashMap<>();
        for (String key : List.of("scoreTeachingQuality", "scoreTeachers", "scoreEquipment", "scoreResources")) {
            values.put(key, score);
        }
        return values;
    }

    private static String actor(Task task) {
        return task.getAssignee() == null ? OFFICE : task.getAssignee();
    }

    private void office() {
        if (directory.person(OFFICE).isEmpty()) {
            accounts.add(List.of(
                    new Person(OFFICE, "行走办公室", Role.OFFICE, null, null, null),
                    new Person(OFFICE + "2", "行走办公室同事", Role.OFFICE, null, null, null)));
        }
    }
}
