package cn.xieshou.rectification;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.SoughtText;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school has to put right (R-EVA-2): demanded by the section or the office, whatever it was found in. */
@Service
@Transactional
public class Rectifications {

    static final String SUBJECT = "《整改要求》";

    private final RectificationRepository table;
    private final RectificationListRepository lists;
    private final RectifiedFindingRepository findings;
    private final PairingLocks locks;
    private final Pairings pairings;
    private final Programmes programmes;
    private final SchoolCalendar calendar;
    private final WorkingDays workingDays;
    private final NumberSeries numbers;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    Rectifications(
            RectificationRepository table,
            RectificationListRepository lists,
            RectifiedFindingRepository findings,
            PairingLocks locks,
            Pairings pairings,
            Programmes programmes,
            SchoolCalendar calendar,
            WorkingDays workingDays,
            NumberSeries numbers,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.lists = lists;
        this.findings = findings;
        this.locks = locks;
        this.pairings = pairings;
        this.programmes = programmes;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.numbers = numbers;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Rectification> find(String id) {
        return table.find(id);
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Rectification get(String id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no rectification " + id));
    }

    @Transactional(readOnly = true)
    public List<Finding> findings(String id) {
        return findings.of(id);
    }

    /** Those that come from the same, the newest first. */
    @Transactional(readOnly = true)
    public List<Rectification> from(String pairingId, DemandSource source, String sourceId) {
        return lists.from(pairingId, source, sourceId);
    }

    /** The day that the programme gives where nobody sets another. */
    @Transactional(readOnly = true)
    public LocalDate usualDay(Pairing pairing) {
        LocalDate today = LocalDate.now(clock);
        int days = programmes.in(pairing.programme(), SchoolYear.of(today)).limit(LimitKey.RECTIFICATION_DAYS);
        return workingDays.plus(today, days);
    }

    /**
     * Demands something of a school; its principal is asked for measures.
     *
     * @param actor who demands it, for the bureau: the caller has made sure that they may
     * @return its number
     * @throws FormRefused if the same is being put right already
     */
    public String demand(Demand demand, String actor) {
        Pairing pairing = locks.lock(demand.pairingId());
        refuseTwice(pairing, demand);
        LocalDate today = LocalDate.now(clock);
        Term term = calendar.termOf(today);
        String id = Rectification.key(today.getYear(), numbers.next("Z-" + today.getYear()));
        Rectification one = new Rectification(
                id,
                pairing.id(),
                demand.side(),
                pairing.school(demand.side()),
                term.schoolYear().startYear(),
                term.number(),
                demand.source(),
                demand.sourceId(),
                demand.facts(),
                demand.asked(),
                demand.dueOn() == null ? usualDay(pairing) : demand.dueOn(),
                RectificationState.DEMANDED,
                actor,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
        table.insert(one, SoughtText.of(demand.asked() + demand.facts() + String.join("", demand.findings())));
        findings.insert(id, demand.findings());
        trail.add(id, actor, Act.SUBMITTED, SUBJECT, null, "期限" + ChineseDates.date(one.dueOn()));
        begin(one, pairing);
        return id;
    }

    private void begin(Rectification one, Pairing pairing) {
        instances.start(
                RectificationCase.PROCESS,
                one.id(),
                Map.ofEntries(
                        Fact.PAIRING_ID.is(pairing.id()),
                        Fact.PROGRAMME.is(pairing.programme()),
                        RectificationCase.SECTION.is(Objects.requireNonNull(pairing.section(), "no section yet")),
                        RectificationCase.SCHOOL.is(one.school()),
                        RectificationCase.CHECK_RESULT.is(""),
                        RectificationCase.RECTIFICATION.is(one.id())));
    }

    /** The same from the same source is not demanded twice of a school while it runs, nor twice in the same words. */
    private void refuseTwice(Pairing pairing, Demand demand) {
        boolean named = !demand.sourceId().isEmpty();
        boolean there = lists.open(pairing.id()).stream()
                .filter(one -> one.side() == demand.side() && one.source() == demand.source())
                .filter(one -> one.sourceId().equals(demand.sourceId()))
                .anyMatch(one -> named || same(one, demand));
        if (there) {
            throw new FormRefused("findings", "发现的问题", "已经就此向这所学校提出整改要求，正在办理，请不要重复提出");
        }
    }

    private boolean same(Rectification one, Demand demand) {
        return findings.of(one.id()).stream().map(Finding::finding).toList().equals(demand.findings());
    }

    /** Whether what was not done may have another day once more, as the programme says. */
    @Transactional(readOnly = true)
    public boolean hasTries(Rectification one) {
        String programme = pairings.get(one.pairingId()).programme();
        return one.returnedTimes() < programmes.in(programme, one.year()).limit(LimitKey.RECTIFICATION_RETURNS);
    }
}
