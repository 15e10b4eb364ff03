package cn.xieshou.meeting;

import cn.xieshou.directory.Directory;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Two new schools that have met on 9 October 2026, and what they decided. */
@Component
public class MeetingWalk {

    private final ActivityWalk walk;
    private final PairingWalk pairings;
    private final Meetings meetings;
    private final Directory directory;

    MeetingWalk(ActivityWalk walk, PairingWalk pairings, Meetings meetings, Directory directory) {
        this.walk = walk;
        this.pairings = pairings;
        this.meetings = meetings;
        this.directory = directory;
    }

    /** A pairing in which meetings may be recorded; the clock stands on 12 October 2026. */
    public Pairing begin() {
        return walk.begin();
    }

    public void day(String date) {
        walk.day(date);
    }

    public static String liaison(Pairing pairing, Side side) {
        return ActivityWalk.liaison(pairing, side);
    }

    /** A joint meeting that the liaison of the supporting school has recorded. */
    public long meeting(Pairing pairing) {
        return walk.record(
                pairing, Side.SUPPORTING, Map.of("type", "joint-meeting", "subject", "", "topic", "学期工作联席会议"));
    }

    /** What somebody types on the page: agenda, minutes, and one decision for the recipient's liaison until 30 October. */
    public Map<String, String> typed(Pairing pairing, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of("agenda", "一、通报上学期工作", "minutes", "两校逐项核对了年度方案。"));
        for (int row = 1; row <= TypedMeeting.ROWS; row++) {
            fields.put("content" + row, "");
            fields.put("side" + row, "");
            fields.put("person" + row, "");
            fields.put("dueOn" + row, "");
        }
        fields.put("content1", "排出数学备课组教研的日期");
        fields.put("side1", "RECIPIENT");
        fields.put("person1", directory.personName(liaison(pairing, Side.RECIPIENT)));
        fields.put("dueOn1", "2026-10-30");
        fields.putAll(changes);
        return fields;
    }

    /** The meeting with what was typed of it by default. */
    public long written(Pairing pairing) {
        long id = meeting(pairing);
        meetings.write(id, TypedMeeting.of(typed(pairing, Map.of())), liaison(pairing, Side.SUPPORTING));
        return id;
    }

    /** What was decided first at a meeting. */
    public Decision decision(long meeting) {
        return meetings.decisions(meeting).get(0);
    }

    /** A meeting with a decision that is to be done and one that came back. */
    public Pairing everyStage() {
        Pairing pairing = begin();
        long meeting = meeting(pairing);
        Map<String, String> typed = new HashMap<>(typed(pairing, Map.of()));
        meetings.write(meeting, TypedMeeting.of(typed), liaison(pairing, Side.SUPPORTING));
        pairings.submit(pairing, MeetingFollowUp.REPORT, Map.of("decision", "return", "opinion", "没有议定"));
        typed.put("content1", "通知学生家长");
        meetings.write(meeting, TypedMeeting.of(typed), liaison(pairing, Side.SUPPORTING));
        return pairing;
    }
}
