package cn.xieshou.evaluation;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.files.FileOwner;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Unchanged;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Walks the evaluation of a new pairing's first term of 2026—2027; its figures are one confirmed activity and much that is missing. */
@Component
public class EvaluationWalk {

    public static final List<String> EXPERTS = List.of("walk.expert1", "walk.expert2", "walk.expert3", "walk.expert4");
    public static final String SECTION = "zhongjiao";

    private final ActivityWalk activities;
    private final SmallCounty county;
    private final Pairings pairings;
    private final Directory directory;
    private final Accounts accounts;
    private final Evaluations evaluations;
    private final ExpertTeam team;
    private final Evidence evidence;
    private final TaskFiles files;
    private final ProcessEngine engine;
    private final TaskForms forms;
    private final EngineClock clock;

    EvaluationWalk(
            ActivityWalk activities,
            SmallCounty county,
            Pairings pairings,
            Directory directory,
            Accounts accounts,
            Evaluations evaluations,
            ExpertTeam team,
            Evidence evidence,
            TaskFiles files,
            ProcessEngine engine,
            TaskForms forms,
            EngineClock clock) {
        this.activities = activities;
        this.county = county;
        this.pairings = pairings;
        this.directory = directory;
        this.accounts = accounts;
        this.evaluations = evaluations;
        this.team = team;
        this.evidence = evidence;
        this.files = files;
        this.engine = engine;
        this.forms = forms;
        this.clock = clock;
    }

    public void day(String date) {
        clock.set(Instant.parse(date + "T02:00:00Z"));
    }

    /** A pairing with one confirmed activity of October, two weeks before the end of its term. */
    public Pairing begin() {
        county.bureau();
        Pairing pairing = activities.begin();
        long id = activities.record(pairing, Side.SUPPORTING, Map.of());
        activities.check(pairing, List.of(id), List.of(), "");
        for (int i = 0; i < EXPERTS.size(); i++) {
            if (directory.person(EXPERTS.get(i)).isEmpty()) {
                accounts.add(
                        List.of(new Person(EXPERTS.get(i), "行走专家" + "甲乙丙丁".charAt(i), Role.EXPERT, null, null, null)));
            }
        }
        day("2027-01-17");
        start(pairing);
        return pairing;
    }

    private void start(Pairing pairing) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        EvaluationCase.PROCESS,
                        pairing.id(),
                        Map.of(
                                "pairingId", pairing.id(),
                                "programme", pairing.programme(),
                                "supportingSchool", pairing.supportingSchool(),
                                "recipientSchool", pairing.recipientSchool(),
                                "section", "secondary-section",
                                "schoolYear", 2026,
                                "term", 1));
    }

    /** An evaluation at every stage at which its pairing may end, by what waits. */
    public Map<String, Supplier<Pairing>> stages() {
        Map<String, Supplier<Pairing>> all = new LinkedHashMap<>();
        all.put("a term waits for its end", this::begin);
        all.put(
                "schools are to report a term",
                () -> walked(pairing -> {
                    runTo(pairing, "2027-02-01");
                    shown(pairing);
                }));
        all.put(
                "experts are to score a term",
                () -> walked(pairing -> {
                    name(pairing, 1, 2);
                    shown(pairing);
                    report(pairing);
                }));
        all.put("a further expert is to be named for a term", () -> walked(pairing -> scored(pairing, 90, 70)));
        all.put("a grade is to be decided", () -> walked(pairing -> scored(pairing, 80, 80)));
        all.put("a result is to be read", () -> walked(this::decided));
        all.put(
                "an office is to look again",
                () -> walked(pairing -> {
                    decided(pairing);
                    read(pairing, Side.SUPPORTING, "请再看记录");
                    read(pairing, Side.RECIPIENT, "");
                }));
        all.put("an adjustment is to be written", () -> walked(this::accepted));
        all.put(
                "an adjustment is to be acknowledged",
                () -> walked(pairing -> {
                    accepted(pairing);
                    adjust(pairing);
                }));
        return all;
    }

    private Pairing walked(Consumer<Pairing> way) {
        Pairing pairing = begin();
        way.accept(pairing);
        return pairing;
    }

    private void shown(Pairing pairing) {
        try {
            attach(pairing, Side.RECIPIENT, "听课记录.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decided(Pairing pairing) {
        scored(pairing, 80, 80);
        decide(pairing, Map.of());
    }

    private void accepted(Pairing pairing) {
        decided(pairing);
        read(pairing, Side.SUPPORTING, "");
        read(pairing, Side.RECIPIENT, "");
    }

    /** Number of an expert who is named for a pairing whatever it is about. */
    public long namedExpert(Pairing pairing, String account) {
        long one = evaluations.open(new EvaluationKey(pairing.id(), 2026, 2));
        team.name(evaluations.get(one), List.of(account), "", SECTION);
        return team.of(one).get(0).id();
    }

    public ActivityWalk activities() {
        return activities;
    }

    public Evaluation of(Pairing pairing) {
        return evaluations.ofPairing(pairing.id()).get(0);
    }

    public Pairing pairing(String id) {
        return pairings.get(id);
    }

    public static String principal(Pairing pairing, Side side) {
        return pairing.school(side) + ".principal";
    }

    public static String liaison(Pairing pairing, Side side) {
        return pairing.school(side) + ".liaison";
    }

    /** That day, with every timer of the evaluation that has come due by then. */
    public void runTo(Pairing pairing, String date) {
        day(date);
        for (Optional<Job> due = due(pairing); due.isPresent(); due = due(pairing)) {
            engine.getManagementService().executeJob(due.get().getId());
        }
    }

    /** Takes the steps away as the lifecycle does; left open, the next test that lets time pass would run into their timers. */
    public void interrupt(Pairing pairing) {
        engine.getRuntimeService().deleteProcessInstance(instance(pairing), "not waited for any longer");
    }

    private Optional<Job> due(Pairing pairing) {
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance(pairing))
                .executable()
                .list()
                .stream()
                .findFirst();
    }

    private String instance(Pairing pairing) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(EvaluationCase.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .singleResult()
                .getId();
    }

    public void name(Pairing pairing, int... experts) {
        List<String> chosen = new ArrayList<>();
        for (int expert : experts) {
            chosen.add(EXPERTS.get(expert - 1));
        }
        submit(pairing, EvaluationCase.NAME_EXPERTS, SECTION, Map.of("experts", chosen));
    }

    /** A school's liaison attaches a text to the first criterion; the file's number. */
    public String attach(Pairing pairing, Side side, String name) throws IOException {
        Evaluation one = of(pairing);
        FileOwner owner = evidence.owner(one, side, evidence.criterion(one, "1").orElseThrow());
        String liaison = liaison(pairing, side);
        files.add(owner, liaison, name, () -> new ByteArrayInputStream("听课两节".getBytes(StandardCharsets.UTF_8)));
        evidence.keep(owner, liaison);
        return files.ofMatter(owner.matterKey(), EXPERTS.size()).stream()
                .filter(file -> file.taskId().equals(owner.key()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The term is over, both schools have reported. */
    public void report(Pairing pairing) {
        runTo(pairing, "2027-02-01");
        report(pairing, Side.SUPPORTING);
        report(pairing, Side.RECIPIENT);
    }

    public void report(Pairing pairing, Side side) {
        String principal = principal(pairing, side);
        Map<String, Object> shown = show(pairing, EvaluationCase.REPORT, principal);
        submit(
                pairing,
                EvaluationCase.REPORT,
                principal,
                reported(rows(shown, "shortfalls").size()));
    }

    public static Map<String, Object> reported(int shortfalls) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < shortfalls; i++) {
            answers.add(Map.of("answer", "教研活动安排在下学期补上"));
        }
        return Map.of("effect", "课堂更有效", "difficulty", "路途远", "nextStep", "多用线上教研", "shortfalls", answers);
    }

    /** An expert gives the same share of full marks everywhere; where figures say otherwise with a reason. */
    public void score(Pairing pairing, int expert, int percent) {
        submit(pairing, EvaluationCase.SCORE, EXPERTS.get(expert - 1), scored(pairing, percent));
    }

    public Map<String, Object> scored(Pairing pairing, int percent) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int weight : List.of(20, 10, 30, 10, 15, 15)) {
            BigDecimal points = BigDecimal.valueOf(weight * percent).movePointLeft(2);
            rows.add(Map.of("points", points, "reason", "看了原始材料"));
        }
        return Map.of("decision", "score", "scores", rows, "comment", "记录完整，活动偏少");
    }

    /** To where the section decides, with two experts at these shares. */
    public void scored(Pairing pairing, int one, int other) {
        name(pairing, 1, 2);
        report(pairing);
        score(pairing, 1, one);
        score(pairing, 2, other);
    }

    public void decide(Pairing pairing, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(Map.of("decision", "take", "sectionOpinion", "下学期补齐教研活动"));
        all.putAll(values);
        submit(pairing, EvaluationCase.DECIDE, SECTION, all);
    }

    public void read(Pairing pairing, Side side, String reason) {
        Map<String, Object> values =
                reason.isEmpty() ? Map.of("decision", "accept") : Map.of("decision", "second-look", "reason", reason);
        submit(pairing, EvaluationCase.READ, principal(pairing, side), values);
    }

    public void adjust(Pairing pairing) {
        submit(
                pairing,
                EvaluationCase.ADJUST,
                liaison(pairing, Side.SUPPORTING),
                Unchanged.explained(Map.of("adjustment", "三月补两次教研，由教导处负责")));
    }

    /** Keys of the open steps of the evaluation, sorted. */
    public List<String> open(Pairing pairing) {
        return tasks(pairing).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    public List<Task> tasks(Pairing pairing) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(EvaluationCase.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .list();
    }

    /** The open step that the account has, or its group. */
    public Task task(Pairing pairing, String key, String account) {
        return tasks(pairing).stream()
                .filter(one -> one.getTaskDefinitionKey().equals(key))
                .filter(one -> one.getAssignee() == null || one.getAssignee().equals(account))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " of " + account + " but " + open(pairing)));
    }

    public Map<String, Object> show(Pairing pairing, String key, String account) {
        return forms.show(task(pairing, key, account).getId(), account);
    }

    public void submit(Pairing pairing, String key, String account, Map<String, Object> values) {
        forms.submit(task(pairing, key, account).getId(), account, values);
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> rows(Map<String, Object> shown, String list) {
        return (List<Map<String, Object>>) shown.getOrDefault(list, List.of());
    }
}
