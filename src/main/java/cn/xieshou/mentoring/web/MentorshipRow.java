package cn.xieshou.mentoring.web;

import cn.xieshou.mentoring.Guidance;
import cn.xieshou.mentoring.GuidanceMonth;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.pairing.PairingInRow;
import java.util.List;

/**
 * A mentor and an apprentice in the register.
 *
 * @param months the months of guidance
 */
record MentorshipRow(Mentorship one, PairingInRow pairing, int schoolYear, List<GuidanceMonth> months) {

    MentorshipRow with(List<GuidanceMonth> counted) {
        return new MentorshipRow(one, pairing, schoolYear, counted);
    }

    MentoringKey key() {
        return new MentoringKey(pairing.id(), schoolYear);
    }

    String path() {
        return "/mentorships/" + one.id();
    }

    int days() {
        return Guidance.days(months);
    }

    String missing() {
        return Guidance.missing(months);
    }
}
