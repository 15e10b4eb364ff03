package cn.xieshou.experience;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.workflow.gate.TaskForms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two new schools with one confirmed activity, and what the supporting one writes down for others. */
@Component
public class ExperienceWalk {

    public static final String OFFICE = "office";
    public static final String SECTION = "zhongjiao";

    private final ActivityWalk activities;
    private final SmallCounty county;
    private final Experiences experiences;
    private final TaskForms forms;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    ExperienceWalk(
            ActivityWalk activities,
            SmallCounty county,
            Experiences experiences,
            TaskForms forms,
            TaskService tasks,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.activities = activities;
        this.county = county;
        this.experiences = experiences;
        this.forms = forms;
        this.tasks = tasks;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** The clock stands on 12 October 2026. */
    public Pairing begin() {
        county.bureau();
        Pairing pairing = activities.begin();
        long id = activities.record(pairing, Side.SUPPORTING, Map.of());
        activities.check(pairing, List.of(id), List.of(), "");
        return pairing;
    }

    public long written(Pairing pairing) {
        return Objects.requireNonNull(
                transaction.execute(status -> experiences.begin(pairing, Side.SUPPORTING, liaison(pairing))));
    }

    /** Begun by the recipient. */
    public long ofRecipient(Pairing pairing) {
        return Objects.requireNonNull(transaction.execute(
                status -> experiences.begin(pairing, Side.RECIPIENT, pairing.recipientSchool() + ".liaison")));
    }

    /** The same as if it had come to the office: the form says who recommended it. */
    public long waitsForTheOffice(long id) {
        jdbc.sql("update experience set recommended_by = ? where id = ?")
                .params(SECTION, id)
                .update();
        return id;
    }

    public static String liaison(Pairing pairing) {
        return pairing.supportingSchool() + ".liaison";
    }

    public static String principal(Pairing pairing) {
        return pairing.supportingSchool() + ".principal";
    }

    /** One at every stage at which its pairing may end, by what waits. */
    public Map<String, Supplier<Pairing>> stages() {
        Map<String, Supplier<Pairing>> all = new LinkedHashMap<>();
        all.put("an experience is to be written", () -> walked(pairing -> written(pairing)));
        all.put("an experience is to be approved", () -> walked(pairing -> sent(pairing, "集体备课")));
        all.put("an experience is to be recommended", () -> walked(pairing -> approved(pairing, "集体备课")));
        all.put("an experience is to be published", () -> walked(pairing -> recommended(pairing, "集体备课")));
        return all;
    }

    private Pairing walked(Function<Pairing, Long> way) {
        Pairing pairing = begin();
        way.apply(pairing);
        return pairing;
    }

    public long sent(Pairing pairing, String title) {
        long id = written(pairing);
        submit(pairing, ExperienceCase.WRITE, liaison(pairing), text(title));
        return id;
    }

    public static Map<String, Object> text(String title) {
        return with(
                "decision",
                "submit",
                "title",
                title,
                "practice",
                "每周一题，共同备课",
                "effect",
                "共开展活动【活动次数】",
                "lesson",
                "题目提前一周定");
    }

    public long approved(Pairing pairing, String title) {
        long id = sent(pairing, title);
        submit(pairing, ExperienceCase.APPROVE, principal(pairing), with("decision", "approve"));
        return id;
    }

    public long recommended(Pairing pairing, String title) {
        long id = approved(pairing, title);
        submit(pairing, ExperienceCase.RECOMMEND, SECTION, with("decision", "recommend", "remark", "做法具体"));
        return id;
    }

    public long published(Pairing pairing, String title) {
        long id = recommended(pairing, title);
        submit(pairing, ExperienceCase.PUBLISH, OFFICE, with("decision", "publish"));
        return id;
    }

    /** Keys of the open steps of experiences. */
    public List<String> open(Pairing pairing) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey(ExperienceCase.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    public Task task(Pairing pairing, String key) {
        return Objects.requireNonNull(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(pairing.id())
                        .taskDefinitionKey(key)
                        .singleResult(),
                () -> "no " + key + " but " + open(pairing));
    }

    public Map<String, Object> show(Pairing pairing, String key, String account) {
        return forms.show(task(pairing, key).getId(), account);
    }

    public void submit(Pairing pairing, String key, String account, Map<String, Object> values) {
        forms.submit(task(pairing, key).getId(), account, values);
    }

    /** Values of a form: names and values in turn. */
    public static Map<String, Object> with(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return values;
    }
}
