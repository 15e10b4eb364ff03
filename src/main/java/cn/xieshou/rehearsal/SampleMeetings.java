package cn.xieshou.rehearsal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.meeting.Meetings;
import cn.xieshou.meeting.TypedMeeting;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a sample joint meeting was about, and what each school undertook there. */
@Component
class SampleMeetings {

    private final Meetings meetings;
    private final People people;
    private final Directory directory;

    SampleMeetings(Meetings meetings, People people, Directory directory) {
        this.meetings = meetings;
        this.people = people;
        this.directory = directory;
    }

    /** @param by account of who recorded the meeting */
    void write(long meeting, Pairing pairing, LocalDate heldOn, String by) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "agenda", "一、通报年度方案的进度；二、商定教研活动的日期；三、支教教师的课表和住宿。",
                "minutes", "两校逐月核对了年度方案，说明了没有完成的两项和原因；商定每月第二周集体备课，活动当天登记台账。"));
        decide(typed, 1, "排出本学期集体备课的日期和学科，发给对方", pairing, Side.SUPPORTING, heldOn.plusDays(14));
        decide(typed, 2, "安排支教教师的课表和宿舍，报对方确认", pairing, Side.RECIPIENT, heldOn.plusDays(20));
        meetings.write(meeting, TypedMeeting.of(typed), by);
    }

    private void decide(Map<String, String> typed, int row, String content, Pairing pairing, Side side, LocalDate due) {
        typed.put("content" + row, content);
        typed.put("side" + row, side.name());
        typed.put("person" + row, directory.personName(people.liaison(pairing.school(side))));
        typed.put("dueOn" + row, due.toString());
    }
}
