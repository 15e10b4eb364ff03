package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.PlanState;
import cn.xieshou.assessment.Appeal;
import cn.xieshou.assessment.AssessmentState;
import cn.xieshou.attachment.AttachmentState;
import cn.xieshou.attachment.EntryState;
import cn.xieshou.attachment.ReportState;
import cn.xieshou.donation.DonationState;
import cn.xieshou.evaluation.EvaluationState;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Evidence;
import cn.xieshou.evaluation.Expert;
import cn.xieshou.experience.ExperienceState;
import cn.xieshou.jointdocument.VersionState;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.meeting.DecisionState;
import cn.xieshou.mentoring.MentoringState;
import cn.xieshou.mentoring.MentorshipState;
import cn.xieshou.openlesson.LessonState;
import cn.xieshou.rectification.AdmonitionState;
import cn.xieshou.rectification.RectificationState;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.service.EarlyEnd;
import cn.xieshou.summary.SummaryState;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wherever a pairing stands when the office ends it, nothing of it is under way afterwards (R-FIN-3). The states are those of the
 * tables: a new one, and a new table with states, fails here until it is walked to and closed.
 */
@XieshouTest
class DissolvedAtEveryStageTest {

    /** A state that something can stand in, and whether it is over by then. */
    private record States(
            String table, String column, String ofPairing, Class<? extends Enum<?>> type, Set<String> open) {}

    private static final String OWN = "pairing_id = ?";
    private static final String OF_SECONDMENT = "secondment_id in (select id from secondment where pairing_id = ?)";
    private static final String OF_ATTACHMENT = "attachment in (select id from attachment where pairing_id = ?)";

    private static final String OF_MENTORING = "mentoring_year in (select id from mentoring_year where pairing_id = ?)";

    private static final List<States> STATES = List.of(
            states("pairing", "stage", "id = ?", Stage.class, stage -> stage != Stage.ENDED),
            states("annual_plan", "state", OWN, PlanState.class, state -> !state.isClosed()),
            states("secondment_selection", "step", OWN, SelectionStep.class, step -> !step.over()),
            states("secondment", "state", OWN, SecondmentState.class, state -> !state.over()),
            states("service_early_end", "state", OF_SECONDMENT, EarlyEnd.State.class, EarlyEnd.State.PENDING::equals),
            states("attachment", "state", OWN, AttachmentState.class, state -> !state.decided()),
            states("meeting_decision", "state", OWN, DecisionState.class, DecisionState::isOpen),
            states("open_lesson", "state", OWN, LessonState.class, LessonState.ANNOUNCED::equals),
            states("donation", "state", OWN, DonationState.class, DonationState::isOpen),
            states("evaluation", "state", OWN, EvaluationState.class, state -> !state.over()),
            states(
                    "evaluation_expert",
                    "state",
                    "evaluation in (select id from evaluation where pairing_id = ?)",
                    Expert.State.class,
                    Expert.State.NAMED::equals),
            states("assessment", "state", OWN, AssessmentState.class, state -> !state.over()),
            states(
                    "assessment_appeal",
                    "state",
                    "assessment in (select id from assessment where pairing_id = ?)",
                    Appeal.State.class,
                    Appeal.State::isOpen),
            states("admonition", "state", OWN, AdmonitionState.class, AdmonitionState::isOpen),
            states("experience", "state", OWN, ExperienceState.class, ExperienceState::isOpen),
            states("rectification", "state", OWN, RectificationState.class, RectificationState::isOpen),
            states("mentoring_year", "state", OWN, MentoringState.class, state -> !state.over()),
            states(
                    "mentorship",
                    "state",
                    OF_MENTORING,
                    MentorshipState.class,
                    Set.of(MentorshipState.PROPOSED, MentorshipState.ACTIVE)::contains),
            states("school_summary", "state", OWN, SummaryState.class, SummaryState::isOpen),
            states(
                    "joint_document_version",
                    "state",
                    "document in (select id from joint_document where pairing_id = ?)",
                    VersionState.class,
                    VersionState::open),
            states(
                    "attachment_entry",
                    "state",
                    OF_ATTACHMENT,
                    EntryState.class,
                    Set.of(EntryState.PENDING, EntryState.RETURNED)::contains),
            states(
                    "cadre_report",
                    "state",
                    OF_ATTACHMENT,
                    ReportState.class,
                    Set.of(ReportState.SENT, ReportState.RETURNED)::contains));

    /** States of what is no pairing's, or is what was written about one. */
    private static final Set<String> NO_PAIRINGS = Set.of(
            "roster_import.state",
            "commendation.state",
            "commendation_candidate.state",
            "shelf_material.state",
            "roster_row.state",
            "long_work.state",
            // a view over the tables of the selection and of secondments
            "secondment_line.state",
            "programme_step.step",
            "mail.state",
            "trail_line.step",
            "deputy.state",
            "question.step",
            "stored_file.step",
            "reminder.step",
            "reminder.state",
            "matching_round.status",
            "dissolution.stage");

    /** Passed through within one transaction. */
    private static final Set<String> NEVER_STORED = Set.of("secondment_selection ELIGIBILITY");

    @Autowired
    EarlyScenes scenes;

    @Autowired
    FollowingTimers timers;

    @Autowired
    StepsOfScenes steps;

    @Autowired
    Dissolutions dissolutions;

    @Autowired
    Pairings pairings;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Evidence files;

    @Autowired
    PairingWalk walk;

    @Autowired
    Trail trail;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void everyTableWithStatesIsLookedAt() {
        List<String> columns = jdbc.sql("select lower(table_name) || '.' || lower(column_name)"
                        + " from information_schema.columns where lower(table_schema) = 'public'"
                        + " and lower(column_name) in ('state', 'step', 'stage', 'status')"
                        + " and lower(table_name) not like 'act_%'")
                .query(String.class)
                .list();
        assertThat(columns).hasSizeGreaterThan(STATES.size());
        assertThat(columns)
                .filteredOn(column -> !NO_PAIRINGS.contains(column))
                .containsExactlyInAnyOrderElementsOf(STATES.stream()
                        .map(one -> one.table() + "." + one.column())
                        .toList());
    }

    @Test
    void nothingOfAPairingIsUnderWayOnceTheOfficeHasEndedIt() throws Exception {
        Set<String> met = new TreeSet<>();
        Set<String> shown = new TreeSet<>();
        Set<String> waited = new TreeSet<>();
        Set<String> moved = new TreeSet<>();
        for (Map.Entry<String, EarlyScenes.Scene> scene : scenes.all().entrySet()) {
            Pairing pairing = scene.getValue().begin();
            met.addAll(underWay(pairing));
            shown.addAll(evidence(pairing));
            waited.addAll(steps.of(pairing));
            moved.addAll(timers.moved(pairing));
            endsInOrder(scene.getKey(), pairing);
            clock.reset();
        }
        assertThat(met).as("states from which a pairing was ended").containsAll(openStates());
        assertThat(waited).as("steps from which a pairing was ended").containsAll(steps.newerThanTheRelease());
        assertThat(moved)
                .as("timers that give more time when the calendar changes")
                .isEmpty();
        assertThat(shown).as("evidence of an evaluation that ended").hasSizeGreaterThan(1);
    }

    private void endsInOrder(String scene, Pairing pairing) {
        assertThat(underWay(pairing)).as(scene + ": something is under way").isNotEmpty();
        Set<String> told = holders(pairing);
        for (String school : List.of(pairing.supportingSchool(), pairing.recipientSchool())) {
            told.add(school + ".principal");
            told.add(school + ".liaison");
        }
        LocalDate today = LocalDate.now(clock);
        List<String> shown = evidence(pairing);
        dissolutions.dissolve(
                pairing.id(), new TypedDissolution("MERGED", "并入邻近学校", today.toString(), "yes"), PairingWalk.OFFICE);

        assertThat(underWay(pairing)).as(scene + ": left under way").isEmpty();
        assertThat(openTasks(pairing)).as(scene + ": open tasks").isEmpty();
        assertThat(evidence(pairing)).as(scene + ": evidence stays").isEqualTo(shown);
        assertThat(evaluations.ofPairing(pairing.id()))
                .as(scene + ": and nobody adds to it")
                .filteredOn(one ->
                        files.side(one, pairing.recipientSchool() + ".liaison").isPresent())
                .isEmpty();
        assertThat(instances(pairing)).as(scene + ": running processes").isEmpty();
        assertThat(waitsFor(pairing)).as(scene + ": what opens later").isZero();
        assertThat(pairings.get(pairing.id()).endedOn()).as(scene).isEqualTo(today);
        assertThat(mailed(pairing)).as(scene + ": who was told").containsAll(told);
        assertThat(trail.of(pairing.id()))
                .as(scene)
                .filteredOn(line -> line.act() == Act.DISSOLVED)
                .extracting(TrailLine::deed, TrailLine::said)
                .singleElement()
                .asString()
                .contains("提前终止了《结对帮扶》（学校合并，至", "理由：并入邻近学校");
    }

    /** «annual_plan REVIEWING»: what of the pairing's rows is not over. */
    private List<String> underWay(Pairing pairing) {
        return STATES.stream()
                .flatMap(one -> jdbc
                        .sql("select distinct " + one.column() + " from " + one.table() + " where " + one.ofPairing())
                        .param(pairing.id())
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(one.open()::contains)
                        .map(state -> one.table() + " " + state))
                .toList();
    }

    private static Set<String> openStates() {
        return STATES.stream()
                .flatMap(one -> one.open().stream().map(state -> one.table() + " " + state))
                .filter(state -> !NEVER_STORED.contains(state))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Files with which schools show something to experts. */
    private List<String> evidence(Pairing pairing) {
        return jdbc.sql("select id from stored_file where matter_key in (select 'evaluation-' || id from evaluation"
                        + " where pairing_id = ?) order by id")
                .param(pairing.id())
                .query(String.class)
                .list();
    }

    private List<Task> openTasks(Pairing pairing) {
        return tasks.createTaskQuery().processInstanceBusinessKey(pairing.id()).list();
    }

    private Set<String> holders(Pairing pairing) {
        return openTasks(pairing).stream()
                .map(Task::getAssignee)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ProcessInstance> instances(Pairing pairing) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(pairing.id())
                .list();
    }

    /** Openings that are planned: without one, and without a timer, no 1 July and no 1 August begins anything. */
    private long waitsFor(Pairing pairing) {
        return jdbc.sql("select count(*) from yearly_opening where pairing_id = ? and opened_at is null"
                        + " and skipped = false")
                .param(pairing.id())
                .query(Long.class)
                .single();
    }

    private List<String> mailed(Pairing pairing) {
        return jdbc.sql("select recipient from mail where matter_key = ? and subject like '结对提前终止%'")
                .param(pairing.id())
                .query(String.class)
                .list();
    }

    private static <E extends Enum<E>> States states(
            String table, String column, String ofPairing, Class<E> type, Predicate<E> open) {
        Stream<E> all = Arrays.stream(type.getEnumConstants());
        return new States(
                table,
                column,
                ofPairing,
                type,
                all.filter(open).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }
}
