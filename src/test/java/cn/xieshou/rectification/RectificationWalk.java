package cn.xieshou.rectification;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.Resubmission;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.workflow.gate.TaskForms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Two new schools with an agreement in force, and what the section demands of one of them. */
@Component
public class RectificationWalk {

    public static final String SECTION = "zhongjiao";
    public static final String OFFICE = "office";

    private static final Map<String, String> PEOPLE =
            Map.of("secondary-section", SECTION, "office", OFFICE, "leading-group", "leader");

    private final ActivityWalk activities;
    private final SmallCounty county;
    private final Rectifications rectifications;
    private final Admonitions admonitions;
    private final AdmonitionMatter matters;
    private final TaskForms forms;
    private final TaskService tasks;

    RectificationWalk(
            ActivityWalk activities,
            SmallCounty county,
            Rectifications rectifications,
            Admonitions admonitions,
            AdmonitionMatter matters,
            TaskForms forms,
            TaskService tasks) {
        this.activities = activities;
        this.county = county;
        this.rectifications = rectifications;
        this.admonitions = admonitions;
        this.matters = matters;
        this.forms = forms;
        this.tasks = tasks;
    }

    /** A pairing that works; the clock stands on 12 October 2026. */
    public Pairing begin() {
        county.bureau();
        return activities.begin();
    }

    public void day(String date) {
        activities.day(date);
    }

    public static String principal(Pairing pairing, Side side) {
        return pairing.school(side) + ".principal";
    }

    /** Of the recipient, until 20 November 2026. */
    public String demand(Pairing pairing) {
        return demand(pairing, "活动台账连续两个月没有登记");
    }

    public String demand(Pairing pairing, String finding) {
        return rectifications.demand(
                new Demand(
                        pairing.id(),
                        Side.RECIPIENT,
                        DemandSource.OTHER,
                        "",
                        "",
                        List.of(finding, "没有固定的联络时间"),
                        "补齐台账，定出联络制度",
                        java.time.LocalDate.of(2026, 11, 20)),
                SECTION);
    }

    /** What somebody types on the page; {@code changes} instead of the usual. */
    public static Map<String, String> typed(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "side", "RECIPIENT",
                "findings", "台账没有登记\n没有联络时间",
                "asked", "补齐台账",
                "dueOn", "2026-11-20",
                "source", "",
                "about", ""));
        fields.putAll(changes);
        return fields;
    }

    /** One of each that is not over. */
    public Pairing everyStage() {
        Pairing pairing = begin();
        demand(pairing, "待提出措施");
        answer(demand(pairing, "待审核"));
        String returned = demand(pairing, "退回");
        answer(returned);
        submit(returned, RectificationCase.ACCEPT, with("decision", "return", "opinion", "请写明次数"));
        underWay(pairing, "整改中");
        report(underWay(pairing, "待核查"));
        String again = underWay(pairing, "再改");
        report(again);
        notDone(again, "2026-12-10");
        String escalated = underWay(pairing, "上报");
        report(escalated);
        notDone(escalated, "2026-12-10");
        report(escalated);
        notDone(escalated, "");
        admonition(pairing, "起草告诫");
        draft(admonition(pairing, "告知"));
        reply(draft(admonition(pairing, "研究")));
        consider(reply(draft(admonition(pairing, "签发"))));
        issue(consider(reply(draft(admonition(pairing, "执行")))));
        return pairing;
    }

    /** What was not done, escalated, and led to an admonition that the office is to draft; its number. */
    public String admonition(Pairing pairing, String finding) {
        String id = underWay(pairing, finding);
        report(id);
        notDone(id, "2026-12-10");
        report(id);
        notDone(id, "");
        submit(id, RectificationCase.DECIDE, with("decision", "admonish", "opinion", "两次没有落实", "dueOn", "2027-01-15"));
        return matters.ofRectification(id, OFFICE).get(0).id();
    }

    /** The same without the way there. */
    public String admonish(String rectification) {
        admonitions.open(rectification);
        return matters.ofRectification(rectification, OFFICE).get(0).id();
    }

    public String draft(String id) {
        submit(id, AdmonitionCase.DRAFT, with("decision", "submit", "facts", "两次限期整改没有落实", "ground", "帮扶工作方案"));
        return id;
    }

    public String reply(String id) {
        submit(id, AdmonitionCase.REPLY, with("decision", "reply", "reply", "联络人调离，没有衔接好"));
        return id;
    }

    public String consider(String id) {
        submit(id, AdmonitionCase.CONSIDER, Resubmission.with(with("decision", "submit")));
        return id;
    }

    public String issue(String id) {
        submit(id, AdmonitionCase.ISSUE, with("decision", "issue"));
        return id;
    }

    public String underWay(Pairing pairing, String finding) {
        String id = demand(pairing, finding);
        answer(id);
        accept(id);
        return id;
    }

    public Task task(String matter, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(matter)
                .taskDefinitionKey(key)
                .singleResult();
        return Objects.requireNonNull(task, () -> "no open " + key + " but " + open(matter));
    }

    public List<String> open(String matter) {
        return tasks.createTaskQuery().processInstanceBusinessKey(matter).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Submits as whoever has the task, or as the usual person of the group that it waits for. */
    public void submit(String matter, String key, Map<String, Object> values) {
        Task task = task(matter, key);
        forms.submit(task.getId(), actor(task), values);
    }

    public Map<String, Object> show(String matter, String key) {
        Task task = task(matter, key);
        return forms.show(task.getId(), actor(task));
    }

    private String actor(Task task) {
        return task.getAssignee() != null
                ? task.getAssignee()
                : tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .map(PEOPLE::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
    }

    public void answer(String id) {
        submit(id, RectificationCase.ANSWER, Resubmission.with(answers("2026-11-10")));
    }

    public static Map<String, Object> answers(String until) {
        return Map.of(
                "measures",
                List.of(
                        Map.of("what", "按月补登台账", "responsible", "教导处主任", "untilOn", until),
                        Map.of("what", "每周三下午联络", "responsible", "联络人", "untilOn", until)));
    }

    public void accept(String id) {
        submit(id, RectificationCase.ACCEPT, with("decision", "accept", "dueOn", "2026-11-20"));
    }

    /** As before if it was not enough, with a reason. */
    public void report(String id) {
        submit(id, RectificationCase.REPORT, Resubmission.with(reports()));
    }

    public static Map<String, Object> reports() {
        return Map.of("reports", List.of(Map.of("report", "已补登八次活动"), Map.of("report", "联络制度已公布")));
    }

    public void notDone(String id, String newDay) {
        submit(id, RectificationCase.CHECK, with("decision", "undone", "opinion", "台账仍缺签到表", "dueOn", newDay));
    }

    public void pass(String id) {
        submit(id, RectificationCase.CHECK, with("decision", "done"));
    }

    /** Key, value, key, value. */
    public static Map<String, Object> with(String... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new HashMap<>(values);
    }
}
