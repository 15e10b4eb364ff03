package cn.xieshou.assessment;

import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import java.math.BigDecimal;
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

/** Walks the final assessment of a new pairing whose first term was evaluated: much is missing, one activity is confirmed. */
@Component
public class AssessmentWalk {

    public static final String LEADER = "leader";

    private final EvaluationWalk evaluations;
    private final Assessments assessments;
    private final Appeals appeals;
    private final ProcessEngine engine;
    private final TaskForms forms;
    private final EngineClock clock;

    AssessmentWalk(
            EvaluationWalk evaluations,
            Assessments assessments,
            Appeals appeals,
            ProcessEngine engine,
            TaskForms forms,
            EngineClock clock) {
        this.evaluations = evaluations;
        this.assessments = assessments;
        this.appeals = appeals;
        this.engine = engine;
        this.forms = forms;
        this.clock = clock;
    }

    public void day(String date) {
        clock.set(Instant.parse(date + "T02:00:00Z"));
    }

    /** A pairing whose year is over, as the lifecycle calls it. */
    public Pairing begin() {
        return begin(AssessmentScope.CYCLE);
    }

    public Pairing begin(AssessmentScope scope) {
        return begin(evaluations.begin(), scope);
    }

    /** A pairing whose first term was evaluated with that grade proposed and taken. */
    public Pairing evaluated(int percent) {
        Pairing pairing = evaluations.begin();
        evaluations.scored(pairing, percent, percent);
        evaluations.decide(pairing, Map.of());
        return pairing;
    }

    public Pairing begin(Pairing pairing, AssessmentScope scope) {
        day("2027-09-01");
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        AssessmentCase.PROCESS,
                        pairing.id(),
                        Map.of(
                                "pairingId", pairing.id(),
                                "programme", pairing.programme(),
                                "supportingSchool", pairing.supportingSchool(),
                                "recipientSchool", pairing.recipientSchool(),
                                "section", "secondary-section",
                                "schoolYear", 2026,
                                "assessmentScope", scope.name()));
        return pairing;
    }

    /** An assessment at every stage at which its pairing may end, by what waits. */
    public Map<String, Supplier<Pairing>> stages() {
        Map<String, Supplier<Pairing>> all = new LinkedHashMap<>();
        all.put("schools are to close a cycle", this::begin);
        all.put(
                "experts are to score a cycle",
                () -> walked(pairing -> {
                    name(pairing, 1, 2);
                    close(pairing);
                }));
        all.put("a further expert is to be named for a cycle", () -> walked(pairing -> scored(pairing, 90, 70)));
        all.put("an opinion on a cycle is to be given", () -> walked(pairing -> scored(pairing, 80, 80)));
        all.put(
                "a final grade is to be confirmed",
                () -> walked(pairing -> {
                    scored(pairing, 80, 80);
                    decide(pairing, Map.of());
                }));
        all.put("a final grade is public", () -> walked(this::published));
        all.put(
                "an appeal is to be written",
                () -> walked(pairing -> {
                    published(pairing);
                    appeal(pairing, Side.RECIPIENT);
                }));
        all.put(
                "an appeal is to be decided",
                () -> walked(pairing -> {
                    published(pairing);
                    filed(pairing, Side.RECIPIENT);
                }));
        return all;
    }

    private Pairing walked(Consumer<Pairing> way) {
        Pairing pairing = begin();
        way.accept(pairing);
        return pairing;
    }

    public Assessment of(Pairing pairing) {
        return assessments.ofPairing(pairing.id()).get(0);
    }

    public AssessedSchool school(Pairing pairing, Side side) {
        return assessments.school(of(pairing).id(), side);
    }

    public void name(Pairing pairing, int... experts) {
        List<String> chosen = new ArrayList<>();
        for (int expert : experts) {
            chosen.add(EvaluationWalk.EXPERTS.get(expert - 1));
        }
        submit(pairing, AssessmentCase.NAME_EXPERTS, EvaluationWalk.SECTION, Map.of("experts", chosen));
    }

    /** Both schools close. */
    public void close(Pairing pairing) {
        close(pairing, Side.SUPPORTING);
        close(pairing, Side.RECIPIENT);
    }

    public void close(Pairing pairing, Side side) {
        String principal = EvaluationWalk.principal(pairing, side);
        Map<String, Object> shown = show(pairing, AssessmentCase.SELF, principal);
        int missing = EvaluationWalk.rows(shown, "shortfalls").size();
        submit(pairing, AssessmentCase.SELF, principal, closed(missing));
    }

    public static Map<String, Object> closed(int shortfalls) {
        Map<String, Object> values = new HashMap<>(EvaluationWalk.reported(shortfalls));
        values.put("summary", "三年来每月集体备课");
        values.put("learnt", "课后当场研讨");
        values.put("nextStep", "学生交流应当更多");
        return values;
    }

    /** An expert gives the same share of full marks everywhere. */
    public void score(Pairing pairing, int expert, int percent) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int weight : List.of(25, 10, 20, 15, 20, 10)) {
            BigDecimal points =
                    BigDecimal.valueOf(weight * percent).movePointLeft(2).setScale(1, java.math.RoundingMode.HALF_UP);
            rows.add(Map.of("points", points, "reason", "看了原始材料"));
        }
        submit(
                pairing,
                AssessmentCase.SCORE,
                EvaluationWalk.EXPERTS.get(expert - 1),
                Map.of("decision", "score", "scores", rows, "comment", "资料齐全，学生交流偏少"));
    }

    /** To where the section gives its opinion, with two experts at these shares. */
    public void scored(Pairing pairing, int one, int other) {
        name(pairing, 1, 2);
        close(pairing);
        score(pairing, 1, one);
        score(pairing, 2, other);
    }

    /** The section takes the proposals. */
    public void decide(Pairing pairing, Map<String, Object> values) {
        List<Map<String, Object>> schools = new ArrayList<>();
        for (AssessedSchool part : assessments.schools(of(pairing).id())) {
            schools.add(Map.of("grade", String.valueOf(part.proposed())));
        }
        Map<String, Object> all = new HashMap<>(Map.of("schools", schools, "sectionOpinion", "成绩应当肯定"));
        all.putAll(values);
        submit(pairing, AssessmentCase.OPINION, EvaluationWalk.SECTION, all);
    }

    public void confirm(Pairing pairing) {
        submit(pairing, AssessmentCase.CONFIRM, "office", Map.of("decision", "confirm"));
    }

    /** To where the result is public. */
    public void published(Pairing pairing) {
        scored(pairing, 80, 80);
        decide(pairing, Map.of());
        confirm(pairing);
    }

    public void appeal(Pairing pairing, Side side) {
        appeals.begin(of(pairing).id(), EvaluationWalk.principal(pairing, side));
    }

    public void filed(Pairing pairing, Side side) {
        appeal(pairing, side);
        submit(
                pairing,
                AssessmentCase.FILE_APPEAL,
                EvaluationWalk.principal(pairing, side),
                Map.of("appeal", "两次教研没有计入"));
    }

    /** The first second after the publicity, with every timer that has come due by then. */
    public void publicityEnds(Pairing pairing) {
        day(java.util.Objects.requireNonNull(of(pairing).publicUntil())
                .plusDays(1)
                .toString());
        for (Optional<Job> due = due(pairing); due.isPresent(); due = due(pairing)) {
            engine.getManagementService().executeJob(due.get().getId());
        }
    }

    private Optional<Job> due(Pairing pairing) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(AssessmentCase.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .list()
                .stream()
                .flatMap(
                        one -> engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(one.getId())
                                .executable()
                                .list()
                                .stream())
                .findFirst();
    }

    /** Keys of the open steps of the assessment, sorted. */
    public List<String> open(Pairing pairing) {
        return tasks(pairing).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    public List<Task> tasks(Pairing pairing) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(AssessmentCase.PROCESS)
                .processInstanceBusinessKey(pairing.id())
                .list();
    }

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
}
