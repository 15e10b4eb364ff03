package cn.xieshou.rehearsal;

import static cn.xieshou.rehearsal.Deviation.habit;
import static cn.xieshou.rehearsal.Deviation.never;
import static cn.xieshou.rehearsal.PairingScript.ALL;
import static cn.xieshou.rehearsal.PairingScript.gone;

import cn.xieshou.annualplan.AnnualPlanFiling;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.rehearsal.Initiative.What;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.summary.SummaryCase;
import cn.xieshou.summary.SummaryMark;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The four pairings of the district scheme; three have a cycle of work behind them. */
final class DistrictPlay {

    private static final String LATE = "canggou";

    /** More than the experts of a pairing ever get. */
    private static final int SHEETS = 16;

    private DistrictPlay() {}

    /** Whether the recipient was there from the beginning. */
    static boolean isFirst(String supporting, String recipient) {
        return !recipient.equals(LATE);
    }

    /** Three of the pairings began together. */
    static List<PairingScript> parts() {
        return List.of(
                gone(ALL.size(), "wl-shiyan", "houping", 2),
                gone(ALL.size(), "wl-shiyan", "wenfu", 1),
                gone(ALL.size(), "wl-shier", "huangying", 0));
    }

    /** The fourth joined this autumn and is naming its leading groups. */
    static List<PairingScript> lateParts() {
        return List.of(gone(ALL.size() - 2, "wl-shier", LATE, 3));
    }

    /**
     * Good years whose judgement is appealed against; a year in which a teacher left and was replaced, and that ended early in
     * spring; years without exchange, with a plan that was late and an attachment that came too late to be long enough.
     */
    static List<Partners> partners() {
        return List.of(
                new Partners("wl-shiyan", "houping", judged(), fullYear()),
                new Partners(
                        "wl-shiyan",
                        "wenfu",
                        List.of(
                                noTeachers(),
                                never(CadreAttachment.NAME),
                                never(CadreAttachment.NAME),
                                never(CadreAttachment.NAME)),
                        List.of(
                                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(3), What.LEARNERS_GO),
                                new Initiative(
                                        SecondmentServing.CONFIRM_ARRIVAL, Pace.after(15), What.SET_RESEARCH_RULES),
                                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(45), What.ASK_EARLY_END),
                                new Initiative(SecondmentServing.READ, Pace.after(100), What.LEARNERS_RETURN),
                                new Initiative(CadreAttachment.ACCEPT, Pace.after(24), What.RECORD_STINT),
                                new Initiative(CadreAttachment.ACCEPT, Pace.after(45), What.END_PAIRING))),
                new Partners(
                        "wl-shier",
                        "huangying",
                        slow(),
                        Stream.concat(
                                        Stream.of(
                                                new Initiative(
                                                        CadreAttachment.ACCEPT, Pace.after(20), What.RECORD_STINT),
                                                new Initiative(CadreAttachment.ACCEPT, Pace.ago(2), What.MAIL_CADRE),
                                                new Initiative(
                                                        MentoringCase.CLOSE,
                                                        Pace.within(12, Pace.never()),
                                                        What.NAME_BACKBONE)),
                                        Initiative.guidance(7, 48).stream())
                                .toList()));
    }

    /** The first year nobody is asked for. */
    private static Deviation noTeachers() {
        return new Deviation(
                SecondmentSelection.NAME_SHORTAGE,
                Pace.after(2),
                Map.of("decision", "none", "reason", "本学年本校编制已补齐音体美教师，申请不选派。"));
    }

    /** What comes lately waits for the experts. */
    private static List<Deviation> slow() {
        Stream<Deviation> own = Stream.of(
                noTeachers(),
                habit(AnnualPlanFiling.DRAFT, Pace.after(24)),
                habit(AssessmentCase.SELF, Pace.after(6)),
                habit(AssessmentCase.SELF, Pace.ago(5)),
                habit(SummaryCase.DRAFT, Pace.within(1, Pace.never())),
                marked(SummaryCase.READ, SummaryMark.PLAIN, "活动偏少，下一学年请把指标排进月历。"),
                never(CadreAttachment.NAME));
        Stream<Deviation> sheets = Stream.generate(() -> habit(EvaluationCase.SCORE, Pace.within(1, Pace.never())))
                .limit(SHEETS);
        return Stream.concat(own, sheets).toList();
    }

    /** Judged in autumn; the office has the renewal before it on the day of the show. */
    private static List<Deviation> judged() {
        return Stream.concat(
                        summaries().stream(),
                        Stream.of(
                                habit(AssessmentCase.OPINION, Pace.ago(19)),
                                habit(AssessmentCase.CONFIRM, Pace.ago(16)),
                                new Deviation(
                                        AssessmentCase.DECIDE_APPEAL,
                                        Pace.after(3),
                                        Map.of(
                                                "decision", "uphold",
                                                "newGrade", "GOOD",
                                                "reason", "核对后补计两次教研活动；受援学校进步明显，改评为良好。")),
                                never(RenewalCase.DECIDE)))
                .toList();
    }

    /** The section reads one school's summary at once and has the other's supplemented. */
    private static List<Deviation> summaries() {
        return List.of(
                habit(SummaryCase.READ, Pace.after(2)),
                Deviation.returns(SummaryCase.READ, Pace.after(3), "请写明两校学生交流做了什么，并说说下一学年怎样补上没有达到的指标。"),
                marked(SummaryCase.MARK, SummaryMark.FAIR, "补充得具体，没有达到的指标说明了原因。"));
    }

    private static Deviation marked(String step, SummaryMark mark, String remark) {
        return new Deviation(step, Pace.after(2), Map.of("mark", mark.name(), "remark", remark));
    }

    /** Two stints of sixteen days and a visit make a term of attachment. */
    private static List<Initiative> fullYear() {
        Stream<Initiative> others = Stream.of(
                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(3), What.LEARNERS_GO),
                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(8), What.PLAN_TEACHERS),
                new Initiative(SecondmentServing.CONFIRM_ARRIVAL, Pace.after(12), What.PLAN_DEPARTMENT),
                new Initiative(SecondmentServing.READ, Pace.after(10), What.PLAN_TEACHERS),
                new Initiative(SecondmentServing.READ, Pace.after(90), What.RECORD_AWARD),
                new Initiative(SecondmentServing.READ, Pace.after(100), What.LEARNERS_RETURN),
                new Initiative(CadreAttachment.ACCEPT, Pace.after(19), What.RECORD_STINT),
                new Initiative(CadreAttachment.ACCEPT, Pace.after(26), What.RECORD_VISIT),
                new Initiative(CadreAttachment.ACCEPT, Pace.after(36), What.RECORD_STINT),
                new Initiative(CadreAttachment.ACCEPT, Pace.ago(1), What.HAND_CADRE_A_SLIP),
                new Initiative(MentoringCase.SUMMARISE, Pace.after(28), What.NAME_BACKBONE),
                new Initiative(AssessmentCase.CONFIRM, Pace.after(2), What.APPEAL));
        return Stream.concat(
                        others,
                        Stream.of(
                                        Initiative.activities(5, 14, 23, 29, 35, 42, 49, 57, 66, 120, 128, 140),
                                        Initiative.guidance(5, 9, 22, 43, 64, 105, 126, 147, 168),
                                        Initiative.donations(11, 47, 130),
                                        Initiative.sharing(11, 45, 61, 63))
                                .flatMap(List::stream))
                .toList();
    }
}
