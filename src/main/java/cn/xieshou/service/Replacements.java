package cn.xieshou.service;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holdings;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import cn.xieshou.secondment.Candidate;
import cn.xieshou.secondment.Confirmation;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Eligibility;
import cn.xieshou.secondment.Figures;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.NewSecondment;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replacing a teacher who left early or failed: nominated by the home school under the rules of selection (R-SEC-2 to R-SEC-4). Who
 * failed has served the year, so the replacement serves in the next one.
 */
@Service
@Transactional
public class Replacements {

    static final String WHAT = "支教接替人选";

    private final ReplacementRepository table;
    private final Holdings holdings;
    private final Remaining remaining;
    private final Secondments secondments;
    private final Eligibility eligibility;
    private final Teachers teachers;
    private final Pairings pairings;
    private final Programmes programmes;
    private final SchoolCalendar calendar;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Clock clock;

    Replacements(
            ReplacementRepository table,
            Holdings holdings,
            Remaining remaining,
            Secondments secondments,
            Eligibility eligibility,
            Teachers teachers,
            Pairings pairings,
            Programmes programmes,
            SchoolCalendar calendar,
            ApprovalRules rules,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.holdings = holdings;
        this.remaining = remaining;
        this.secondments = secondments;
        this.eligibility = eligibility;
        this.teachers = teachers;
        this.pairings = pairings;
        this.programmes = programmes;
        this.calendar = calendar;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the home school has said about the replacement of this secondment. */
    @Transactional(readOnly = true)
    public Optional<Replacement> find(String secondmentId) {
        return table.find(secondmentId);
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

    /**
     * Nominates somebody.
     *
     * @throws FormRefused naming every rule of eligibility that stands against it, or if the day does not fit
     */
    public void nominate(String secondmentId, Nomination nomination, String actor) {
        Secondment left = secondments.get(secondmentId);
        Teacher teacher = choice(left).stream()
                .filter(one -> one.staffNumber().equals(nomination.teacher()))
                .findFirst()
                .orElseThrow(() -> new FormRefused("nominee", "接替教师", "请从本校未外派的教师中选择"));
        refuseDay(left, nomination.startsOn());
        List<Finding> findings = findings(left, teacher, nomination);
        String against = sentences(findings.stream()
                .filter(one -> one.verdict() == Verdict.FAILED || one.verdict() == Verdict.PENDING)
                .toList());
        if (!against.isEmpty()) {
            throw new FormRefused("nominee", "接替教师", "不符合选派条件。" + against.replace("\n", "；"));
        }
        remaining
                .against(left, teacher.name(), teacher.backbone() != Backbone.NONE)
                .ifPresent(reason -> {
                    throw new FormRefused("nominee", "接替教师", reason);
                });
        table.nominated(secondmentId, nomination, sentences(findings), actor);
        holdings.note(secondmentId, Holder.PERSONNEL);
        trail(left, actor, Act.SUBMITTED, "", "由" + teacher.name() + "接替" + left.teacherName());
    }

    /** The home school cannot send anybody. */
    public void nobody(String secondmentId, String reason, String actor) {
        Secondment left = secondments.get(secondmentId);
        table.nobody(secondmentId, reason, actor);
        holdings.note(secondmentId, Holder.PERSONNEL);
        trail(left, actor, Act.SUBMITTED, reason, left.teacherName() + "的岗位无人接替");
    }

    /**
     * The personnel section confirms what the home school said.
     *
     * @return id of the new secondment, empty if there is to be none
     * @throws FormRefused if it is the actor's own nomination, or the nominee has been sent elsewhere since
     */
    public Optional<String> confirm(String secondmentId, String remark, String actor) {
        Replacement wish = table.find(secondmentId).orElseThrow();
        Secondment left = secondments.get(secondmentId);
        rules.refuseOwn(wish.nominatedBy(), actor);
        Optional<String> replacement =
                Optional.ofNullable(wish.nominee()).map(nominee -> register(left, wish, nominee, actor));
        table.decided(secondmentId, replacement.orElse(null), actor);
        trail(
                left,
                actor,
                Act.APPROVED,
                remark,
                replacement.map(id -> "支教编号" + id).orElse("不再接替"));
        return replacement;
    }

    /** Returns it to the home school. */
    public void sendBack(String secondmentId, String opinion, String actor) {
        table.returned(secondmentId, opinion);
        holdings.note(secondmentId, Holder.SUPPORTING);
        Secondment left = secondments.get(secondmentId);
        trail(left, actor, Act.RETURNED, opinion, left.teacherName() + "的接替");
    }

    private String register(Secondment left, Replacement wish, String nominee, String actor) {
        refuseChanged(left, nominee);
        Secondment replacement = secondments.register(new NewSecondment(
                left.pairingId(),
                left.replacementYear().startYear(),
                nominee,
                Direction.SUPPORT,
                left.subject(),
                wish.post(),
                wish.volunteer(),
                left.id(),
                Objects.requireNonNull(wish.startsOn()),
                actor));
        return replacement.id();
    }

    /** What may have changed since the nomination. */
    private void refuseChanged(Secondment left, String nominee) {
        if (secondments.away(nominee, left.replacementYear().startYear())) {
            throw Judgement.impossible("这位教师已被选派到别处，请退回支援学校另行推荐");
        }
        teachers.find(nominee)
                .flatMap(one -> remaining.against(left, one.name(), one.backbone() != Backbone.NONE))
                .ifPresent(reason -> {
                    throw Judgement.impossible(reason + "。请退回支援学校");
                });
    }

    private List<Finding> findings(Secondment left, Teacher teacher, Nomination nomination) {
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

    private void refuseDay(Secondment left, LocalDate startsOn) {
        LocalDate first = firstDay(left);
        LocalDate last = calendar.terms(left.replacementYear()).get(1).lastDay();
        if (startsOn.isBefore(first) || startsOn.isAfter(last)) {
            throw new FormRefused(
                    "startsOn", "拟到岗日期", "应在" + ChineseDates.date(first) + "至" + ChineseDates.date(last) + "之间");
        }
    }

    private static String sentences(List<Finding> findings) {
        return findings.stream().map(Finding::sentence).collect(Collectors.joining("\n"));
    }

    private void trail(Secondment left, String actor, Act act, String opinion, String detail) {
        trail.add(left.pairingId(), actor, act, ServiceWords.subject(left, WHAT), opinion, detail);
    }
}
