package cn.xieshou.annualplan.web;

import cn.xieshou.annualplan.AnnualPlan;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.Consent;
import cn.xieshou.annualplan.DateChange;
import cn.xieshou.annualplan.Part;
import cn.xieshou.annualplan.PlanActions;
import cn.xieshou.annualplan.PlanLateness;
import cn.xieshou.annualplan.PlanTerm;
import cn.xieshou.annualplan.PlanVersion;
import cn.xieshou.annualplan.PlanWay;
import cn.xieshou.annualplan.QuotaCoverage;
import cn.xieshou.directory.Directory;
import cn.xieshou.files.StoredFile;
import cn.xieshou.lateness.Delay;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.QuotaClause;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of one plan shows. */
@Component
@Transactional(readOnly = true)
class PlanPage {

    private final AnnualPlans plans;
    private final PlanActions actions;
    private final PlanLateness lateness;
    private final Pairings pairings;
    private final Directory directory;
    private final OpenSteps hands;
    private final PlanTrail trail;
    private final Clock clock;

    PlanPage(
            AnnualPlans plans,
            PlanActions actions,
            PlanLateness lateness,
            Pairings pairings,
            Directory directory,
            OpenSteps hands,
            PlanTrail trail,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.lateness = lateness;
        this.pairings = pairings;
        this.directory = directory;
        this.hands = hands;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Everything in the words of the page.
     *
     * @param way what has become of a plan that is with the schools
     * @param shown the version to read, null if there is none yet
     * @param quotas id of a clause → its words, with how much the programme asks for
     */
    record View(
            String pairing,
            String programme,
            String section,
            String way,
            boolean overdue,
            PlanTerm term,
            Delay delay,
            List<Waiting> waiting,
            List<Version> versions,
            @Nullable Version shown,
            List<Part> parts,
            Map<String, String> quotas,
            List<Agreed> agreed,
            List<Moved> dates,
            List<TrailLine> trail,
            List<StoredFile> files,
            @Nullable String takeBack) {}

    /** A step that waits. */
    record Waiting(
            String taskId,
            String step,
            String hands,
            @Nullable Instant due,
            boolean mine) {}

    /** A version with the name of who wrote it and what became of it. */
    record Version(PlanVersion version, String drafter, String state) {}

    /** One agreement of the schools. */
    record Agreed(String party, String person, Instant at, int revision, boolean stands) {}

    /** A change of the date with the name of who made it. */
    record Moved(DateChange change, String person) {}

    View of(AnnualPlan plan, @Nullable String version, String reader) {
        Pairing pairing = pairings.get(plan.id().pairingId());
        QuotaCoverage coverage = plans.coverage(plan.id());
        List<Version> versions = plans.versions(plan.id()).stream()
                .map(one -> new Version(one, directory.personName(one.draftedBy()), state(plan, one)))
                .toList();
        List<TrailLine> happened = trail.of(plan);
        List<DateChange> changes = plans.dateChanges(plan.id());
        String section = PlanWay.section(plan, pairing);
        return new View(
                pairings.title(pairing),
                pairing.programme(),
                section,
                PlanWay.words(plan, section),
                plan.isOverdue(LocalDate.now(clock)),
                PlanTerm.of(plan, changes),
                lateness.of(plan),
                waiting(plan, reader),
                versions,
                chosen(versions, version),
                List.of(Part.values()),
                coverage.clauses().stream().collect(Collectors.toMap(QuotaClause::id, coverage::label)),
                plan.consents().stream().map(this::agreed).toList(),
                changes.stream()
                        .map(change -> new Moved(change, directory.personName(change.actor())))
                        .toList(),
                happened,
                trail.files(happened),
                actions.mayWithdraw(plan, reader) ? plan.id().subject() : null);
    }

    private List<Waiting> waiting(AnnualPlan plan, String reader) {
        String key = plan.id().pairingId();
        return actions.open(plan.id().schoolYear(), List.of(key)).getOrDefault(key, List.of()).stream()
                .map(hands::of)
                .map(hand -> waiting(hand, reader))
                .toList();
    }

    private static Waiting waiting(OpenStep hand, String reader) {
        return new Waiting(
                hand.task().taskId(),
                hand.task().name(),
                hand.sentence(),
                hand.task().due(),
                hand.task().isOf(reader));
    }

    private static @Nullable Version chosen(List<Version> versions, @Nullable String wanted) {
        return versions.stream()
                .filter(one -> String.valueOf(one.version().revision()).equals(wanted))
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .orElse(null);
    }

    private static String state(AnnualPlan plan, PlanVersion version) {
        if (version.revision() != plan.text().revision()) {
            return "以前的稿";
        }
        return plan.number() == null ? "当前稿" : "已备案";
    }

    private Agreed agreed(Consent consent) {
        return new Agreed(
                consent.party().label() + (consent.onPaper() ? "（纸质签字盖章）" : ""),
                directory.personName(consent.account()),
                consent.givenAt(),
                consent.revision(),
                consent.stands());
    }
}
