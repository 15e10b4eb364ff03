package cn.xieshou.visit;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.DemandSource;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.Rectifications;
import cn.xieshou.rectification.SupervisionReaders;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits to schools, recorded by whoever oversees the pairing (R-EVA-2). */
@Service
@Transactional
public class Visits {

    private static final String SUBJECT = "《督查走访》";
    private static final int LONGEST_REASON = 500;

    private final VisitRepository table;
    private final VisitReading reading;
    private final VisitFiles files;
    private final VisitMails mails;
    private final Rectifications rectifications;
    private final SupervisionReaders readers;
    private final PairingLocks locks;
    private final Pairings pairings;
    private final SchoolCalendar calendar;
    private final NumberSeries numbers;
    private final Trail trail;
    private final Clock clock;

    Visits(
            VisitRepository table,
            VisitReading reading,
            VisitFiles files,
            VisitMails mails,
            Rectifications rectifications,
            SupervisionReaders readers,
            PairingLocks locks,
            Pairings pairings,
            SchoolCalendar calendar,
            NumberSeries numbers,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.reading = reading;
        this.files = files;
        this.mails = mails;
        this.rectifications = rectifications;
        this.readers = readers;
        this.locks = locks;
        this.pairings = pairings;
        this.calendar = calendar;
        this.numbers = numbers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NotThere if the account may not record visits in that pairing now */
    @Transactional(readOnly = true)
    public Pairing pairing(String id, String account) {
        return pairings.find(id)
                .filter(pairing -> readers.supervises(account, pairing))
                .orElseThrow(NotThere::new);
    }

    /**
     * Records one.
     *
     * @param filesKey under which {@code actor} has kept files for it
     * @return its number
     * @throws FormRefused at the field that is wrong
     */
    public String record(String pairingId, TypedVisit typed, String filesKey, String actor) {
        Pairing pairing = locks.lock(pairingId);
        NewVisit one = reading.read(pairing, typed);
        if (table.isKnown(pairing.id(), one)) {
            throw new FormRefused("looked", "查看内容", "这一天对这所学校的这次走访已经登记，请不要重复登记");
        }
        LocalDate today = LocalDate.now(clock);
        Term term = calendar.termOf(one.visitedOn());
        String id = Visit.key(today.getYear(), numbers.next("V-" + today.getYear()));
        Visit recorded = new Visit(
                id,
                pairing.id(),
                one.side(),
                pairing.school(one.side()),
                term.schoolYear().startYear(),
                term.number(),
                one.visitedOn(),
                one.looked(),
                String.join("\n", one.findings()),
                one.outcome(),
                null,
                filesKey,
                actor,
                clock.instant());
        table.insert(recorded, one.visitors());
        trail.add(id, actor, Act.RECORDED, SUBJECT, null, one.outcome().label());
        files.bind(filesKey, id, actor);
        mails.found(recorded);
        return id;
    }

    /** Names of those who went, by visit. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> visitors(Collection<String> visits) {
        return table.visitors(visits);
    }

    /** What was demanded after a visit, the newest first. */
    @Transactional(readOnly = true)
    public List<Rectification> demanded(Visit one) {
        return rectifications.from(one.pairingId(), DemandSource.VISIT, one.id());
    }

    /** Whether the account may take it back now: nothing was demanded after it. */
    @Transactional(readOnly = true)
    public boolean mayAnnul(Visit one, String account) {
        return one.outcome() != VisitOutcome.VOID
                && readers.supervises(account, pairings.get(one.pairingId()))
                && demanded(one).isEmpty();
    }

    /** @throws FormRefused without a reason, or if something was demanded meanwhile */
    public void annul(Visit one, String reason, String actor) {
        TypedFields fields = new TypedFields();
        String why = fields.required("reason", "作废的原因", reason, LONGEST_REASON);
        FormRefused.unless(fields);
        locks.lock(one.pairingId());
        if (!demanded(one).isEmpty()) {
            throw new FormRefused("reason", "作废的原因", "已经就这次走访提出整改要求，不能作废");
        }
        if (!table.annul(one.id(), why)) {
            throw new FormRefused("reason", "作废的原因", "这次走访已经作废");
        }
        trail.add(one.id(), actor, Act.WITHDRAWN, SUBJECT, why);
        mails.annulled(one);
    }
}
