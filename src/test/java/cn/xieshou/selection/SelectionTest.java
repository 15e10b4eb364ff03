package cn.xieshou.selection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Sex;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.secondment.Candidate;
import cn.xieshou.secondment.Confirmation;
import cn.xieshou.secondment.EligibilityRule;
import cn.xieshou.secondment.ExchangeSize;
import cn.xieshou.secondment.Figures;
import cn.xieshou.secondment.Finding;
import cn.xieshou.secondment.Verdict;
import cn.xieshou.shared.Side;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.testing.Components;
import cn.xieshou.workflow.FormRefused.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose turn it is in a selection, and what stands against a list of nominees (R-SEC-1 to R-SEC-3). */
class SelectionTest {

    private static final Instant NOW =
            OffsetDateTime.parse("2026-07-01T09:00+08:00").toInstant();
    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
    private static final Figures FIGURES = new Figures(
            Sex.FEMALE,
            30,
            0,
            TeacherTitle.FIRST,
            true,
            Confirmation.PENDING,
            Confirmation.PENDING,
            "音乐教师",
            new Figures.Limits(50, 45, 6));
    private static final Nominee LI = nominee("T1", "李晓梅", "音乐", true);
    private static final Nominee WANG = nominee("T2", "王建国", "美术", false);
    private static final Optional<ExchangeSize> NONE = Optional.empty();
    private static final ExchangeSize TWO = new ExchangeSize(2, 2, 1);

    @Test
    void aRequestStandsUntilTheRecipientSaysThatItNeedsNobody() {
        assertThat(empty().requestStands()).as("never asked").isFalse();
        Map<String, Object> asked = Map.of("requestedBy", "liaison");
        assertThat(at(SelectionStep.NOMINATION, asked).requestStands()).isTrue();
        assertThat(at(SelectionStep.NOBODY, Map.of("requestedBy", "liaison", "nobodySide", Side.RECIPIENT))
                        .requestStands())
                .isFalse();
        assertThat(at(SelectionStep.NOBODY, Map.of("requestedBy", "liaison", "nobodySide", Side.SUPPORTING))
                        .requestStands())
                .isTrue();
    }

    @Test
    void whatWasPublishedOrApprovedStands() {
        Nominee published = LI.published(DAY, DAY.plusDays(5));
        assertThat(selection("liaison", null, List.of(published, WANG), List.of(), List.of())
                        .published())
                .isFalse();
        Selection selection = selection("liaison", null, List.of(published), List.of(), List.of());
        assertThat(selection.published()).isTrue();
        assertThat(selection.approvalStands()).isFalse();
        assertThat(selection("liaison", "zhongjiao", List.of(published), List.of(), List.of())
                        .approvalStands())
                .isTrue();
    }

    @Test
    void aSelectionIsLateByTheDaysAfterTheProgrammesDayUntilItIsDecided() {
        Selection open = selection("liaison", null, List.of(LI), List.of(), List.of());
        assertThat(open.daysLate(LocalDate.of(2026, 7, 31))).isZero();
        assertThat(open.daysLate(LocalDate.of(2026, 8, 3))).isEqualTo(3);
        Selection decided = Components.with(
                open, "decidedAt", OffsetDateTime.parse("2026-08-01T17:00:00Z").toInstant());
        assertThat(decided.daysLate(LocalDate.of(2026, 11, 1)))
                .as("decided on 2 August in China")
                .isEqualTo(2);
        Selection old = Components.with(open, "step", SelectionStep.CONFIRMED);
        assertThat(old.daysLate(LocalDate.of(2026, 11, 1)))
                .as("nobody wrote down when")
                .isZero();
        assertThat(Components.with(open, "dueOn", null).daysLate(LocalDate.of(2026, 11, 1)))
                .isZero();
    }

    @Test
    void aPrescribedExchangeSendsAsManyLearnersAsTeachers() {
        Nominee published = LI.published(DAY, DAY);
        Learner learner = new Learner("T9", "学员", "音乐");
        Selection without = selection("liaison", null, List.of(published), List.of(), List.of());
        assertThat(without.learnersStand(Optional.of(TWO))).isFalse();
        assertThat(without.learnersStand(NONE)).as("as many as they like").isTrue();
        assertThat(selection("liaison", null, List.of(published), List.of(learner), List.of())
                        .learnersStand(Optional.of(TWO)))
                .isTrue();
        assertThat(selection(null, null, List.of(published), List.of(learner), List.of())
                        .learnersStand(NONE))
                .as("to be named anew")
                .isFalse();
    }

    @Test
    void whoWasObjectedToWithReasonIsNotNominatedAgain() {
        Selection selection = selection(
                "liaison",
                null,
                List.of(LI, WANG),
                List.of(),
                List.of(objection("T1", true), objection("T2", false), objection("T3", null)));

        assertThat(List.of(selection.takenOut("T1"), selection.takenOut("T2"), selection.takenOut("T3")))
                .containsExactly(true, false, false);
        assertThat(selection.openObjections()).extracting(Objection::teacher).containsExactly("T3");
        assertThat(selection.objections()).extracting(Objection::standing).containsExactly("成立", "不成立", "待处理");
        assertThat(selection.nominee("T2")).contains(WANG);
        assertThat(selection.nominee("T9")).isEmpty();
        assertThat(selection.wanted()).isEqualTo(3);
        assertThat(selection.wantedText()).isEqualTo("音乐1人、美术2人");
    }

    @Test
    void aNomineeWithoutAFailedRuleIsEligible() {
        Nominee failed = LI.judged(
                FIGURES,
                List.of(
                        new Finding(EligibilityRule.POLITICS, Verdict.PENDING, "由校长确认"),
                        new Finding(EligibilityRule.AGE, Verdict.FAILED, "女，46周岁，已满45周岁")),
                NOW,
                true);
        assertThat(List.of(LI.eligible(), failed.eligible())).containsExactly(true, false);
        assertThat(failed.frozen()).isTrue();
        assertThat(failed.judgement()).isEqualTo("政治思想和师德：待校长确认。由校长确认\n年龄：不符合。女，46周岁，已满45周岁");
        Figures ordered = new Figures(
                Sex.FEMALE,
                30,
                0,
                TeacherTitle.FIRST,
                false,
                Confirmation.PENDING,
                Confirmation.PENDING,
                "音乐教师",
                new Figures.Limits(50, 45, 6));
        assertThat(LI.judged(ordered, List.of(), NOW, false).volunteer()).isFalse();
        assertThat(LI.candidate()).isEqualTo(new Candidate("T1", "音乐", "音乐教师", true));
        assertThat(LI.published(DAY, DAY.plusDays(1)).publicUntil()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void whatStandsAgainstARowIsSaidAtIt() {
        Nominee tooOld = WANG.judged(
                FIGURES, List.of(new Finding(EligibilityRule.AGE, Verdict.FAILED, "男，51周岁，已满50周岁")), NOW, false);
        Selection selection = selection("l", null, List.of(), List.of(), List.of(objection("T1", true)));

        assertThat(against(selection, NONE, LI, tooOld))
                .containsExactly(
                        new Problem("nominees[0].teacher", "第1行·李晓梅", "对该教师的公示异议已经成立，请更换人选"),
                        new Problem("nominees[1].teacher", "第2行·王建国", "年龄不符合：男，51周岁，已满50周岁"));
    }

    @Test
    void nobodyIsNominatedTwice() {
        assertThat(against(empty(), NONE, WANG, LI, WANG))
                .containsExactly(new Problem("nominees[2].teacher", "第3行·王建国", "同一名教师填了两行"));
    }

    @Test
    void noMoreTeachersOfASubjectThanWereAskedFor() {
        assertThat(against(empty(), NONE, LI, nominee("T3", "赵", "音乐", false)))
                .containsExactly(new Problem("nominees", "支教人选", "受援学校需要音乐1人，推荐了2人"));
        assertThat(against(empty(), NONE, LI, WANG)).isEmpty();
    }

    @Test
    void anEmptyListSaysWhatElseCanBeDone() {
        assertThat(against(empty(), Optional.of(TWO))).singleElement().satisfies(problem -> assertThat(problem.reason())
                .contains("请至少推荐一名教师"));
    }

    @Test
    void theProgrammesExchangeHasItsSizeAndItsBackbone() {
        assertThat(against(empty(), Optional.of(TWO), LI, WANG)).isEmpty();
        assertThat(against(empty(), Optional.of(TWO), LI))
                .extracting(Problem::reason)
                .containsExactly("项目规定每学年选派2名，现推荐1名");
        assertThat(against(empty(), Optional.of(TWO), WANG, nominee("T3", "赵", "美术", false)))
                .extracting(Problem::reason)
                .containsExactly("项目规定其中骨干教师不少于1名，现有0名");
    }

    @Test
    void theLiaisonTakesNominationsBackUntilThePrincipalActs() {
        SelectionWithdrawal nomination = new SelectionWithdrawal.OfNomination(null, null);
        Selection waits = at(SelectionStep.PRINCIPAL, Map.of("nominatedBy", "liaison"));

        assertThat(nomination.fits(waits, "liaison")).isTrue();
        assertThat(nomination.fits(waits, "other")).isFalse();
        assertThat(nomination.fits(at(SelectionStep.LEARNERS, Map.of("nominatedBy", "liaison")), "liaison"))
                .isFalse();
        assertThat(nomination.named(waits.key())).isEqualTo("《2026—2027学年支教人选》");
    }

    @Test
    void theRecipientTakesItsRequestBackUntilSomebodyActs() {
        SelectionWithdrawal request = new SelectionWithdrawal.OfRequest(null, null);
        Map<String, Object> asked = Map.of("requestedBy", "liaison");
        Map<String, Object> declined = Map.of("requestedBy", "liaison", "nobodySide", Side.RECIPIENT);
        Map<String, Object> otherDeclined = Map.of("requestedBy", "liaison", "nobodySide", Side.SUPPORTING);
        Map<String, Object> nominated = Map.of("requestedBy", "liaison", "nominatedBy", "other");

        assertThat(request.fits(at(SelectionStep.NOMINATION, asked), "liaison")).isTrue();
        assertThat(request.fits(at(SelectionStep.NOMINATION, asked), "other")).isFalse();
        assertThat(request.fits(at(SelectionStep.NOMINATION, nominated), "liaison"))
                .isFalse();
        assertThat(request.fits(at(SelectionStep.NOBODY, declined), "liaison")).isTrue();
        assertThat(request.fits(at(SelectionStep.NOBODY, otherDeclined), "liaison"))
                .isFalse();
        assertThat(request.fits(at(SelectionStep.SECTION, declined), "liaison")).isFalse();
        assertThat(request.named(new SelectionKey("P-2026-001", 2026))).isEqualTo("《2026—2027学年支教需求》");
    }

    @Test
    void aSelectionIsOverOnceConfirmedOrExemptOrItsPairingHasEnded() {
        assertThat(SelectionStep.values())
                .filteredOn(SelectionStep::over)
                .containsExactly(SelectionStep.CONFIRMED, SelectionStep.EXEMPT, SelectionStep.DISSOLVED);
    }

    private static List<Problem> against(Selection selection, Optional<ExchangeSize> size, Nominee... nominees) {
        return new NominationCheck(selection, Arrays.asList(nominees)).problems(size);
    }

    private static Selection empty() {
        return selection(null, null, List.of(), List.of(), List.of());
    }

    private static Selection at(SelectionStep step, Map<String, Object> facts) {
        Map<String, Object> values = new HashMap<>(Map.of("step", step));
        values.putAll(facts);
        Selection selection = empty();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            selection = Components.with(selection, value.getKey(), value.getValue());
        }
        return selection;
    }

    private static Selection selection(
            String learnersBy,
            String approvedBy,
            List<Nominee> nominees,
            List<Learner> learners,
            List<Objection> objections) {
        return new Selection(
                new SelectionKey("P-2026-001", 2026),
                SelectionStep.PRINCIPAL,
                List.of(new SubjectTeachers("音乐", 1), new SubjectTeachers("美术", 2)),
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                learnersBy,
                null,
                null,
                approvedBy,
                null,
                null,
                null,
                LocalDate.of(2026, 7, 31),
                null,
                null,
                nominees,
                learners,
                objections);
    }

    private static Objection objection(String teacher, Boolean upheld) {
        return new Objection(1, teacher, "某", "内容", "zhongjiao", NOW, upheld, null, null, null);
    }

    private static Nominee nominee(String number, String name, String subject, boolean backbone) {
        return new Nominee(
                number,
                name,
                subject,
                backbone,
                FIGURES,
                List.of(new Finding(EligibilityRule.AGE, Verdict.MET, "女，30周岁，未满45周岁")),
                NOW,
                false,
                null,
                null);
    }
}
