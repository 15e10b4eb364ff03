package cn.xieshou.attachment;

import cn.xieshou.calendar.Term;
import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.YearlyOpenings;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How pairings stand in a term: every one whose programme asks for attachment, those that did nothing yet included. */
@Service
@Transactional(readOnly = true)
public class AttachmentRegister {

    private final Pairings pairings;
    private final PairingRows visible;
    private final YearlyOpenings openings;
    private final Programmes programmes;
    private final Directory directory;
    private final AttachmentCalendar calendar;
    private final AttachmentRepository attachments;
    private final EntryRepository entries;
    private final ReportRepository reports;
    private final Standings standings;

    AttachmentRegister(
            Pairings pairings,
            PairingRows visible,
            YearlyOpenings openings,
            Programmes programmes,
            Directory directory,
            AttachmentCalendar calendar,
            AttachmentRepository attachments,
            EntryRepository entries,
            ReportRepository reports,
            Standings standings) {
        this.pairings = pairings;
        this.visible = visible;
        this.openings = openings;
        this.programmes = programmes;
        this.directory = directory;
        this.calendar = calendar;
        this.attachments = attachments;
        this.entries = entries;
        this.reports = reports;
        this.standings = standings;
    }

    /** Terms in which something has begun in what the account may see, the newest first. */
    public List<TermKey> begun(String account) {
        return attachments.terms(visible.visibleTo(account));
    }

    /** The pairings «p» that worked in the term under a programme that has chosen Q-16. */
    public Condition expected(Term term) {
        List<String> asking = asking(term.schoolYear());
        return asking.isEmpty()
                ? Condition.NONE
                : Condition.of("p.programme in (:asking)", "asking", asking).and(openings.worksIn(term));
    }

    private List<String> asking(SchoolYear year) {
        return programmes.all().stream()
                .map(Programme::code)
                .filter(code -> Demand.of(programmes.in(code, year)).any())
                .toList();
    }

    /** A pairing in the term, before {@link #complete}. */
    public TermRow listed(TermKey key, PairingInRow pairing) {
        Demand demand = Demand.of(programmes.in(pairing.programme(), key.year()));
        return new TermRow(key, pairing.supporting(), pairing.recipient(), null, Progress.none(demand), "");
    }

    /** Rows of one term with what was done, for all at once. */
    public List<TermRow> complete(List<TermRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<TermKey, Attachment> known = attachments
                .of(rows.stream().map(TermRow::key).toList())
                .stream()
                .collect(Collectors.toMap(Attachment::key, Function.identity()));
        List<Long> ids = known.values().stream().map(Attachment::id).toList();
        Map<Long, List<Entry>> lines = entries.of(ids).stream().collect(Collectors.groupingBy(Entry::attachment));
        Map<Long, List<Report>> written = reports.of(ids).stream().collect(Collectors.groupingBy(Report::attachment));
        return rows.stream()
                .map(row -> {
                    Attachment one = known.get(row.key());
                    long id = one == null ? 0 : one.id();
                    return row(row, one, lines.getOrDefault(id, List.of()), written.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /** One pairing's term; empty if its programme does not ask for attachment. */
    public Optional<TermRow> row(TermKey key) {
        Optional<Attachment> known = attachments.find(key);
        Pairing pairing = pairings.get(key.pairingId());
        if (known.isEmpty() && !expected(pairing, key.schoolYear(), key.term())) {
            return Optional.empty();
        }
        long id = known.map(Attachment::id).orElse(0L);
        return Optional.of(row(empty(key, pairing), known.orElse(null), entries.of(id), reports.of(id)));
    }

    private TermRow row(TermRow listed, @Nullable Attachment one, List<Entry> lines, List<Report> written) {
        Progress progress =
                one == null ? listed.progress() : Progress.of(listed.progress().demand(), one, lines, written);
        return new TermRow(
                listed.key(),
                listed.supporting(),
                listed.recipient(),
                one,
                progress,
                standings.sentence(progress, calendar.term(listed.key())));
    }

    /** These attachments of one pairing, and {@code now} where its programme asks for one then; in this order. */
    public List<TermRow> rows(Pairing pairing, TermKey now, List<Attachment> known) {
        List<Long> ids = known.stream().map(Attachment::id).toList();
        Map<Long, List<Entry>> lines = entries.of(ids).stream().collect(Collectors.groupingBy(Entry::attachment));
        Map<Long, List<Report>> written = reports.of(ids).stream().collect(Collectors.groupingBy(Report::attachment));
        boolean begun = known.stream().anyMatch(one -> one.key().equals(now));
        Stream<TermRow> waiting = begun || !expected(pairing, now.schoolYear(), now.term())
                ? Stream.of()
                : Stream.of(row(empty(now, pairing), null, List.of(), List.of()));
        Stream<TermRow> rows = known.stream()
                .sorted(Comparator.comparing((Attachment one) -> !one.key().equals(now)))
                .map(one -> row(
                        empty(one.key(), pairing),
                        one,
                        lines.getOrDefault(one.id(), List.of()),
                        written.getOrDefault(one.id(), List.of())));
        return Stream.concat(waiting, rows).toList();
    }

    private TermRow empty(TermKey key, Pairing pairing) {
        return new TermRow(
                key,
                directory.schoolName(pairing.supportingSchool()),
                pairings.recipient(pairing),
                null,
                Progress.none(calendar.demand(key)),
                "");
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
