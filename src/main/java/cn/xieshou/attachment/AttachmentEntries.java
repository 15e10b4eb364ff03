package cn.xieshou.attachment;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of a term (R-CAD-1): stints and mentor's visits as they happen, recorded by one school's liaison and confirmed
 * by the other school. Only confirmed lines count.
 */
@Service
@Transactional
public class AttachmentEntries {

    private final AttachmentRepository attachments;
    private final EntryRepository table;
    private final AttachmentCalendar calendar;
    private final ShortfallTable decision;
    private final ApprovalRules rules;
    private final Trail trail;
    private final Instances instances;
    private final Clock clock;

    AttachmentEntries(
            AttachmentRepository attachments,
            EntryRepository table,
            AttachmentCalendar calendar,
            ShortfallTable decision,
            ApprovalRules rules,
            Trail trail,
            Instances instances,
            Clock clock) {
        this.attachments = attachments;
        this.table = table;
        this.calendar = calendar;
        this.decision = decision;
        this.rules = rules;
        this.trail = trail;
        this.instances = instances;
        this.clock = clock;
    }

    /** Every line, by day. */
    @Transactional(readOnly = true)
    public List<Entry> of(Attachment attachment) {
        return table.of(attachment.id());
    }

    @Transactional(readOnly = true)
    public Entry get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no entry " + id));
    }

    @Transactional(readOnly = true)
    public java.util.Optional<Entry> find(long id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public TermKey keyOf(Entry entry) {
        return attachments.keyOf(entry.attachment()).orElseThrow();
    }

    /**
     * Records a line; the other school is asked to confirm it.
     *
     * @return its number
     * @throws FormRefused at the field that is wrong
     */
    public long record(TermKey key, EntryKind kind, TypedEntry typed, String actor) {
        Attachment attachment = open(key);
        NewEntry entry = reading(kind, attachment, key).read(typed, table.of(attachment.id()));
        long id = table.insert(attachment.id(), kind, entry, counts(key, kind, entry), actor, clock.instant());
        trail.add(key.pairingId(), actor, Act.SUBMITTED, subject(kind), null, days(entry.firstDay(), entry.lastDay()));
        signal(CadreAttachment.ATTACHMENT_ENTRY_RECORDED + key.slug(), key, Map.of("entry", id));
        return id;
    }

    /**
     * Changes a returned or withdrawn line, which goes to the other school again.
     *
     * @throws FormRefused at the field that is wrong
     */
    public void correct(long id, TypedEntry typed, String actor) {
        Entry before = get(id);
        TermKey key = keyOf(before);
        Attachment attachment = open(key);
        List<Entry> others = table.of(attachment.id()).stream()
                .filter(other -> other.id() != id)
                .toList();
        String cadre = before.cadre() == null ? "" : String.valueOf(before.cadre());
        TypedEntry whole = new TypedEntry(cadre, typed.firstDay(), typed.lastDay(), typed.place(), typed.content());
        NewEntry entry = reading(before.kind(), attachment, key).read(whole, others);
        table.corrected(id, entry, counts(key, before.kind(), entry), actor, clock.instant());
        told(get(id), actor, Act.RESUBMITTED, null);
    }

    /** Gives a returned line up; it stays readable. */
    public void drop(long id, String actor) {
        Entry entry = get(id);
        table.decided(id, EntryState.WITHDRAWN, actor, clock.instant(), entry.opinion());
        told(entry, actor, Act.WITHDRAWN, null);
    }

    /** The other school confirms or returns a line. */
    public void decide(long id, boolean confirmed, String actor, @Nullable String opinion) {
        Entry entry = get(id);
        rules.refuseOwn(entry.recordedBy(), actor);
        EntryState state = confirmed ? EntryState.CONFIRMED : EntryState.RETURNED;
        table.decided(id, state, actor, clock.instant(), opinion);
        told(entry, actor, confirmed ? Act.CONFIRMED : Act.RETURNED, opinion);
    }

    /**
     * Takes a line back into the recorder's hands before the other school has acted.
     *
     * @throws FormRefused if it is another's or was acted on
     */
    public void takeBack(long id, String actor) {
        Entry entry = get(id);
        if (!mayTakeBack(entry, actor)) {
            throw new FormRefused("", "撤回", "只有登记人在对方确认之前可以撤回");
        }
        TermKey key = keyOf(entry);
        table.decided(id, EntryState.WITHDRAWN, actor, clock.instant(), null);
        told(entry, actor, Act.WITHDRAWN, null);
        signal(CadreAttachment.ATTACHMENT_ENTRY_WITHDRAWN + id, key, Map.of());
    }

    /** Whether {@code actor} recorded it and nobody has acted on it. */
    public boolean mayTakeBack(Entry entry, String actor) {
        return entry.state() == EntryState.PENDING && entry.recordedBy().equals(actor);
    }

    private void told(Entry entry, String actor, Act act, @Nullable String opinion) {
        trail.add(
                keyOf(entry).pairingId(),
                actor,
                act,
                subject(entry.kind()),
                opinion,
                days(entry.firstDay(), entry.lastDay()));
    }

    private Attachment open(TermKey key) {
        return attachments
                .lock(key)
                .filter(Attachment::running)
                .orElseThrow(() -> new FormRefused("", "挂职记录", "现在不能登记：支援学校接收挂职干部之后、本学期结果认定之前可以登记"));
    }

    private EntryReading reading(EntryKind kind, Attachment attachment, TermKey key) {
        return new EntryReading(kind, attachment, calendar.term(key), LocalDate.now(clock));
    }

    private boolean counts(TermKey key, EntryKind kind, NewEntry entry) {
        int days = Entry.days(entry.firstDay(), entry.lastDay());
        return kind == EntryKind.VISIT
                || decision.judge(Criterion.STINT, days, calendar.demand(key).stint())
                        .met();
    }

    private void signal(String message, TermKey key, Map<String, Object> facts) {
        if (!instances.deliver(message, key.pairingId(), facts)) {
            throw new NothingWaits("nothing waits for " + message + " in " + key);
        }
    }

    private static String subject(EntryKind kind) {
        return "《" + kind.label() + "》";
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? ChineseDates.date(first) : ChineseDates.date(first) + "至" + ChineseDates.date(last);
    }
}
