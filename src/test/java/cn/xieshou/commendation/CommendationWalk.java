package cn.xieshou.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.ScoringSheets;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.ProgrammeEditing;
import cn.xieshou.programme.TypedCopy;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A programme of its own with two pairings of the school year 2026—2027, and the round of its commendation in July 2027. */
@Component
public class CommendationWalk {

    public static final String OFFICE = "office";
    public static final String LEADER = "leader";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PairingWalk walk;
    private final SmallCounty county;
    private final Pairings pairings;
    private final ProgrammeEditing programmes;
    private final ScoringSheets sheets;
    private final Commendations commendations;
    private final CandidateRepository candidates;
    private final PublicList list;
    private final TaskForms forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final EngineClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CommendationWalk(
            PairingWalk walk,
            SmallCounty county,
            Pairings pairings,
            ProgrammeEditing programmes,
            ScoringSheets sheets,
            Commendations commendations,
            CandidateRepository candidates,
            PublicList list,
            TaskForms forms,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            EngineClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.walk = walk;
        this.county = county;
        this.pairings = pairings;
        this.programmes = programmes;
        this.sheets = sheets;
        this.commendations = commendations;
        this.candidates = candidates;
        this.list = list;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What a round is about.
     *
     * @param secondary a pairing of the secondary section with 92 points, whose teacher has passed
     * @param primary a pairing of the primary section without an evaluation
     */
    public record Scene(String programme, Pairing secondary, Pairing primary) {}

    public void day(String date) {
        clock.set(Instant.parse(date + "T02:00:00Z"));
    }

    /** The year is over, nothing is opened yet. */
    public Scene begin() {
        county.bureau();
        day("2026-09-01");
        String programme = programme();
        Pairing secondary = pairing(programme, SchoolLevel.JUNIOR_SECONDARY, "secondary-section");
        Pairing primary = pairing(programme, SchoolLevel.PRIMARY, "primary-section");
        evaluated(secondary, 1, "92.00", "EXCELLENT");
        teacher(secondary, "PASSED");
        day("2027-07-05");
        return new Scene(programme, secondary, primary);
    }

    private String programme() {
        String code = "bz" + NUMBER.incrementAndGet();
        Map<String, String> problems = programmes.copy(
                new TypedCopy("county", code, "表彰测试" + NUMBER.get(), "ROLLING", "2026-09-01", ""), OFFICE);
        assertThat(problems).isEmpty();
        return code;
    }

    private Pairing pairing(String programme, SchoolLevel level, String section) {
        Pairing pairing = walk.pairing(level);
        jdbc.sql("update pairing set programme = ?, section = ? where id = ?")
                .params(programme, section, pairing.id())
                .update();
        return pairings.get(pairing.id());
    }

    /** A term that was judged. */
    public void evaluated(Pairing pairing, int term, String points, String grade) {
        long sheet = Objects.requireNonNull(transaction.execute(status -> sheets.current("county")))
                .head()
                .id();
        jdbc.sql(
                        "insert into evaluation (pairing_id, school_year, term, sheet, state, opened_at, decided_at, cutoff, average, grade)"
                                + " values (?, 2026, ?, ?, 'CLOSED', current_timestamp, current_timestamp, date '2027-01-30', cast(? as numeric(5, 2)), ?)")
                .params(pairing.id(), term, sheet, points, grade)
                .update();
    }

    /** Somebody who was sent for the year. */
    public void teacher(Pairing pairing, String state) {
        int number = NUMBER.incrementAndGet();
        jdbc.sql(
                        "insert into secondment (id, pairing_id, school_year, teacher, teacher_name, home_school, host_school, direction,"
                                + " subject, backbone, volunteer, state, starts_on, confirmed_by, confirmed_at)"
                                + " values (?, ?, 2026, ?, ?, ?, ?, 'SUPPORT', '数学', false, false, ?, date '2026-09-01', 'renmi', current_timestamp)")
                .params(
                        "S-2026-" + (70_000 + number),
                        pairing.id(),
                        "BZ" + number,
                        "汤某" + number,
                        pairing.supportingSchool(),
                        pairing.recipientSchool(),
                        state)
                .update();
    }

    public String open(Scene scene) {
        return Objects.requireNonNull(
                transaction.execute(status -> commendations.open(scene.programme(), "2026", OFFICE)));
    }

    /** Both sections recommend whom the data proposes. */
    public void examined(String id) {
        examine(id, "zhongjiao", "recommend", "");
        examine(id, "chujiao", "recommend", "");
    }

    /** A section says the same of all of its candidates. */
    public void examine(String id, String account, String verdict, String reason) {
        Task task = task(id, CommendationCase.EXAMINE, account);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < rows(task, account, "candidates").size(); i++) {
            rows.add(with("verdict", verdict, "reason", reason));
        }
        forms.submit(task.getId(), account, with("candidates", rows, "additions", List.of()));
    }

    /** The office lists all. */
    public void compile(String id) {
        submit(id, CommendationCase.COMPILE, OFFICE, compiled(id));
    }

    /** Everybody on the list, as values of the form. */
    public Map<String, Object> compiled(String id) {
        Task task = task(id, CommendationCase.COMPILE, OFFICE);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < rows(task, OFFICE, "candidates").size(); i++) {
            rows.add(with("verdict", "list"));
        }
        return with("decision", "submit", "candidates", rows);
    }

    /** To the day on which the list is public. */
    public String published(Scene scene) {
        String id = open(scene);
        examined(id);
        compile(id);
        submit(id, CommendationCase.APPROVE, LEADER, with("decision", "publish"));
        return id;
    }

    /** Somebody of a school objects to a name. */
    public void objects(String id, HonourKind kind, String school, String account) {
        String against = String.valueOf(candidate(id, kind, school).id());
        transaction.executeWithoutResult(status -> list.object(commendations.get(id), against, "事迹与实际不符", account));
    }

    /** A round that is public and an objection of which the secondary section recommended whom it is about, as facts; the clock stays. */
    public Map<String, Object> objected() {
        Instant now = clock.instant();
        Scene scene = begin();
        String id = published(scene);
        objects(
                id,
                HonourKind.TEACHER,
                scene.secondary().supportingSchool(),
                scene.primary().recipientSchool() + ".liaison");
        clock.set(now);
        return Map.of("ROUND", id, "OF_SECONDARY", list.open(id).get(0));
    }

    /** A round at every stage, by what waits. */
    public Map<String, Supplier<String>> stages() {
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        all.put("sections are to recommend", () -> open(begin()));
        all.put("a list is to be compiled", () -> {
            String id = open(begin());
            examined(id);
            return id;
        });
        all.put("a list is to be approved", () -> {
            String id = open(begin());
            examined(id);
            compile(id);
            return id;
        });
        all.put("an objection is to be examined", () -> {
            String id = String.valueOf(objected().get("ROUND"));
            publicityOver(id);
            return id;
        });
        all.put("a commendation is to be decided", () -> {
            String id = published(begin());
            publicityOver(id);
            return id;
        });
        return all;
    }

    /** The days of the publicity pass. */
    public void publicityOver(String id) {
        Job job = jobs.createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId())
                .activityId(CommendationCase.PUBLICITY_OVER)
                .singleResult();
        clock.set(job.getDuedate().toInstant().plusSeconds(1));
        jobs.executeJob(job.getId());
    }

    public String awarded(Scene scene) {
        String id = published(scene);
        publicityOver(id);
        submit(id, CommendationCase.DECIDE, LEADER, with("decision", "award"));
        return id;
    }

    /** The candidate of that kind; of each there is one in a scene. */
    public Candidate candidate(String id, HonourKind kind, String school) {
        return candidates.in(id, CandidateState.values()).stream()
                .filter(one -> one.kind() == kind && one.school().equals(school))
                .findFirst()
                .orElseThrow();
    }

    /** Keys of the open steps, sorted. */
    public List<String> open(String id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The open step with that key that the account acts at. */
    public Task task(String id, String key, String account) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(id)
                .taskDefinitionKey(key)
                .list();
        return open.stream()
                .filter(task -> open.size() == 1 || groupOf(task).equals(group(account)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " but " + open(id)));
    }

    private static String group(String account) {
        return account.startsWith("zhongjiao") ? "secondary-section" : "primary-section";
    }

    /** Id of the group that a step waits for. */
    public String groupOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .findFirst()
                .orElseThrow()
                .getGroupId();
    }

    public Map<String, Object> show(String id, String key, String account) {
        return forms.show(task(id, key, account).getId(), account);
    }

    public void submit(String id, String key, String account, Map<String, Object> values) {
        forms.submit(task(id, key, account).getId(), account, values);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Task task, String account, String list) {
        return (List<Map<String, Object>>) forms.show(task.getId(), account).get(list);
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
