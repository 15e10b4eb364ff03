package cn.xieshou.attachment.web;

import cn.xieshou.attachment.Attachment;
import cn.xieshou.attachment.AttachmentCalendar;
import cn.xieshou.attachment.AttachmentEntries;
import cn.xieshou.attachment.AttachmentRegister;
import cn.xieshou.attachment.Attachments;
import cn.xieshou.attachment.Cadre;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.Entry;
import cn.xieshou.attachment.EntryKind;
import cn.xieshou.attachment.OwnReports;
import cn.xieshou.attachment.Report;
import cn.xieshou.attachment.ReportInvitation;
import cn.xieshou.attachment.Reports;
import cn.xieshou.attachment.Results;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.attachment.TermRow;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.invitation.Invitables;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of one term shows, and who may write on it. */
@Service
@Transactional // not read-only: the engine writes down what the decision table judged
class AttachmentPage {

    private final Pairings pairings;
    private final Directory directory;
    private final AttachmentRegister register;
    private final Attachments attachments;
    private final AttachmentCalendar calendar;
    private final AttachmentEntries ledger;
    private final Reports reports;
    private final Results results;
    private final FilesOfCases files;
    private final OwnReports own;
    private final ReportInvitation invitation;

    AttachmentPage(
            Pairings pairings,
            Directory directory,
            AttachmentRegister register,
            Attachments attachments,
            AttachmentCalendar calendar,
            AttachmentEntries ledger,
            Reports reports,
            Results results,
            FilesOfCases files,
            OwnReports own,
            ReportInvitation invitation) {
        this.pairings = pairings;
        this.directory = directory;
        this.register = register;
        this.attachments = attachments;
        this.calendar = calendar;
        this.ledger = ledger;
        this.reports = reports;
        this.results = results;
        this.files = files;
        this.own = own;
        this.invitation = invitation;
    }

    /**
     * A line of the ledger.
     *
     * @param person the cadre's name, empty for a visit
     * @param answer who confirmed or returned it, empty if nobody yet
     * @param mine whether the reader may take it back
     */
    record Line(Entry entry, String person, String recorder, String answer, boolean mine) {}

    /**
     * One of a cadre's three reports.
     *
     * @param cadre whose it is
     * @param receiver who received or returned it, empty if nobody yet
     */
    record Sent(Report report, String cadre, String receiver) {}

    /** What the account may see of the term; empty if nothing, or if the programme does not ask for it. */
    Optional<TermRow> visible(String account, TermKey key) {
        return pairings.maySee(account, key.pairingId()) ? register.row(key) : Optional.empty();
    }

    Map<String, Object> of(TermRow row, String account) {
        TermKey key = row.key();
        Attachment attachment = row.attachment();
        Map<String, Object> page = new HashMap<>();
        page.put("row", row);
        page.put("caseNumber", key.pairingId());
        page.put("title", pairings.title(pairings.get(key.pairingId())));
        page.put("term", calendar.term(key));
        page.put("closesOn", calendar.closesOn(key));
        page.put("reportsDue", calendar.reportsDue(key).date());
        page.put("findings", results.findings(key));
        page.put("stints", lines(attachment, EntryKind.STINT, account));
        page.put("visits", lines(attachment, EntryKind.VISIT, account));
        page.put("reports", sent(attachment));
        page.put("own", attachment == null ? List.of() : wrote(attachment));
        page.put("links", links(attachment, account));
        page.put("mayStint", mayRecord(account, key, EntryKind.STINT));
        page.put("mayVisit", mayRecord(account, key, EntryKind.VISIT));
        page.put("files", files.of(CadreAttachment.CASES, key.pairingId(), key.schoolYear(), key.term()));
        return page;
    }

    /** «林某：2027年1月10日09:00», who wrote over a personal link. */
    private List<String> wrote(Attachment attachment) {
        return own.of(attachment).values().stream()
                .map(one -> cadre(attachment, one.cadre()) + "：" + ChineseDates.dateAndMinute(one.writtenAt()))
                .toList();
    }

    /** Where the cadres are asked to write, null if that cannot be or is not the reader's to do. */
    private @Nullable String links(@Nullable Attachment attachment, String account) {
        if (attachment == null || !attachment.running()) {
            return null;
        }
        String subject = attachment.key().subject();
        return invitation.mayIssue(account, subject) && invitation.over(subject).isEmpty()
                ? Invitables.idOf(invitation, subject)
                : null;
    }

    /** The liaisons of both schools record stints, the supporting school's records its mentor's visits. */
    boolean isLiaison(String account, TermKey key, EntryKind kind) {
        Pairing pairing = pairings.get(key.pairingId());
        return directory
                .person(account)
                .filter(person -> person.role() == Role.LIAISON)
                .map(Person::school)
                .filter(school -> kind == EntryKind.STINT
                        ? pairing.involves(school)
                        : pairing.supportingSchool().equals(school))
                .isPresent();
    }

    private boolean mayRecord(String account, TermKey key, EntryKind kind) {
        boolean running = attachments.find(key).filter(Attachment::running).isPresent();
        return running && isLiaison(account, key, kind);
    }

    private List<Line> lines(@Nullable Attachment attachment, EntryKind kind, String account) {
        return attachment == null
                ? List.of()
                : ledger.of(attachment).stream()
                        .filter(entry -> entry.kind() == kind)
                        .map(entry -> line(entry, attachment, account))
                        .toList();
    }

    private Line line(Entry entry, Attachment attachment, String account) {
        return new Line(
                entry,
                cadre(attachment, entry.cadre()),
                directory.personName(entry.recordedBy()),
                name(entry.decidedBy()),
                attachment.running() && ledger.mayTakeBack(entry, account));
    }

    private List<Sent> sent(@Nullable Attachment attachment) {
        return attachment == null
                ? List.of()
                : reports.of(attachment).stream()
                        .map(report -> new Sent(report, cadre(attachment, report.cadre()), name(report.receivedBy())))
                        .toList();
    }

    private static String cadre(Attachment attachment, @Nullable Long cadre) {
        return attachment.cadre(cadre).map(Cadre::name).orElse("");
    }

    private String name(@Nullable String account) {
        return account == null || account.isEmpty() ? "" : directory.personName(account);
    }
}
