package cn.xieshou.summary;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schools' summaries of a year (R-SUM-1): opened in July, handed in by the liaison; {@link SummaryJudging} has what follows. */
@Service
@Transactional
public class Summaries {

    private final SummaryRepository table;
    private final SummaryTextRepository texts;
    private final SummaryReading reading;
    private final YearData data;
    private final SummaryDates dates;
    private final Pairings pairings;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    Summaries(
            SummaryRepository table,
            SummaryTextRepository texts,
            SummaryReading reading,
            YearData data,
            SummaryDates dates,
            Pairings pairings,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.texts = texts;
        this.reading = reading;
        this.data = data;
        this.dates = dates;
        this.pairings = pairings;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<SchoolSummary> find(long id) {
        return table.find(id);
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public SchoolSummary get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no summary " + id));
    }

    /** Both schools' of a year, the supporting school's first. */
    @Transactional(readOnly = true)
    public List<SchoolSummary> ofYear(String pairingId, int schoolYear) {
        return table.ofYear(pairingId, schoolYear);
    }

    /** All of a pairing, the newest school year first. */
    @Transactional(readOnly = true)
    public List<SchoolSummary> ofPairing(String pairingId) {
        return table.ofPairing(pairingId);
    }

    /** The year's summaries are due: one of each school, once. */
    public void open(String pairingId, int schoolYear) {
        String programme = pairings.get(pairingId).programme();
        List<Side> there = table.ofYear(pairingId, schoolYear).stream()
                .map(SchoolSummary::side)
                .toList();
        Arrays.stream(Side.values())
                .filter(side -> !there.contains(side))
                .forEach(side -> table.insert(
                        pairingId,
                        schoolYear,
                        side,
                        clock.instant(),
                        dates.first(programme, new SchoolYear(schoolYear))));
    }

    /** When a step of the school that opens now is due. */
    @Transactional(readOnly = true)
    public Date due(long id, String step) {
        SchoolSummary summary = get(id);
        return dates.due(pairings.get(summary.pairingId()).programme(), summary.dueOn(), step);
    }

    /**
     * The liaison hands a text in.
     *
     * @throws FormRefused at a part that names a figure that there is not
     */
    public void submit(long id, Map<SummaryPart, String> parts, String actor) {
        SchoolSummary summary = get(id);
        refuseUnknown(parts, data.figures(summary));
        table.submitted(id);
        texts.insert(id, new SummaryText(summary.drafts() + 1, actor, clock.instant(), parts));
        Act act = summary.drafts() == 0 ? Act.SUBMITTED : Act.RESUBMITTED;
        trail.add(summary.pairingId(), actor, act, summary.subject(), null);
    }

    private static void refuseUnknown(Map<SummaryPart, String> parts, Figures figures) {
        List<FormRefused.Problem> problems = parts.entrySet().stream()
                .flatMap(part -> figures.unknown(part.getValue()).stream()
                        .map(name -> new FormRefused.Problem(
                                part.getKey().field(),
                                part.getKey().heading(),
                                "没有叫“" + name + "”的数字，请从“可引用的数字”里选一个名称；不是引用数字的，请改用别的括号")))
                .toList();
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
    }

    /** Whether {@code actor} handed it in and the principal has not acted yet. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(SchoolSummary summary, String actor) {
        return summary.state() == SummaryState.APPROVING
                && reading.typed(summary)
                        .filter(text -> text.draftedBy().equals(actor))
                        .isPresent();
    }

    /** Back into the liaison's hands; the caller writes the trail. */
    void withdraw(SchoolSummary summary) {
        table.state(summary.id(), SummaryState.DRAFTING);
        if (!instances.deliver(SummaryCase.WITHDRAWN + summary.id(), summary.pairingId(), Map.of())) {
            throw new NothingWaits("no summary " + summary.id() + " waits for approval");
        }
    }
}
