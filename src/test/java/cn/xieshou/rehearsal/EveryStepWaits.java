package cn.xieshou.rehearsal;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Setting;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.meeting.MeetingFollowUp;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rehearsal.Initiative.What;
import cn.xieshou.selection.Publicity;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.Selections;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Staff;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.TaskClosed;
import cn.xieshou.workflow.TaskOpened;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.form.FormSchema;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sample data, and beside it more pairings than anybody needs: whoever comes to a step first stays at it, so that on the day
 * of the show every step of every model waits for somebody.
 */
@Component
public class EveryStepWaits {

    private static final LocalDate WAIT_FROM = LocalDate.of(2025, 6, 3);

    /** An attachment ends with its term, whatever still waits in it. */
    private static final LocalDate LAST_TERM = LocalDate.of(2026, 2, 1);

    /** How many begin when: until the second of the days nobody stays at a step. */
    private static final Map<LocalDate, Integer> BEGIN =
            new TreeMap<>(Map.of(LocalDate.of(2024, 6, 3), 9, WAIT_FROM, 17));

    private static final String PROGRAMME = "district";
    private static final String LATER = "请补充后重新报送，写明时间和责任人。";
    private static final List<String> SUBJECTS = List.of("音乐", "体育", "美术", "英语", "信息技术", "心理健康");

    private final SampleYear year;
    private final Outbox outbox;
    private final EngineClock clock;
    private final Timeline play;
    private final ActingPeople stage;
    private final Initiatives initiative;
    private final WorkingDays calendar;
    private final PairingWalk walk;
    private final Staff staff;
    private final Pairings pairings;
    private final Selections selections;
    private final Publicity publicity;
    private final TransactionTemplate transaction;
    private final TaskForms forms;
    private final Worklist worklist;

    private final Set<String> crowd = new HashSet<>();
    private final Set<String> returned = new HashSet<>();
    private final Map<String, String> waiting = new HashMap<>();
    private final Map<String, Integer> done = new HashMap<>();
    private final Map<String, Integer> deeds = new HashMap<>();

    EveryStepWaits(
            SampleYear year,
            Outbox outbox,
            EngineClock clock,
            Timeline play,
            ActingPeople stage,
            Initiatives initiative,
            WorkingDays calendar,
            PairingWalk walk,
            Staff staff,
            Pairings pairings,
            Selections selections,
            Publicity publicity,
            TransactionTemplate transaction,
            TaskForms forms,
            Worklist worklist) {
        this.year = year;
        this.outbox = outbox;
        this.clock = clock;
        this.play = play;
        this.stage = stage;
        this.initiative = initiative;
        this.calendar = calendar;
        this.walk = walk;
        this.staff = staff;
        this.pairings = pairings;
        this.selections = selections;
        this.publicity = publicity;
        this.transaction = transaction;
        this.forms = forms;
        this.worklist = worklist;
    }

    /** Everything until {@code shown}, at which the clock stands afterwards. */
    public void perform(Instant shown) {
        clock.set(shown);
        BEGIN.forEach((day, pairings) -> {
            for (int i = 0; i < pairings; i++) {
                plan(day, i * 11, this::join);
            }
        });
        plan(LocalDate.ofInstant(shown, ChineseDates.ZONE).minusDays(14), 0, this::openARound);
        outbox.quietly(year::perform);
        crowd.clear();
        clock.set(shown);
    }

    private void join() {
        String supporting = school(Setting.URBAN);
        String recipient = school(Setting.RURAL);
        crowd.add(transaction
                .execute(status -> {
                    // Whose tasks open while it is registered belong to the crowd already.
                    crowd.add("next");
                    return pairings.register(new NewPairing(
                            PROGRAMME, supporting, recipient, null, LocalDate.now(clock), PairingWalk.OFFICE));
                })
                .id());
        crowd.remove("next");
    }

    /** The second round of these days: the sample's own is before the leading group by now. */
    private void openARound() {
        Map<String, Object> opening = new HashMap<>();
        opening.put("programme", "county");
        opening.put("title", "城区小学第三轮补充结对");
        opening.put("surveyUntil", stage.today().plusDays(7).toString());
        opening.put("maxPartners", 1);
        opening.put("recipients", List.of("gekeng-xx", "shangchong-xx"));
        opening.put("supporting", List.of("xunzhong-xx", "shier-xx"));
        forms.start("programmeMatching", "office", opening);
    }

    private String school(Setting setting) {
        String code = walk.school(SchoolLevel.PRIMARY, setting);
        for (int i = 0; i < 12; i++) {
            staff.teacher(code, SUBJECTS.get(i % SUBJECTS.size()), Backbone.values()[i % Backbone.values().length]);
        }
        return code;
    }

    @EventListener
    void opened(TaskOpened task) {
        boolean mine = crowd.contains(task.businessKey()) || crowd.contains("next");
        if (mine && task.created() && !waits(task)) {
            plan(calendar.plus(stage.today(), 1), task.taskId().hashCode() % 400, () -> act(task));
        }
    }

    /** Unless another one does that has not been taken away meanwhile. */
    private boolean waits(TaskOpened task) {
        String other = waiting.get(task.taskKey());
        boolean waits = !stage.today().isBefore(task.processKey().equals("cadreAttachment") ? LAST_TERM : WAIT_FROM)
                && (other == null || worklist.find(other).isEmpty());
        if (waits) {
            waiting.put(task.taskKey(), task.taskId());
        }
        return waits;
    }

    private void act(TaskOpened task) {
        if (worklist.find(task.taskId()).isPresent()) {
            act(task, different(task));
        }
    }

    /** Whoever hands in again what came back, with nothing changed, says why. */
    private void act(TaskOpened task, Map<String, Object> different) {
        try {
            stage.act(task, different);
        } catch (FormRefused e) {
            if (!e.reasons().containsKey(FormSchema.UNCHANGED)) {
                throw e;
            }
            Map<String, Object> explained = new HashMap<>(different);
            explained.put(FormSchema.UNCHANGED, "已按意见核对，内容属实，不改动。");
            stage.act(task, explained);
        }
    }

    /** Now and then somebody decides otherwise, so that the way round is gone as well. */
    private Map<String, Object> different(TaskOpened task) {
        if (stage.today().isBefore(WAIT_FROM)) {
            return Map.of();
        }
        int time = done.merge(task.taskKey(), 1, Integer::sum);
        return switch (task.taskKey()) {
            case AgreementSigning.COUNTERSIGN -> time == 1 ? returned(task) : Map.of();
            case AgreementSigning.DRAFT ->
                returned.contains(task.businessKey()) ? Map.of("goals", "两校共同提高：" + LATER) : Map.of();
            case SecondmentSelection.NAME_SHORTAGE ->
                time == 1 ? Map.of("decision", "none", "reason", "本学年编制已补齐，申请不选派。") : Map.of();
            case CadreAttachment.CONFIRM_ENTRY,
                    CadreAttachment.RECEIVE_FOR_SCHOOL,
                    CadreAttachment.RECEIVE_FOR_BUREAU -> time % 3 == 1 ? returned(task) : Map.of();
            case DonationReceipt.RECEIVE, DonationReceipt.CONFIRM_RETURN, MeetingFollowUp.REPORT ->
                time % 3 == 1 ? returned(task) : Map.of();
            case ActivityConfirmation.CHECK -> time % 3 == 1 ? Map.of(ActivityAnswers.DISPUTE, LATER) : Map.of();
            default -> Map.of();
        };
    }

    private Map<String, Object> returned(TaskOpened task) {
        returned.add(task.businessKey());
        return Map.of("decision", "return", "opinion", LATER);
    }

    @EventListener
    void closed(TaskClosed task) {
        if (!crowd.contains(task.businessKey()) || task.completedBy() == null) {
            return;
        }
        int time = deeds.merge(task.taskKey(), 1, Integer::sum);
        String matter = task.businessKey();
        switch (task.taskKey()) {
            case CadreAttachment.ACCEPT ->
                plan(calendar.plus(stage.today(), 20), time, () -> initiative.take(What.RECORD_STINT, matter));
            case SecondmentServing.CONFIRM_ARRIVAL -> {
                plan(calendar.plus(stage.today(), 5), time, () -> initiative.take(What.RECORD_ACTIVITY, matter));
                plan(calendar.plus(stage.today(), 3), time, () -> initiative.take(What.GIVE, matter));
                plan(calendar.plus(stage.today(), 6), time, () -> initiative.take(What.GIVE, matter));
                if (time % 3 == 0) {
                    plan(calendar.plus(stage.today(), 15), time, () -> initiative.take(What.ASK_EARLY_END, matter));
                }
            }
            case SecondmentSelection.NAME_LEARNERS -> plan(calendar.plus(stage.today(), 1), time, () -> object(matter));
            default -> {
                // Nothing comes of it.
            }
        }
    }

    private void object(String matter) {
        for (Selection selection : selections.ofPairing(matter)) {
            if (publicity.mayRecord("renmi", selection)) {
                publicity.record(selection.key(), selection.nominees().get(0).teacher(), "反映该教师近期身体不好，请核实。", "renmi");
            }
        }
    }

    private void plan(LocalDate day, int variety, Runnable action) {
        Instant moment = day.atTime(LocalTime.of(9, 0).plusMinutes(Math.floorMod(variety, 400)))
                .atZone(ChineseDates.ZONE)
                .toInstant();
        play.add(List.of(new ScheduledAction(moment, action)));
    }
}
