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

    /** What is arranged when a term begins. */
    private static final Text BEGINNING = new Text(
            "一、通报年度方案的进度；二、商定教研活动的日期；三、支教教师的课表和住宿。",
            "两校逐月核对了年度方案，说明了没有完成的两项和原因；商定每月第二周集体备课，活动当天登记台账。",
            "排出本学期集体备课的日期和学科，发给对方",
            "安排支教教师的课表和宿舍，报对方确认");

    /** What is arranged in a second term. */
    private static final Text SECOND_TERM = new Text(
            "一、通报第二学期以来的活动和登记；二、期末前的安排；三、下一学年的想法。",
            "两校核对了台账，有的活动还没有签到表；商定期末前再集体备课两次，下一学年的需要各校先摸底。",
            "定出期末前两次集体备课的日期和主备人",
            "收齐签到表和照片，补到台账里");

    /** What is arranged after it has begun. */
    private static final Text BETWEEN = new Text(
            "一、核对上次议定的事项；二、期中质量分析；三、后半学期的活动。",
            "上次议定的两项完成一项；两校交换了期中的成绩分析，商定后半学期先补阅读教学。",
            "把八道典型错题的讲评教案发给对方备课组",
            "写出期中质量分析后的两点改进，下次会议通报");

    /** @param ours what the supporting school undertakes, {@code theirs} the recipient */
    private record Text(String agenda, String minutes, String ours, String theirs) {}

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
        write(meeting, ActivityTexts.isSpring(heldOn) ? SECOND_TERM : BEGINNING, pairing, heldOn, by);
    }

    /** One that is held between two of the others. */
    void writeBetween(long meeting, Pairing pairing, LocalDate heldOn, String by) {
        write(meeting, BETWEEN, pairing, heldOn, by);
    }

    private void write(long meeting, Text text, Pairing pairing, LocalDate heldOn, String by) {
        Map<String, String> typed = new HashMap<>(Map.of("agenda", text.agenda(), "minutes", text.minutes()));
        decide(typed, 1, text.ours(), pairing, Side.SUPPORTING, heldOn.plusDays(14));
        decide(typed, 2, text.theirs(), pairing, Side.RECIPIENT, heldOn.plusDays(20));
        meetings.write(meeting, TypedMeeting.of(typed), by);
    }

    private void decide(Map<String, String> typed, int row, String content, Pairing pairing, Side side, LocalDate due) {
        typed.put("content" + row, content);
        typed.put("side" + row, side.name());
        typed.put("person" + row, directory.personName(people.liaison(pairing.school(side))));
        typed.put("dueOn" + row, due.toString());
    }
}
