package cn.xieshou.rectification;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school will do about what was found, what came of it, and what the bureau says to both (R-EVA-2). */
@Service
@Transactional
public class Measures {

    private static final String MEASURES = "《整改措施》";
    private static final String REPORT = "《整改报告》";

    /** Nobody has longer. */
    private static final int YEARS = 1;

    private final RectificationRepository table;
    private final RectifiedFindingRepository findings;
    private final Rectifications rectifications;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Clock clock;

    Measures(
            RectificationRepository table,
            RectifiedFindingRepository findings,
            Rectifications rectifications,
            ApprovalRules rules,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.findings = findings;
        this.rectifications = rectifications;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The school's answer.
     *
     * @param measures in the order of the findings
     * @throws FormRefused at the row whose day is past, or after that of the whole
     */
    public void answer(String id, List<Measure> measures, String actor) {
        Rectification one = rectifications.get(id);
        for (int i = 0; i < measures.size(); i++) {
            refuseOutside(one, measures.get(i).untilOn(), "measures[" + i + "].untilOn", "第" + (i + 1) + "行完成日期");
        }
        findings.measures(id, measures);
        table.answered(id, actor, clock.instant());
        trail.add(id, actor, Act.SUBMITTED, MEASURES, null);
    }

    private void refuseOutside(Rectification one, LocalDate day, String field, String label) {
        if (day.isBefore(LocalDate.now(clock)) || day.isAfter(one.dueOn())) {
            throw new FormRefused(field, label, "须在今天以后、" + ChineseDates.date(one.dueOn()) + "整改期限以前");
        }
    }

    /**
     * The section agrees to the measures.
     *
     * @param due the day of the whole, the old one or another
     */
    public void accept(String id, LocalDate due, String remark, String actor) {
        refuseOwn(rectifications.get(id).answeredBy(), actor);
        refusePast(due, "dueOn", "整改期限");
        table.underWay(id, due);
        trail.add(id, actor, Act.AGREED, MEASURES, remark, "期限" + ChineseDates.date(due));
    }

    public void sendBack(String id, String opinion, String actor) {
        refuseOwn(rectifications.get(id).answeredBy(), actor);
        table.returned(id, opinion);
        trail.add(id, actor, Act.RETURNED, MEASURES, opinion);
    }

    /** The section takes the demand back, for a reason that the school has given or that it has found itself. */
    public void drop(String id, String reason, String actor) {
        refuseOwn(rectifications.get(id).answeredBy(), actor);
        table.over(id, RectificationState.DROPPED, reason, clock.instant());
        trail.add(id, actor, Act.WITHDRAWN, Rectifications.SUBJECT, reason);
    }

    /** @param reports what was done, in the order of the findings */
    public void report(String id, List<String> reports, String actor) {
        findings.reports(id, reports);
        table.reported(id, actor, clock.instant());
        trail.add(id, actor, Act.SUBMITTED, REPORT, null);
    }

    /** The section has seen that it is done. */
    public void pass(String id, String remark, String actor) {
        refuseOwn(rectifications.get(id).reportedBy(), actor);
        table.over(id, RectificationState.DONE, remark.isEmpty() ? null : remark, clock.instant());
        trail.add(id, actor, Act.CONFIRMED, REPORT, remark, "整改到位");
    }

    /**
     * The section has seen that it is not done.
     *
     * @param due the new day where the programme leaves the school another try, else null: it goes up to the office
     */
    public void notDone(String id, String opinion, @Nullable LocalDate due, String actor) {
        Rectification one = rectifications.get(id);
        refuseOwn(one.reportedBy(), actor);
        if (rectifications.hasTries(one)) {
            LocalDate day = Objects.requireNonNull(due);
            refusePast(day, "dueOn", "新的期限");
            table.again(id, day, opinion, 1);
            trail.add(id, actor, Act.RETURNED, REPORT, opinion, "新的期限" + ChineseDates.date(day));
        } else {
            table.remark(id, opinion);
            trail.add(id, actor, Act.RETURNED, REPORT, opinion, "没有整改到位");
        }
    }

    /** It goes up to the office, because nobody reported in time or it was not done. */
    public void escalate(String id) {
        Rectification one = rectifications.get(id);
        String why = one.state() == RectificationState.REPORTED ? "核查没有整改到位" : "到期没有报告整改结果";
        table.escalated(id, clock.instant());
        trail.add(id, Trail.SYSTEM, Act.ESCALATED, "《整改事项》", null, why);
    }

    /** The office gives another day. */
    public void extend(String id, LocalDate due, String reason, String actor) {
        refuseOwn(rectifications.get(id).reportedBy(), actor);
        refusePast(due, "dueOn", "新的期限");
        table.again(id, due, reason, 0);
        trail.add(id, actor, Act.DECIDED, "《整改事项》", reason, "延至" + ChineseDates.date(due));
    }

    /** The office closes it although it is not done. */
    public void close(String id, String reason, String actor) {
        table.over(id, RectificationState.CLOSED, reason, clock.instant());
        trail.add(id, actor, Act.DECIDED, "《整改事项》", reason, "结案");
    }

    private void refusePast(LocalDate day, String field, String label) {
        LocalDate today = LocalDate.now(clock);
        if (!day.isAfter(today) || day.isAfter(today.plusYears(YEARS))) {
            throw new FormRefused(field, label, "须在明天以后、一年以内");
        }
    }

    private void refuseOwn(@Nullable String submitter, String actor) {
        if (submitter != null) {
            rules.refuseOwn(submitter, actor);
        }
    }
}
