package cn.xieshou.rehearsal;

import static cn.xieshou.rehearsal.Deviation.disputes;
import static cn.xieshou.rehearsal.Deviation.habit;
import static cn.xieshou.rehearsal.Deviation.never;
import static cn.xieshou.rehearsal.Deviation.returns;
import static cn.xieshou.rehearsal.Initiative.activities;
import static cn.xieshou.rehearsal.Initiative.document;
import static cn.xieshou.rehearsal.Initiative.documents;
import static cn.xieshou.rehearsal.Initiative.donations;
import static cn.xieshou.rehearsal.Initiative.guidance;
import static cn.xieshou.rehearsal.Initiative.lessons;
import static cn.xieshou.rehearsal.Initiative.sharing;
import static cn.xieshou.rehearsal.PairingScript.ALL;
import static cn.xieshou.rehearsal.PairingScript.gone;
import static cn.xieshou.rehearsal.PairingScript.step;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.donation.DonationReceipt;
import cn.xieshou.jointdocument.JointDocumentCase;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.rehearsal.Initiative.What;
import cn.xieshou.rehearsal.PairingScript.Step;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.survey.NeedsSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sixteen pairings of the county scheme, each where a newcomer may find it one autumn. */
final class CountyPlay {

    private static final int ORGANISED = ALL.size();
    private static final int SIGNED_BY_BOTH = 6;
    private static final int SIGNED_BY_ONE = 5;
    private static final int AGREED = 4;
    private static final int DRAFTED = 3;
    private static final int SURVEYED = 2;

    /** Working days that the section kept one selection: its teacher was told in September and is not late. */
    private static final int SECTION_TOOK = 45;

    private static final Initiative LEARNERS_GO =
            new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(2), What.LEARNERS_GO);
    private static final Initiative LEARNERS_RETURN =
            new Initiative(SecondmentServing.READ, Pace.after(100), What.LEARNERS_RETURN);
    private static final Initiative VOLUNTEERS =
            new Initiative(SecondmentSelection.NAME_SHORTAGE, Pace.after(0), What.ASK_VOLUNTEERS);

    private CountyPlay() {}

    /** Five began before summer and are in their first school year. */
    static List<PairingScript> firstParts() {
        return List.of(
                gone(ORGANISED, "bazhong", "erzhong", 1),
                gone(ORGANISED, "wuzhong", "xtan-zx", 3),
                gone(ORGANISED, "sanzhong", "sanban-zx", 0),
                gone(ORGANISED, "shier-xx", "sanban-xx", 2),
                gone(ORGANISED, "longxun-xx", "leifeng-xx", 4));
    }

    /** Whether the two are in {@link #firstParts}. */
    static boolean isFirst(String supporting, String recipient) {
        return firstParts().stream()
                .anyMatch(part ->
                        part.supporting().equals(supporting) && part.recipient().equals(recipient));
    }

    /** What the first five are like, so that plans are filed, late, under review, returned and missing. */
    static List<Partners> partners() {
        return List.of(
                new Partners(
                        "bazhong",
                        "erzhong",
                        List.of(
                                disputes("日期应为次日，当天我校没有安排听课。"),
                                returns(DonationReceipt.RECEIVE, Pace.after(2), "实际收到295册，请核对书目后更正。"),
                                never(DonationReceipt.RETURN)),
                        together(
                                Stream.of(
                                                activities(6, 9, 12, 16, 19, 22, 25, 27, 31, 36, 40, 44, 50, 58),
                                                guidance(6, 24, 41, 60, 82),
                                                donations(7, 21, 43),
                                                documents(9, 14, 20),
                                                sharing(4, 18, 29, 33),
                                                lessons(20, 3))
                                        .flatMap(List::stream)
                                        .toList(),
                                LEARNERS_GO,
                                LEARNERS_RETURN,
                                VOLUNTEERS)),
                new Partners(
                        "wuzhong",
                        "xtan-zx",
                        List.of(habit(AnnualPlanFiling.DRAFT, Pace.after(23)), never(JointDocumentCase.DRAFT)),
                        together(
                                activities(9, 24, 41),
                                document(Pace.ago(4), What.SET_RESEARCH_RULES),
                                LEARNERS_GO,
                                LEARNERS_RETURN,
                                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.ago(2), What.ASK_EARLY_END))),
                new Partners(
                        "sanzhong",
                        "sanban-zx",
                        Stream.of(
                                        underReview(7),
                                        List.of(habit(SecondmentSelection.APPROVE, Pace.after(SECTION_TOOK))),
                                        JointDocumentAnswers.sentBack(),
                                        MeetingAnswers.someLeft())
                                .flatMap(List::stream)
                                .toList(),
                        together(
                                Stream.concat(activities(8, 15, 21, 28, 33, 39, 47).stream(), guidance(9, 52).stream())
                                        .toList(),
                                LEARNERS_GO,
                                LEARNERS_RETURN,
                                document(Pace.ago(7), What.PLAN_TEACHERS),
                                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.ago(6), What.MEET),
                                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.ago(1), What.RECORD_ACTIVITY))),
                new Partners(
                        "shier-xx",
                        "sanban-xx",
                        List.of(
                                returns(
                                        AnnualPlanFiling.REVIEW,
                                        inItsYear(Pace.ago(3)),
                                        "第二学期的教研活动没有写明学科和负责人，请补充后重新报送。"),
                                returns(MentoringCase.AGREE, Pace.after(3), "数学学科的两名徒弟本学年改教科学，请换成语文或者科学学科的师傅。"),
                                habit(AnnualPlanFiling.DRAFT, Pace.after(4)),
                                habit(AnnualPlanFiling.DRAFT, inItsYear(Pace.never())),
                                habit(SecondmentSelection.NOMINATE, inSummer(Pace.ago(9))),
                                habit(SecondmentSelection.APPROVE, inSummer(Pace.never())))),
                new Partners(
                        "longxun-xx",
                        "leifeng-xx",
                        List.of(
                                never(AnnualPlanFiling.DRAFT),
                                habit(MentoringCase.AGREE, inItsYear(Pace.never())),
                                habit(SecondmentSelection.NOMINATE, inSummer(Pace.ago(14))),
                                habit(SecondmentSelection.APPROVE, inSummer(Pace.never())))),
                new Partners("shiyan-xx", "shuikou-xx", underReview(5)));
    }

    private static List<Initiative> together(List<Initiative> some, Initiative... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static Pace inSummer(Pace pace) {
        return Pace.within(5, pace);
    }

    /** A plan is not returned when its school year is nearly over: the schools need days for the new text. */
    private static Pace inItsYear(Pace pace) {
        return Pace.within(8, pace);
    }

    /** The plan came to the section some days ago. */
    private static List<Deviation> underReview(int daysAgo) {
        return List.of(
                habit(AnnualPlanFiling.COMPLETE, inItsYear(Pace.ago(daysAgo))),
                habit(AnnualPlanFiling.AGREE_SUPPORTING, Pace.after(1)),
                habit(AnnualPlanFiling.AGREE_RECIPIENT, Pace.after(1)),
                habit(AnnualPlanFiling.REVIEW, inItsYear(Pace.never())));
    }

    static List<PairingScript> parts() {
        return List.of(
                gone(SIGNED_BY_ONE, "yizhong", "erzhong", 1),
                gone(SIGNED_BY_BOTH, "sanzhong", "leifeng-zx", 3),
                offeredOnly("wuzhong", "gaide-zx"),
                returnedBy(AgreementSigning.SIGN_RECIPIENT, SIGNED_BY_ONE, "liuzhong", "chishui-zx"),
                gone(DRAFTED, "liuzhong", "erzhong", 2),
                gone(AGREED, "shiyan-xx", "shangchong-xx", 2),
                gone(ORGANISED, "shiyan-xx", "shuikou-xx", 9),
                gone(SURVEYED, "shier-xx", "meihu-xx", 8),
                gone(1, "longxun-xx", "gekeng-xx", 12),
                returnedBy(AgreementSigning.AGREE, DRAFTED, "xunzhong-xx", "gaide-xx"),
                gone(SIGNED_BY_BOTH, "xunzhong-xx", "chunmei-xx", 2));
    }

    /** The recipient has not stated its needs, long after the day. */
    private static PairingScript offeredOnly(String supporting, String recipient) {
        return new PairingScript(supporting, recipient, List.of(step(NeedsSurvey.STATE_OFFER)), 14);
    }

    /** Gone some steps, then sent back to the drafter with an opinion. */
    private static PairingScript returnedBy(String taskKey, int count, String supporting, String recipient) {
        List<Step> steps = new ArrayList<>(ALL.subList(0, count));
        steps.add(new Step(
                taskKey,
                Map.of(
                        "decision", "return",
                        "opinion", "请在时间安排中补充每学期教研活动的次数，并写明双方责任人。")));
        return new PairingScript(supporting, recipient, steps, 1);
    }
}
