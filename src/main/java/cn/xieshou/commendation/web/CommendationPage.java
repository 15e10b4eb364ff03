package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.CandidateState;
import cn.xieshou.commendation.Commendation;
import cn.xieshou.commendation.CommendationObjection;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.TrailLine;
import java.util.List;

/**
 * What the page of a round shows. Schools get the names, what they have said themselves, and why a name of their own was taken off.
 *
 * @param all whether the reader sees reasons, what waits and what happened
 * @param named those who are on the public list
 * @param others those who were looked at and are not, with why; for a school its own that was taken off
 * @param unproposed those whom the data did not propose and nobody added, for the bureau
 * @param objections all without who raised them, for the bureau; for a school what its reader has raised
 */
record CommendationPage(
        Commendation one,
        String title,
        boolean all,
        List<Line> named,
        List<Line> others,
        List<Line> unproposed,
        List<Objected> objections,
        List<Waiting> waiting,
        List<TrailLine> trail,
        boolean mayObject) {

    /**
     * A candidate.
     *
     * @param certificate whether the reader may fetch the certificate
     */
    record Line(Candidate one, String school, boolean certificate) {

        /** The person, or the school itself. */
        public String name() {
            return one.kind().ofSchool() ? school : one.personName();
        }

        /** Why it stands where it stands. */
        public String why() {
            String struck = one.struckReason();
            String section = one.sectionReason();
            if (struck != null && one.state() != CandidateState.RECOMMENDED) {
                return struck;
            }
            return section == null ? one.proposedReason() : "股室：" + section + "（数据：" + one.proposedReason() + "）";
        }
    }

    /** An objection to whom. */
    record Objected(CommendationObjection one, String name) {}

    /** A step that waits, and whether for the reader. */
    record Waiting(OpenStep step, boolean mine) {}
}
