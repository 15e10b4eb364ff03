package cn.xieshou.ledger.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.directory.Role;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.CheckCalendar;
import cn.xieshou.ledger.Checks;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model asks and tells: {@code ${activityChecks.waiting(pairingId, side)}}. */
@Component
public class ActivityChecks {

    private final Checks checks;
    private final CheckCalendar calendar;
    private final Activities activities;
    private final Pairings pairings;
    private final People people;
    private final Directory directory;

    ActivityChecks(
            Checks checks,
            CheckCalendar calendar,
            Activities activities,
            Pairings pairings,
            People people,
            Directory directory) {
        this.checks = checks;
        this.calendar = calendar;
        this.activities = activities;
        this.pairings = pairings;
        this.people = people;
        this.directory = directory;
    }

    /** Account of who checks: the liaison of the school on that side. */
    public String checker(String pairingId, String side) {
        return people.liaison(pairings.get(pairingId).school(Side.valueOf(side)));
    }

    /** Account of who corrects a disputed activity: who recorded it, or if they left that school its liaison. */
    public String corrector(long activity) {
        Activity one = activities.get(activity);
        String school = pairings.get(one.pairingId()).school(one.side());
        boolean still = directory.membersOf(Role.LIAISON.group(school)).stream()
                .anyMatch(person -> person.account().equals(one.recordedBy()));
        return still ? one.recordedBy() : people.liaison(school);
    }

    /** When the step that checks what has waited longest is due. */
    public Date due(String pairingId, String side, String step) {
        return calendar.due(pairingId, Side.valueOf(side), step);
    }

    /** When what has waited longest counts as seen. */
    public Date seenOn(String pairingId, String side) {
        return calendar.seenOn(pairingId, Side.valueOf(side));
    }

    /** When one that is checked again counts as seen. */
    public Date seenWithoutWord(long activity) {
        return calendar.seenFromToday(activities.get(activity).pairingId());
    }

    public void countOneAsSeen(long activity) {
        checks.countAsSeen(activity);
    }

    public void countAsSeen(String pairingId, String side) {
        calendar.countAsSeen(pairingId, Side.valueOf(side));
    }

    /** «12,15» as numbers of activities, each of which is corrected by itself. */
    public List<Long> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Long::valueOf).toList();
    }

    /** Whether anything waits for that school's word. */
    public boolean waiting(String pairingId, String side) {
        return !checks.waiting(pairingId, Side.valueOf(side)).isEmpty();
    }
}
