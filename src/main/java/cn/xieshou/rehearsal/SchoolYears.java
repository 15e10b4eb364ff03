package cn.xieshou.rehearsal;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.jointdocument.JointDocumentCase;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.meeting.MeetingFollowUp;
import cn.xieshou.pairing.OpensYearly;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.TaskClosed;
import cn.xieshou.workflow.TaskOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the school year brings to the pairings whose agreement is in force: whatever waits for somebody is done after the
 * days that it usually takes, unless these partners have other habits. Works on no dates of its own: the processes' timers
 * say what comes when.
 */
@Component
class SchoolYears {

    private static final LocalTime OPENING = LocalTime.of(8, 40);
    private static final int MINUTES_AT_WORK = 500;

    private final Timeline play;
    private final ActingPeople stage;
    private final Pairings pairings;
    private final WorkingDays calendar;
    private final Initiatives initiative;
    private final List<OpensYearly> yearly;

    private final Map<String, Partners> partners = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private @Nullable LocalDate today;

    SchoolYears(
            Timeline play,
            ActingPeople stage,
            Pairings pairings,
            WorkingDays calendar,
            Initiatives initiative,
            List<OpensYearly> yearly) {
        this.play = play;
        this.stage = stage;
        this.pairings = pairings;
        this.calendar = calendar;
        this.initiative = initiative;
        this.yearly = yearly;
    }

    private boolean ofTheYear(String process) {
        return process.equals(SecondmentServing.PROCESS)
                || process.equals(ActivityConfirmation.PROCESS)
                || process.equals(DonationReceipt.PROCESS)
                || process.equals(JointDocumentCase.PROCESS)
                || process.equals(MeetingFollowUp.PROCESS)
                || process.equals(RenewalCase.PROCESS)
                || yearly.stream().anyMatch(one -> one.process().equals(process));
    }

    /** From now on to {@link #end} these people act; all others leave the year's tasks alone. */
    void begin(List<Partners> cast, LocalDate dayOfShow) {
        cast.forEach(pair -> partners.put(key(pair.supporting(), pair.recipient()), pair));
        today = dayOfShow;
    }

    void end() {
        partners.clear();
        times.clear();
        open.clear();
        today = null;
    }

    @EventListener
    void opened(TaskOpened task) {
        if (today == null || !task.created() || !ofTheYear(task.processKey())) {
            return;
        }
        Partners pair = of(task.businessKey());
        if (pair != null) {
            Deviation habit = habit(pair, task);
            plan(habit.pace(), task.businessKey() + task.taskKey(), () -> act(task, habit));
            open.add(task.taskId());
        }
    }

    @EventListener
    void closed(TaskClosed task) {
        if (open.remove(task.taskId()) && task.completedBy() != null) {
            Partners pair = of(task.businessKey());
            if (pair != null) {
                deeds(pair, task);
            }
        }
    }

    private void deeds(Partners pair, TaskClosed task) {
        for (Initiative deed : pair.deeds()) {
            if (deed.afterTask().equals(task.taskKey())) {
                plan(
                        deed.pace(),
                        task.businessKey() + deed.what(),
                        () -> initiative.take(deed.what(), task.businessKey()));
            }
        }
    }

    private void act(TaskOpened task, Deviation habit) {
        if (open.contains(task.taskId())) {
            stage.act(task, habit.different());
        }
    }

    /** Of the habits for the task that for this time, else the usual way. */
    private Deviation habit(Partners pair, TaskOpened task) {
        int time = times.merge(task.businessKey() + task.taskKey(), 1, Integer::sum);
        List<Deviation> own = pair.habits().stream()
                .filter(habit -> habit.taskKey().equals(task.taskKey()))
                .toList();
        return time <= own.size() ? own.get(time - 1) : usual(task);
    }

    private static Deviation usual(TaskOpened task) {
        int days = 1 + Math.floorMod((task.businessKey() + task.taskKey()).hashCode(), 3);
        return Deviation.habit(task.taskKey(), Pace.after(days));
    }

    private void plan(Pace pace, String variety, Runnable action) {
        LocalDate showday = Objects.requireNonNull(today);
        pace.day(stage.today(), showday, calendar)
                .ifPresent(day -> play.add(List.of(new ScheduledAction(moment(day, variety), action))));
    }

    /** A moment of that working day, but not before now. */
    private Instant moment(LocalDate day, String variety) {
        int minutes = Math.floorMod(variety.hashCode(), MINUTES_AT_WORK);
        Instant moment = day.atTime(OPENING.plusMinutes(minutes))
                .atZone(ChineseDates.ZONE)
                .toInstant();
        Instant soonest = stage.now().plusSeconds(1200);
        return moment.isBefore(soonest) ? soonest : moment;
    }

    private @Nullable Partners of(String pairingId) {
        return pairings.find(pairingId)
                .map(pairing -> partners.get(key(pairing.supportingSchool(), pairing.recipientSchool())))
                .orElse(null);
    }

    private static String key(String supporting, String recipient) {
        return supporting + "—" + recipient;
    }
}
