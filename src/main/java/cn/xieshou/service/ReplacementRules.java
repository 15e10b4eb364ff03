package cn.xieshou.service;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import cn.xieshou.secondment.Candidate;
import cn.xieshou.secondment.Confirmation;
import cn.xieshou.secondment.Eligibility;
import cn.xieshou.secondment.Figures;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may replace a teacher, and from when (R-SEC-2 to R-SEC-4). */
@Component
@Transactional(readOnly = true)
public class ReplacementRules {

    private final Remaining remaining;
    private final Secondments secondments;
    private final Eligibility eligibility;
    private final Teachers teachers;
    private final Pairings pairings;
    private final Programmes programmes;
    private final SchoolCalendar calendar;
    private final Clock clock;

    ReplacementRules(
            Remaining remaining,
            Secondments secondments,
            Eligibility eligibility,
            Teachers teachers,
            Pairings pairings,
            Programmes programmes,
            SchoolCalendar calendar,
            Clock clock) {
        this.remaining = remaining;
        this.secondments = secondments;
        this.eligibility = eligibility;
        this.teachers = teachers;
        this.pairings = pairings;
        this.programmes = programmes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Teachers of the home school who are not away in that year. */
    @Transactional(readOnly = true)
    public List<Teacher> choice(Secondment left) {
        return teachers.ofSchool(left.homeSchool()).stream()
                .filter(teacher -> !teacher.staffNumber().equals(left.teacher()))
                .filter(teacher -> !secondments.away(
                        teacher.staffNumber(), left.replacementYear().startYear()))
                .toList();
    }

    /** What may have changed since the nomination. */
    void refuseChanged(Secondment left, String nominee) {
        if (secondments.away(nominee, left.replacementYear().startYear())) {
            throw Judgement.impossible("这位教师已被选派到别处，请退回支援学校另行推荐");
        }
        teachers.find(nominee)
                .flatMap(one -> remaining.against(left, one.name(), one.backbone() != Backbone.NONE))
                .ifPresent(reason -> {
                    throw Judgement.impossible(reason + "。请退回支援学校");
                });
    }

    List<Finding> findings(Secondment left, Teacher teacher, Nomination nomination) {
        String programme = pairings.get(left.pairingId()).programme();
        Candidate candidate =
                new Candidate(teacher.staffNumber(), left.subject(), nomination.post(), nomination.volunteer());
        SchoolYear year = left.replacementYear();
        Figures figures = Figures.of(teacher, candidate, year, Figures.Limits.of(programmes.in(programme, year)))
                .confirmed(Confirmation.of(nomination.politics()), Confirmation.of(nomination.ability()));
        return eligibility.judge(figures);
    }

    /** On which the replacement may begin: the day after the last one of who left; service starts anew in the next year. */
    private LocalDate firstDay(Secondment left) {
        return Objects.requireNonNull(left.endsOn()).plusDays(1);
    }

    /** The first of those days that is not over. */
    @Transactional(readOnly = true)
    public LocalDate soonest(Secondment left) {
        LocalDate today = LocalDate.now(clock);
        return firstDay(left).isBefore(today) ? today : firstDay(left);
    }

    void refuseDay(Secondment left, LocalDate startsOn) {
        LocalDate first = firstDay(left);
        LocalDate last = calendar.terms(left.replacementYear()).get(1).lastDay();
        if (startsOn.isBefore(first) || startsOn.isAfter(last)) {
            throw new FormRefused(
                    "startsOn", "拟到岗日期", "应在" + ChineseDates.date(first) + "至" + ChineseDates.date(last) + "之间");
        }
    }

    static String sentences(List<Finding> findings) {
        return findings.stream().map(Finding::sentence).collect(Collectors.joining("\n"));
    }
}
