package cn.xieshou.annualplan;

import cn.xieshou.files.PaperSignatures;
import cn.xieshou.lateness.Holder;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafting, agreeing, reviewing, returning and filing the annual plan (R-PLN-1 to R-PLN-3). */
@Service
@Transactional
public class AnnualPlans {

    private final PlanRepository table;
    private final DateChangeRepository changes;
    private final VersionRepository versions;
    private final ConsentRepository consents;
    private final PlanTexts texts;
    private final PlanDates dates;
    private final PlanLateness lateness;
    private final PlanRefusals refusals;
    private final Trail trail;
    private final Clock clock;

    AnnualPlans(
            PlanRepository table,
            DateChangeRepository changes,
            VersionRepository versions,
            ConsentRepository consents,
            PlanTexts texts,
            PlanDates dates,
            PlanLateness lateness,
            PlanRefusals refusals,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.versions = versions;
        this.consents = consents;
        this.texts = texts;
        this.dates = dates;
        this.lateness = lateness;
        this.refusals = refusals;
        this.trail = trail;
        this.clock = clock;
    }

    /** The plan that was filed under this number, however it is typed. */
    @Transactional(readOnly = true)
    public Optional<PlanId> numbered(String number) {
        return table.numbered(number);
    }

    @Transactional(readOnly = true)
    public Optional<AnnualPlan> find(PlanId id) {
        return table.find(id);
    }

    /** @throws IllegalStateException if the plan was never opened */
    @Transactional(readOnly = true)
    public AnnualPlan get(PlanId id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no plan " + id));
    }

    /** The plans of a pairing, the newest school year first, without texts and consents. */
    @Transactional(readOnly = true)
    public List<AnnualPlan> ofPairing(String pairingId) {
        return table.ofPairing(pairingId);
    }

    /** Every text that was submitted, the newest first. */
    @Transactional(readOnly = true)
    public List<PlanVersion> versions(PlanId id) {
        return versions.of(id);
    }

    @Transactional(readOnly = true)
    public List<DateChange> dateChanges(PlanId id) {
        return changes.of(id);
    }

    /** The quotas that a plan is held against. */
    @Transactional(readOnly = true)
    public QuotaCoverage coverage(PlanId id) {
        return new QuotaCoverage(texts.programme(id));
    }

    /** The filing begins; nothing happens if it has begun before. */
    public void open(PlanId id) {
        if (table.find(id).isEmpty()) {
            table.open(id, clock.instant(), dates.firstDue(id));
            lateness.hold(id, Holder.SUPPORTING);
            trail.add(id.pairingId(), Trail.SYSTEM, Act.STARTED, id.subject(), null);
        }
    }

    /**
     * Submits a text to everybody who has to agree to it. Consents to a different text become void.
     *
     * @throws FormRefused naming the quotas that are neither arranged nor explained
     */
    public void submit(PlanId id, PlanDraft draft, String actor) {
        boolean first = get(id).version() == null;
        write(id, texts.of(id, draft), actor);
        table.submitted(id, actor);
        trail.add(id.pairingId(), actor, first ? Act.SUBMITTED : Act.RESUBMITTED, id.subject(), null);
        holdNext(id);
    }

    /** The other school's liaison completes the text and agrees to what they made of it; asked again, also to what they wrote before. */
    public void complete(PlanId id, PlanDraft draft, String actor, String check, @Nullable String remark) {
        AnnualPlan plan = get(id);
        if (plan.isAskedAgain(Consenter.RECIPIENT_LIAISON)) {
            refusals.refuseOther(plan, check);
        } else {
            refusals.refuse(plan, actor, check);
        }
        PlanText text = texts.of(id, draft);
        boolean changed = !text.checksum().equals(plan.text().text().checksum());
        if (changed) {
            write(id, text, actor);
        }
        agreed(id, Consenter.RECIPIENT_LIAISON, actor, false);
        trail.add(id.pairingId(), actor, Act.AGREED, id.subject(), remark, changed ? "有补充修改" : null);
        holdNext(id);
    }

    /**
     * A principal agrees to the current text.
     *
     * @param check the digits of the text that the actor had before them
     * @throws FormRefused if it is their own text or another than they saw, or if they agreed for the other school
     */
    public void agree(
            PlanId id, Consenter party, String actor, String check, @Nullable String remark, boolean onPaper) {
        AnnualPlan plan = get(id);
        refusals.refuse(plan, actor, check);
        refusals.refuseBothSides(plan, party, actor);
        agreed(id, party, actor, onPaper);
        String paper = onPaper ? PaperSignatures.WORDS : null;
        trail.add(id.pairingId(), actor, Act.AGREED, id.subject(), remark, paper);
        holdNext(id);
    }

    /** The drafter's text is back in their hands; the caller has checked that it may be. */
    void withdrawn(PlanId id) {
        table.withdrawn(id);
        lateness.hold(id, Holder.SUPPORTING);
    }

    /** No plan is asked for any more. */
    void exempted(PlanId id, String reason) {
        table.exempted(id, reason, clock.instant());
    }

    /** Whoever has to agree has it in hands from now on. */
    private void holdNext(PlanId id) {
        lateness.hold(id, get(id).missing());
    }

    private void write(PlanId id, PlanText text, String actor) {
        int revision = versions.current(id).map(PlanVersion::revision).orElse(0) + 1;
        versions.insert(new PlanVersion(revision, text, actor, clock.instant()));
        consents.voidOthers(id, text.checksum(), clock.instant());
    }

    private void agreed(PlanId id, Consenter party, String actor, boolean onPaper) {
        AnnualPlan plan = get(id);
        String checksum = plan.text().text().checksum();
        consents.insert(
                id, new Consent(plan.text().revision(), party, actor, clock.instant(), checksum, null, onPaper));
        if (party.name().equals(plan.returnedBy())) {
            table.settled(id);
        }
        if (plan.isAskedAgain(party)) {
            table.askedAgain(id, null);
        }
    }
}
