package cn.xieshou.meeting.process;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.directory.People;
import cn.xieshou.ledger.Activities;
import cn.xieshou.meeting.Decision;
import cn.xieshou.meeting.FollowUps;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model asks: {@code ${meetingFollowUps.responsible(decisionId)}}. */
@Component
public class MeetingFollowUps {

    private final FollowUps followUps;
    private final Activities activities;
    private final Pairings pairings;
    private final People people;

    MeetingFollowUps(FollowUps followUps, Activities activities, Pairings pairings, People people) {
        this.followUps = followUps;
        this.activities = activities;
        this.pairings = pairings;
        this.people = people;
    }

    /** Account of the liaison of the school that has to do it. */
    public String responsible(long decision) {
        Decision one = followUps.get(decision);
        return liaison(one, one.side());
    }

    /** Account of the liaison of the school that wrote the minutes. */
    public String writer(long decision) {
        Decision one = followUps.get(decision);
        return liaison(one, activities.get(one.activity()).side());
    }

    /** The day that was decided. */
    public Date agreedDay(long decision) {
        return Deadline.fixed(followUps.get(decision).dueOn(), "联席会议议定的完成日期").at();
    }

    private String liaison(Decision one, Side side) {
        return people.liaison(pairings.get(one.pairingId()).school(side));
    }
}
