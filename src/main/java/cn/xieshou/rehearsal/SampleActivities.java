package cn.xieshou.rehearsal;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rehearsal.ActivityTexts.Text;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What two sample schools do together through the year, each time the next of the term's list. */
@Component
class SampleActivities {

    /** More than two schools record in a year. */
    private static final int MOST = 100;

    private final Activities activities;
    private final SampleMeetings meetings;
    private final Teachers teachers;
    private final People people;
    private final Directory directory;
    private final WorkingDays calendar;

    SampleActivities(
            Activities activities,
            SampleMeetings meetings,
            Teachers teachers,
            People people,
            Directory directory,
            WorkingDays calendar) {
        this.calendar = calendar;
        this.activities = activities;
        this.meetings = meetings;
        this.teachers = teachers;
        this.people = people;
        this.directory = directory;
    }

    /** The next of the term's, by the schools in turn. */
    void record(Pairing pairing, LocalDate today) {
        LocalDate day = heldOn(pairing, today);
        Set<String> known = activities.newest(pairing.id(), SchoolYear.of(day).startYear(), MOST).stream()
                .map(Activity::topic)
                .collect(Collectors.toSet());
        ActivityTexts texts = ActivityTexts.ofTerm(day);
        record(pairing, day, texts.next(day, known), texts.count(known));
    }

    /** Both schools meet once more, beside the list. */
    void meet(Pairing pairing, LocalDate today) {
        record(pairing, heldOn(pairing, today), ActivityTexts.ONCE_MORE, 0);
    }

    /** Two days ago, or on the working day before; at the pairing's beginning at the earliest. */
    private LocalDate heldOn(Pairing pairing, LocalDate today) {
        LocalDate day = today.minusDays(2);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day.isBefore(pairing.since()) ? pairing.since() : day;
    }

    private void record(Pairing pairing, LocalDate day, Text text, int turn) {
        Side side = turn % 2 == 0 ? Side.SUPPORTING : Side.RECIPIENT;
        TypedActivity typed = new TypedActivity(
                text.type(),
                day.toString(),
                text.hours(),
                text.place(),
                "",
                text.subject(),
                "",
                text.topic(),
                text.content(),
                "",
                supporting(pairing.supportingSchool(), text, turn),
                named(pairing.recipientSchool(), turn, text.isBackboneVisit()),
                "");
        String liaison = people.liaison(pairing.school(side));
        long id = activities.record(pairing.id(), side, typed, ActivityFiles.newKey(), liaison);
        if (text.equals(ActivityTexts.ONCE_MORE)) {
            meetings.writeBetween(id, pairing, day, liaison);
        } else if (text.isJointMeeting()) {
            meetings.write(id, pairing, day, liaison);
        }
    }

    private String supporting(String school, Text text, int turn) {
        String principal = directory.personName(people.principal(school));
        String others = named(school, turn, text.isDemonstration());
        return text.isByPrincipal() ? principal + "、" + others : others;
    }

    /** Two of the school's teachers, or of its backbone teachers if it has as many, each time others. */
    private String named(String school, int turn, boolean backbone) {
        List<Teacher> all = teachers.ofSchool(school);
        List<Teacher> best =
                all.stream().filter(one -> one.backbone() != Backbone.NONE).toList();
        List<Teacher> some = backbone && best.size() > 1 ? best : all;
        Teacher one = some.get((2 * turn) % some.size());
        Teacher other = some.get((2 * turn + 1) % some.size());
        return one.name() + "（" + one.staffNumber() + "）、" + other.name() + "（" + other.staffNumber() + "）";
    }
}
