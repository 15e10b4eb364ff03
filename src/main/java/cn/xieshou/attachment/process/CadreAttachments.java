package cn.xieshou.attachment.process;

import cn.xieshou.attachment.Addressee;
import cn.xieshou.attachment.AttachmentCalendar;
import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.Criterion;
import cn.xieshou.attachment.Demand;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.directory.Role;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.SchoolYear;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model asks and tells: {@code ${cadreAttachments.required(programme, schoolYear)}}. */
@Component
public class CadreAttachments {

    private final Programmes programmes;
    private final Directory directory;
    private final People people;
    private final AttachmentEntries ledger;
    private final AttachmentCalendar calendar;
    private final Results results;
    private final EntryParties parties;

    CadreAttachments(
            Programmes programmes,
            Directory directory,
            People people,
            AttachmentEntries ledger,
            AttachmentCalendar calendar,
            Results results,
            EntryParties parties) {
        this.programmes = programmes;
        this.directory = directory;
        this.people = people;
        this.ledger = ledger;
        this.calendar = calendar;
        this.results = results;
        this.parties = parties;
    }

    /** Whether the programme has chosen Q-16; without it there is nothing to do in a term. */
    public boolean required(String programme, int schoolYear) {
        return Demand.of(year(programme, schoolYear)).any();
    }

    /** How many calendar days before the end of term a shortfall is told. */
    public int warningDays(String programme, int schoolYear) {
        return year(programme, schoolYear).limit(LimitKey.ATTACHMENT_WARNING);
    }

    /** For how many calendar days after the end of term confirmations are still taken. */
    public int closingDays(String programme, int schoolYear) {
        return year(programme, schoolYear).limit(LimitKey.ATTACHMENT_CLOSING);
    }

    /** When a step that opens now is due: never after the day that ends what it is for. */
    public Date due(String pairingId, int schoolYear, int term, String step) {
        return calendar.due(new TermKey(pairingId, schoolYear, term), step);
    }

    /** Whether enough days are confirmed, so that reports can be written. */
    public boolean daysReached(String pairingId, int schoolYear, int term) {
        return results.met(new TermKey(pairingId, schoolYear, term), Criterion.DAYS);
    }

    /** Whether every point of R-CAD-1 is met. */
    public boolean fulfilled(String pairingId, int schoolYear, int term) {
        return results.met(new TermKey(pairingId, schoolYear, term));
    }

    /** Those who get a report each. */
    public List<String> addressees() {
        return Arrays.stream(Addressee.values()).map(Addressee::name).toList();
    }

    /**
     * Account of who confirms a line: the other school's liaison; for a stint that the host recorded itself, its principal,
     * for nobody confirms their own line.
     */
    public String confirmer(long entry) {
        String school = parties.confirmingSchool(entry);
        return parties.confirmedByThePrincipal(entry) ? people.principal(school) : people.liaison(school);
    }

    /** Account of who corrects a line: who recorded it, or if they left that school its liaison. */
    public String recorder(long entry) {
        String recorder = ledger.get(entry).recordedBy();
        String school = parties.recordingSchool(entry);
        boolean still = directory.membersOf(Role.LIAISON.group(school)).stream()
                .anyMatch(person -> person.account().equals(recorder));
        return still ? recorder : people.liaison(school);
    }

    private ProgrammeYear year(String programme, int schoolYear) {
        return programmes.in(programme, new SchoolYear(schoolYear));
    }
}
