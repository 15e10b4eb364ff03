package cn.xieshou.selection;

import cn.xieshou.directory.Page;
import cn.xieshou.lateness.Holdings;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.secondment.ExchangeSize;
import cn.xieshou.shared.Side;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly selections: opening, looking up, and what the recipient asks for (R-SEC-1). */
@Service
@Transactional
public class Selections {

    private static final String REQUEST = "支教需求";
    static final String NOBODY = "不选派支教教师的说明";

    private final SelectionRepository table;
    private final PublicityRepository published;
    private final Pairings pairings;
    private final Programmes programmes;
    private final SelectionDates dates;
    private final Holdings holdings;
    private final Trail trail;
    private final Clock clock;

    Selections(
            SelectionRepository table,
            PublicityRepository published,
            Pairings pairings,
            Programmes programmes,
            SelectionDates dates,
            Holdings holdings,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.published = published;
        this.pairings = pairings;
        this.programmes = programmes;
        this.dates = dates;
        this.holdings = holdings;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Selection> find(SelectionKey key) {
        return table.find(key);
    }

    /**
     * The selection of this key, for steps that cannot be without one.
     *
     * @throws IllegalStateException if there is none
     */
    @Transactional(readOnly = true)
    public Selection get(SelectionKey key) {
        return table.find(key).orElseThrow(() -> new IllegalStateException("no selection " + key));
    }

    /** By school year. */
    @Transactional(readOnly = true)
    public List<Selection> ofPairing(String pairingId) {
        return table.ofPairing(pairingId);
    }

    /** By school year: who asked for what and how far it is, without those who are named. */
    @Transactional(readOnly = true)
    public List<Selection> requests(String pairingId) {
        return table.requests(pairingId);
    }

    /** School years in which anything was selected, the newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return table.years();
    }

    /** The selection of this key, if its names are public today. */
    @Transactional(readOnly = true)
    public Optional<Selection> publicToday(SelectionKey key) {
        LocalDate today = LocalDate.now(clock);
        return table.find(key)
                .filter(one -> one.step() == SelectionStep.PUBLICITY)
                .filter(one -> one.publicUntil() != null && !one.publicUntil().isBefore(today));
    }

    /**
     * A page of those whose names are public today.
     *
     * @param school whose come first; empty for nobody's
     * @param page from 1; beyond the last it is the last
     */
    @Transactional(readOnly = true)
    public Page<Selection> publicToday(String school, int page, int size) {
        LocalDate today = LocalDate.now(clock);
        int total = published.count(today);
        int last = new Page<>(List.of(), 1, size, total).pages();
        int shown = Math.min(page, last);
        return new Page<>(published.on(today, school, size, Page.offset(shown, size)), shown, size, total);
    }

    /** The lists of names that are public today, of {@code school}; of every school if it is empty. */
    @Transactional(readOnly = true)
    public PublicNow publicNow(String school) {
        return published.running(LocalDate.now(clock), school);
    }

    /** What holds of the programme in the year of service. */
    @Transactional(readOnly = true)
    public ProgrammeYear programme(SelectionKey key) {
        return programmes.in(pairings.get(key.pairingId()).programme(), key.year());
    }

    /** The exchange that the programme prescribes (R-SEC-3), empty if none. */
    @Transactional(readOnly = true)
    public Optional<ExchangeSize> size(SelectionKey key) {
        return ExchangeSize.of(programme(key));
    }

    /** Begins a selection; nothing if it has begun. */
    public void open(SelectionKey key) {
        if (table.find(key).isEmpty()) {
            table.open(key, dates.firstDue(key));
            note(key, SelectionStep.SHORTAGE);
        }
    }

    /**
     * The recipient asks for teachers.
     *
     * @throws FormRefused if a subject stands twice or the number is not what the programme prescribes
     */
    public void request(SelectionKey key, List<SubjectTeachers> shortages, String remark, String actor) {
        refuseTwice(shortages);
        refuseSize(key, shortages);
        boolean again = get(key).requestedBy() != null;
        table.requested(key, shortages, remark, actor);
        table.clearReturn(key);
        trail.add(
                key.pairingId(),
                actor,
                again ? Act.RESUBMITTED : Act.SUBMITTED,
                key.titled(REQUEST),
                remark,
                get(key).wantedText());
    }

    /** The recipient needs nobody this year; the section decides. */
    public void needNobody(SelectionKey key, String reason, String actor) {
        table.requested(key, List.of(), "", actor);
        table.nobody(key, Side.RECIPIENT, reason, actor);
        trail.add(key.pairingId(), actor, Act.SUBMITTED, key.titled(NOBODY), reason);
    }

    /** The turn comes to whoever does {@code step}, or the selection is over. */
    public void enter(SelectionKey key, SelectionStep step) {
        if (get(key).step() != step) {
            table.enter(key, step, dates.yearly(key));
            note(key, step);
        }
    }

    private void note(SelectionKey key, SelectionStep step) {
        step.holder().ifPresent(holder -> holdings.note(key.matter(), holder));
    }

    private void refuseSize(SelectionKey key, List<SubjectTeachers> shortages) {
        int wanted = shortages.stream().mapToInt(SubjectTeachers::teachers).sum();
        size(key).filter(size -> !size.fits(wanted)).ifPresent(size -> {
            throw new FormRefused("subjects", "短缺学科", "项目规定每学年选派" + size.teachers() + "，现填" + wanted + "名");
        });
    }

    private static void refuseTwice(List<SubjectTeachers> shortages) {
        for (SubjectTeachers one : shortages) {
            if (shortages.stream()
                            .filter(other -> other.subject().equals(one.subject()))
                            .count()
                    > 1) {
                throw new FormRefused("subjects", "短缺学科", "“" + one.subject() + "”填了两行，请合并为一行");
            }
        }
    }
}
