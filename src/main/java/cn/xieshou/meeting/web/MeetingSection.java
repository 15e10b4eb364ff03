package cn.xieshou.meeting.web;

import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivitySection;
import cn.xieshou.meeting.Meeting;
import cn.xieshou.meeting.Meetings;
import cn.xieshou.pairing.Pairings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agenda, minutes and decisions on the page of an activity that is a joint meeting. */
@Component
class MeetingSection implements ActivitySection {

    private final Meetings meetings;
    private final MeetingAccess access;
    private final DecisionLines lines;
    private final Pairings pairings;

    MeetingSection(Meetings meetings, MeetingAccess access, DecisionLines lines, Pairings pairings) {
        this.meetings = meetings;
        this.access = access;
        this.lines = lines;
        this.pairings = pairings;
    }

    /** @param meeting null while nothing was written down */
    record Shown(long activity, @Nullable Meeting meeting, List<DecisionLines.Line> decisions, boolean mayWrite) {}

    @Override
    public String template() {
        return "meeting/section";
    }

    @Override
    public @Nullable Shown of(Activity activity, String account) {
        if (!meetings.isMeeting(activity)) {
            return null;
        }
        long original = meetings.original(activity).id();
        Meeting meeting = meetings.find(original).orElse(null);
        boolean mayWrite = access.mayWrite(activity, account);
        return meeting == null && !mayWrite
                ? null
                : new Shown(
                        activity.id(),
                        meeting,
                        lines.of(pairings.get(activity.pairingId()), meetings.decisions(original)),
                        mayWrite);
    }
}
