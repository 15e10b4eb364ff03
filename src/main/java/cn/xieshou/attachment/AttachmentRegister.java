package cn.xieshou.attachment;

import cn.xieshou.calendar.Term;
import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Openings;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of a term: every pairing whose programme asks for attachment, those that did nothing yet included. */
@Service
@Transactional(readOnly = true)
public class AttachmentRegister {

    /** More pairings than a school has: their reader is of the bureau, and the newest term of all is theirs too. */
    private static final int A_SCHOOLS = 200;

    private final Pairings pairings;
    private final Openings openings;
    private final Programmes programmes;
    private final Directory directory;
    private final AttachmentCalendar calendar;
    private final AttachmentRepository attachments;
    private final EntryRepository entries;
    private final ReportRepository reports;
    private final Standings standings;

    AttachmentRegister(
            Pairings pairings,
            Openings openings,
            Programmes programmes,
            Directory directory,
            AttachmentCalendar calendar,
            AttachmentRepository attachments,
            EntryRepository entries,
            ReportRepository reports,
            Standings standings) {
        this.pairings = pairings;
        this.openings = openings;
        this.programmes = programmes;
        this.directory = directory;
        this.calendar = calendar;
        this.attachments = attachments;
        this.entries = entries;
        this.reports = reports;
        this.standings = standings;
    }

    /**
     * A pairing in the term.
     *
     * @param attachment null if nobody was nominated
     * @param sentence the shortfall in words
     */
    public record Row(
            TermKey key,
            String supporting,
            String recipient,
            @Nullable Attachment attachment,
            Progress progress,
            String sentence) {

        /** «挂职进行中» */
        public String state() {
            return attachment == null ? "尚未提名" : attachment.state().label();
        }

        /** Names of those who are sent, empty if nobody. */
        public String cadres() {
            return attachment == null
                    ? ""
                    : attachment.cadres().stream().map(Cadre::name).collect(Collectors.joining("、"));
        }

        public String mentor() {
            Mentor mentor = attachment == null ? null : attachment.mentor();
            return mentor == null ? "" : mentor.name();
        }

        /** Style of the state: done, bad, warn or none. */
        public String style() {
            if (attachment == null) {
                return "warn";
            }
            return switch (attachment.state()) {
                case MET -> "done";
                case NOT_MET -> "bad";
                case RUNNING -> "on";
                case DISSOLVED -> "";
                default -> "warn";
            };
        }
    }

    /** Terms in which something has begun in what the account may see, the newest first. */
    public List<TermKey> begun(String account) {
        List<String> visible =
                pairings.visibleTo(account).stream().map(Pairing::id).toList();
        return attachments.terms(visible.size() > A_SCHOOLS ? null : visible);
    }

    /** What the account may see of a term, by pairing. */
    public List<Row> rows(String account, int schoolYear, int term) {
        Map<String, Attachment> known = attachments.inTerm(schoolYear, term).stream()
                .collect(Collectors.toMap(one -> one.key().pairingId(), Function.identity()));
        Map<Long, List<Entry>> lines =
                entries.inTerm(schoolYear, term).stream().collect(Collectors.groupingBy(Entry::attachment));
        Map<Long, List<Report>> written =
                reports.inTerm(schoolYear, term).stream().collect(Collectors.groupingBy(Report::attachment));
        return pairings.visibleTo(account).stream()
                .filter(pairing -> known.containsKey(pairing.id()) || expected(pairing, schoolYear, term))
                .map(pairing -> {
                    Attachment one = known.get(pairing.id());
                    long id = one == null ? 0 : one.id();
                    return row(
                            pairing,
                            new TermKey(pairing.id(), schoolYear, term),
                            one,
                            lines.getOrDefault(id, List.of()),
                            written.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** One pairing's term; empty if its programme does not ask for attachment. */
    public Optional<Row> row(TermKey key) {
        Optional<Attachment> known = attachments.find(key);
        Pairing pairing = pairings.get(key.pairingId());
        if (known.isEmpty() && !expected(pairing, key.schoolYear(), key.term())) {
            return Optional.empty();
        }
        long id = known.map(Attachment::id).orElse(0L);
        return Optional.of(row(pairing, key, known.orElse(null), entries.of(id), reports.of(id)));
    }

    private Row row(Pairing pairing, TermKey key, @Nullable Attachment one, List<Entry> lines, List<Report> written) {
        Demand demand = calendar.demand(key);
        Progress progress = one == null ? Progress.none(demand) : Progress.of(demand, one, lines, written);
        return new Row(
                key,
                directory.schoolName(pairing.supportingSchool()),
                pairings.recipient(pairing),
                one,
                progress,
                standings.sentence(progress, calendar.term(key)));
    }

    /** Whether the pairing worked in the term under a programme that has chosen Q-16. */
    private boolean expected(Pairing pairing, int schoolYear, int term) {
        Term of = calendar.term(new TermKey(pairing.id(), schoolYear, term));
        boolean then = !pairing.since().isAfter(of.lastDay())
                && openings.worksIn(pairing, schoolYear)
                && (pairing.endedOn() == null || !pairing.endedOn().isBefore(of.firstDay()));
        return then
                && Demand.of(programmes.in(pairing.programme(), new SchoolYear(schoolYear)))
                        .any();
    }
}
