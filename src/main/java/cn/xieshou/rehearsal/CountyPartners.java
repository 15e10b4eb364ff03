package cn.xieshou.rehearsal;

import static cn.xieshou.rehearsal.Deviation.disputes;
import static cn.xieshou.rehearsal.Deviation.disputesTwice;
import static cn.xieshou.rehearsal.Deviation.habit;
import static cn.xieshou.rehearsal.Deviation.never;
import static cn.xieshou.rehearsal.Deviation.returns;
import static cn.xieshou.rehearsal.Initiative.activities;
import static cn.xieshou.rehearsal.Initiative.document;
import static cn.xieshou.rehearsal.Initiative.documents;
import static cn.xieshou.rehearsal.Initiative.donations;
import static cn.xieshou.rehearsal.Initiative.guidance;
import static cn.xieshou.rehearsal.Initiative.inSecondTerm;
import static cn.xieshou.rehearsal.Initiative.lessons;
import static cn.xieshou.rehearsal.Initiative.sharing;
import static cn.xieshou.rehearsal.PlanAnswers.inItsYear;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.jointdocument.JointDocumentCase;
import cn.xieshou.ledger.ActivityConfirmation;
import cn.xieshou.meeting.MeetingFollowUp;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.rehearsal.Initiative.What;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.service.SecondmentServing;
import java.util.List;
import java.util.stream.Stream;

/** What the pairings of the county at work are like: plans filed, late, under review, returned, missing; ledgers full, disputed, short. */
final class CountyPartners {

    /** Working days that the section kept one selection: its teacher was told in September and is not late. */
    private static final int SECTION_TOOK = 45;

    /** Lists of activities that two schools check between the first one that is disputed and the last. */
    private static final int CHECKED_BETWEEN = 6;

    private static final Initiative LEARNERS_GO =
            new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(2), What.LEARNERS_GO);
    private static final Initiative LEARNERS_RETURN =
            new Initiative(SecondmentServing.READ, Pace.after(100), What.LEARNERS_RETURN);
    private static final Initiative VOLUNTEERS =
            new Initiative(SecondmentSelection.NAME_SHORTAGE, Pace.after(0), What.ASK_VOLUNTEERS);

    private CountyPartners() {}

    /** @param fromASecondTerm whether they began with one: what they had to do for it they did as usual */
    static List<Partners> all(boolean fromASecondTerm) {
        Stream<Partners> first = Stream.of(busy(), late(), underReview(), returned(), missing());
        return Stream.concat(
                        fromASecondTerm ? first.map(pair -> pair.after(beganMidYear())) : first,
                        Stream.of(new Partners("shiyan-xx", "shuikou-xx", PlanAnswers.underReview(5))))
                .toList();
    }

    /** What whoever begins with a second term has done once already when a school year begins. */
    private static List<Deviation> beganMidYear() {
        return Stream.of(
                        AnnualPlanFiling.DRAFT,
                        AnnualPlanFiling.COMPLETE,
                        AnnualPlanFiling.AGREE_SUPPORTING,
                        AnnualPlanFiling.AGREE_RECIPIENT,
                        AnnualPlanFiling.REVIEW,
                        MeetingFollowUp.REPORT,
                        MeetingFollowUp.REPORT)
                .map(task -> habit(task, Pace.after(2)))
                .toList();
    }

    private static Partners busy() {
        return new Partners(
                "bazhong",
                "erzhong",
                List.of(
                        disputes("日期应为次日，当天我校没有安排听课。"),
                        returns(DonationReceipt.RECEIVE, Pace.after(2), "实际收到295册，请核对书目后更正。"),
                        never(DonationReceipt.RETURN)),
                joined(
                        Stream.of(
                                        inSecondTerm(
                                                3, 6, 9, 11, 14, 21, 24, 27, 30, 33, 43, 46, 48, 51, 54, 61, 64, 67, 71,
                                                74),
                                        activities(6, 9, 12, 16, 19, 22, 25, 27, 31, 36, 40, 44, 50, 58),
                                        guidance(6, 24, 41, 60, 82),
                                        donations(7, 21, 43),
                                        documents(9, 14, 20),
                                        sharing(4, 18, 29, 33),
                                        lessons(20, 3))
                                .flatMap(List::stream),
                        Stream.of(LEARNERS_GO, LEARNERS_RETURN, VOLUNTEERS)));
    }

    /** They hold little, and what they hold lately is disputed. */
    private static Partners late() {
        return new Partners(
                "wuzhong",
                "xtan-zx",
                joined(
                        Stream.of(
                                habit(AnnualPlanFiling.DRAFT, Pace.after(23)),
                                never(JointDocumentCase.DRAFT),
                                correctsLate(),
                                correctsLate()),
                        disputesTwice("当天是全校运动会，活动改在下一周举行。", CHECKED_BETWEEN, "签到表上只有一名教师，与登记的人数不符。").stream()),
                joined(
                        Stream.of(inSecondTerm(5, 19, 27, 36, 52), activities(9, 24, 41))
                                .flatMap(List::stream),
                        Stream.of(
                                document(Pace.ago(4), What.SET_RESEARCH_RULES),
                                LEARNERS_GO,
                                LEARNERS_RETURN,
                                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.ago(2), What.ASK_EARLY_END))));
    }

    private static Partners underReview() {
        return new Partners(
                "sanzhong",
                "sanban-zx",
                Stream.of(
                                PlanAnswers.underReview(7),
                                List.of(habit(SecondmentSelection.APPROVE, Pace.after(SECTION_TOOK))),
                                JointDocumentAnswers.sentBack(),
                                MeetingAnswers.someLeft())
                        .flatMap(List::stream)
                        .toList(),
                joined(
                        Stream.of(
                                        inSecondTerm(4, 8, 13, 22, 28, 32, 42, 46, 50, 62, 66, 72),
                                        activities(8, 15, 21, 28, 33, 39, 47),
                                        guidance(9, 52))
                                .flatMap(List::stream),
                        Stream.of(
                                LEARNERS_GO,
                                LEARNERS_RETURN,
                                document(Pace.ago(7), What.PLAN_TEACHERS),
                                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.ago(6), What.MEET),
                                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.ago(1), What.RECORD_ACTIVITY))));
    }

    private static Partners returned() {
        return new Partners(
                "shier-xx",
                "sanban-xx",
                List.of(
                        returns(AnnualPlanFiling.REVIEW, inItsYear(Pace.ago(3)), "第二学期的教研活动没有写明学科和负责人，请补充后重新报送。"),
                        returns(MentoringCase.AGREE, Pace.after(3), "数学学科的两名徒弟本学年改教科学，请换成语文或者科学学科的师傅。"),
                        habit(AnnualPlanFiling.DRAFT, Pace.after(4)),
                        habit(AnnualPlanFiling.DRAFT, inItsYear(Pace.never())),
                        habit(SecondmentSelection.NOMINATE, inSummer(Pace.ago(9))),
                        habit(SecondmentSelection.APPROVE, inSummer(Pace.never()))),
                joined(
                        inSecondTerm(8, 23, 45).stream(),
                        Stream.of(
                                new Initiative(MentoringCase.PLAN, Pace.after(4), What.RECORD_ACTIVITY),
                                new Initiative(MentoringCase.PLAN, Pace.after(29), What.RECORD_ACTIVITY))));
    }

    /** Nothing of a plan, and hardly anything in the ledger. */
    private static Partners missing() {
        return new Partners(
                "longxun-xx",
                "leifeng-xx",
                List.of(
                        habit(AnnualPlanFiling.DRAFT, inItsYear(Pace.never())),
                        habit(AnnualPlanFiling.DRAFT, inItsYear(Pace.never())),
                        habit(MentoringCase.AGREE, inItsYear(Pace.never())),
                        habit(SecondmentSelection.NOMINATE, inSummer(Pace.ago(14))),
                        habit(SecondmentSelection.APPROVE, inSummer(Pace.never()))),
                inSecondTerm(13, 40));
    }

    private static <T> List<T> joined(Stream<T> some, Stream<T> more) {
        return Stream.concat(some, more).toList();
    }

    /** What was disputed lately is not put right yet. */
    private static Deviation correctsLate() {
        return habit(ActivityConfirmation.CORRECT, Pace.within(1, Pace.never()));
    }

    private static Pace inSummer(Pace pace) {
        return Pace.within(5, pace);
    }
}
