package cn.xieshou.annualplan;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.programme.YearlyEvent;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By when a plan is due: the programme's date, and what section or office made of it. */
@Component
@Transactional
public class PlanDates {

    private static final String FIRST_STEP = "plan.draft";
    private static final String REVIEW = "plan.review";

    private final PlanRepository table;
    private final DateChangeRepository changes;
    private final Pairings pairings;
    private final Deadlines deadlines;
    private final Clock clock;

    PlanDates(PlanRepository table, DateChangeRepository changes, Pairings pairings, Deadlines deadlines, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.pairings = pairings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The programme's date for this school year; for a filing that begins after it, its first step's working days, so that
     * nobody is late from the beginning.
     */
    @Transactional(readOnly = true)
    public LocalDate firstDue(PlanId id) {
        LocalDate yearly = yearly(id);
        return yearly.isBefore(today()) ? inWorkingDays(id, FIRST_STEP) : yearly;
    }

    /**
     * When a step that opens now is due: the schools' on the date that holds, also where it is over, for they are late with it.
     * The section's review is due in its working days, which are never later than a date that is still ahead: what comes late
     * to the section is not its lateness, and whose hands held it tells.
     */
    @Transactional(readOnly = true)
    public Date due(PlanId id, String step) {
        LocalDate holds = table.find(id).map(AnnualPlan::dueOn).orElseGet(() -> firstDue(id));
        LocalDate own = inWorkingDays(id, step);
        boolean ownDays = REVIEW.equals(step) && (own.isBefore(holds) || holds.isBefore(today()));
        return Deadline.fixed(ownDays ? own : holds, "").at();
    }

    /** Moves the date that holds. */
    void move(PlanId id, LocalDate to, DateChange.Kind kind, String reason, String actor) {
        AnnualPlan plan = table.find(id).orElseThrow(() -> new IllegalStateException("no plan " + id));
        boolean extended = plan.extended() || kind == DateChange.Kind.EXTENSION;
        table.due(id, to, extended, plan.late());
        changes.insert(id, new DateChange(plan.dueOn(), to, kind, reason, actor, clock.instant()));
    }

    /** @throws FormRefused if a new date is today or over, or after the school year */
    void require(PlanId id, LocalDate date, String field, String label) {
        if (!date.isAfter(today())) {
            throw new FormRefused(field, label, "请选择今天以后的日期");
        }
        if (date.isAfter(id.year().lastDay())) {
            throw new FormRefused(field, label, "不能晚于本学年结束（" + words(id.year().lastDay()) + "）");
        }
    }

    /** «2026年8月31日» */
    static String words(LocalDate date) {
        return ChineseDates.date(date);
    }

    private LocalDate yearly(PlanId id) {
        return deadlines.of(programme(id), YearlyEvent.ANNUAL_PLAN, id.year()).date();
    }

    private LocalDate inWorkingDays(PlanId id, String step) {
        ZoneId zone = clock.getZone();
        return LocalDate.ofInstant(deadlines.forStep(programme(id), step).toInstant(), zone);
    }

    private String programme(PlanId id) {
        return pairings.get(id.pairingId()).programme();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
