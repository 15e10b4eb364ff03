package cn.xieshou.service;

import cn.xieshou.lateness.Holder;
import cn.xieshou.lateness.Holdings;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Judgement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filling, assessing and filing the form 城镇教师到农村学校任教情况表 (R-SEC-4). After a return all judge anew what was changed; what was
 * said of an unchanged form stands.
 */
@Service
@Transactional
public class ServiceForms {

    private static final String OPINION = "办理意见";

    private final ServiceFormRepository table;
    private final ServiceSheets sheets;
    private final Secondments secondments;
    private final Holdings holdings;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Clock clock;

    ServiceForms(
            ServiceFormRepository table,
            ServiceSheets sheets,
            Secondments secondments,
            Holdings holdings,
            ApprovalRules rules,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.sheets = sheets;
        this.secondments = secondments;
        this.holdings = holdings;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** The form of a secondment, once it was filled. */
    @Transactional(readOnly = true)
    public Optional<ServiceForm> find(String secondmentId) {
        return table.find(secondmentId);
    }

    /** Submits the form, again after a return or a taking back. */
    public void fill(String secondmentId, FilledForm form, String actor) {
        refuseEarly(secondmentId, "duties", "承担的教育教学工作");
        Optional<ServiceForm> before = table.find(secondmentId);
        if (before.isEmpty()) {
            table.insert(secondmentId, form, actor);
        } else {
            if (!before.get().filled().equals(form)) {
                table.forgetAssessment(secondmentId);
            }
            table.refill(secondmentId, form, actor);
        }
        done(secondmentId, actor, before.isEmpty() ? Act.SUBMITTED : Act.RESUBMITTED, "", "");
    }

    /**
     * The recipient principal assesses.
     *
     * @param check the digits of the text that the actor had before them
     * @throws FormRefused if the actor filled the form, or had another text before them
     */
    public void assess(String secondmentId, ServiceGrade grade, String assessment, String check, String actor) {
        refuseEarly(secondmentId, Judgement.FIELD, OPINION);
        ServiceForm form = read(secondmentId, check);
        rules.refuseOwn(form.filledBy(), actor);
        table.assessed(secondmentId, grade, assessment, actor);
        done(secondmentId, actor, Act.ASSESSED, assessment, grade.label());
    }

    /**
     * The home principal gives the opinion of the school that sent the teacher.
     *
     * @throws FormRefused if the actor filled the form, assessed or had another text before them
     */
    public void giveHomeOpinion(String secondmentId, String opinion, String check, String actor) {
        refuseEarly(secondmentId, Judgement.FIELD, OPINION);
        ServiceForm form = read(secondmentId, check);
        rules.refuseOwn(form.filledBy(), actor);
        rules.refuseOwn(Objects.requireNonNull(form.assessedBy()), actor);
        table.homeOpinion(secondmentId, opinion, actor);
        done(secondmentId, actor, Act.SIGNED, opinion, "");
    }

    /**
     * The personnel section puts the form into the personal file: the year is over, passed or failed.
     *
     * @throws FormRefused if the year is not over, the number is taken, the day is in the future or before the end of the year, or the actor filled the form, assessed or had
     *     another text before them
     */
    public void file(String secondmentId, String number, LocalDate on, String remark, String check, String actor) {
        refuseEarly(secondmentId, Judgement.FIELD, OPINION);
        ServiceForm form = read(secondmentId, check);
        rules.refuseOwn(form.filledBy(), actor);
        rules.refuseOwn(Objects.requireNonNull(form.assessedBy()), actor);
        if (table.numberTaken(number, secondmentId)) {
            throw new FormRefused("fileNumber", "档案编号", "这个编号已用于另一位支教教师的归档，请换一个");
        }
        Secondment secondment = secondments.get(secondmentId);
        LocalDate lastDay = secondment.year().lastDay();
        if (on.isAfter(LocalDate.now(clock)) || !on.isAfter(lastDay)) {
            throw new FormRefused("filedOn", "归档日期", "不能早于任教期满（" + ChineseDates.date(lastDay) + "），不能晚于今天");
        }
        table.filed(secondmentId, number, on, sheets.honours(secondmentId, form), actor);
        boolean passed = Objects.requireNonNull(form.grade()).passes();
        secondments.end(secondmentId, passed ? SecondmentState.PASSED : SecondmentState.FAILED, lastDay);
        if (!passed) {
            holdings.note(secondmentId, Holder.SUPPORTING);
        }
        done(secondmentId, actor, Act.ARCHIVED, remark, "档案编号" + number + "，" + ChineseDates.date(on));
    }

    /** Returns the form to the filler with what should be changed. */
    public void sendBack(String secondmentId, String opinion, String actor) {
        table.returned(secondmentId, opinion);
        done(secondmentId, actor, Act.RETURNED, opinion, "退回填表人");
    }

    /** Returns the assessment to the recipient principal. */
    public void sendBackAssessment(String secondmentId, String opinion, String actor) {
        table.forgetAssessment(secondmentId);
        done(secondmentId, actor, Act.RETURNED, opinion, "退回受援学校重新考核");
    }

    /** Whether the filler has handed it in and has not got it back. */
    @Transactional(readOnly = true)
    public boolean filled(String secondmentId) {
        return table.find(secondmentId).filter(form -> !form.withFiller()).isPresent();
    }

    /** Whether what was assessed holds for the text that was handed in last. */
    @Transactional(readOnly = true)
    public boolean assessmentStands(String secondmentId) {
        return table.find(secondmentId).filter(form -> form.grade() != null).isPresent();
    }

    /** Whether the home principal's opinion holds, and with it the assessment that it was given on. */
    @Transactional(readOnly = true)
    public boolean opinionStands(String secondmentId) {
        return table.find(secondmentId)
                .filter(form -> form.homeOpinion() != null)
                .isPresent();
    }

    /** Whether the year passed; only after it was filed. */
    @Transactional(readOnly = true)
    public boolean passed(String secondmentId) {
        return Objects.requireNonNull(table.find(secondmentId).orElseThrow().grade())
                .passes();
    }

    /** The year is assessed when it is over, not before (R-SEC-4). */
    private void refuseEarly(String secondmentId, String field, String label) {
        Secondment secondment = secondments.get(secondmentId);
        if (!secondment.isYearOver(LocalDate.now(clock))) {
            throw new FormRefused(
                    field,
                    label,
                    "任教尚未期满：任教到" + ChineseDates.date(secondment.year().lastDay()) + "止，期满后才能填表、考核和归档");
        }
    }

    private ServiceForm read(String secondmentId, String check) {
        if (!sheets.of(secondmentId).check().equals(check)) {
            throw new FormRefused("textCheck", "文本校验码", "内容在您打开之后有改动，请刷新页面，通读新的内容后再办理");
        }
        return table.find(secondmentId).orElseThrow();
    }

    private void done(String secondmentId, String actor, Act act, String opinion, String detail) {
        Secondment secondment = secondments.get(secondmentId);
        trail.add(
                secondment.pairingId(),
                actor,
                act,
                ServiceWords.subject(secondment, ServiceWords.FORM),
                opinion,
                secondment.teacherName() + (detail.isEmpty() ? "" : "，" + detail));
    }
}
