package cn.xieshou.agreement;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.PaperSignatures;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafting, agreeing, signing, returning and numbering the pairing agreement (R-AGR-1, R-AGR-2). */
@Service
@Transactional
public class Agreements {

    /** What it is called in the trail. */
    static final String SUBJECT = "《结对帮扶协议》";

    private final AgreementRepository table;
    private final DraftRepository drafts;
    private final Pairings pairings;
    private final Directory directory;
    private final Programmes programmes;
    private final NumberSeries numbers;
    private final SigningRules rules;
    private final Trail trail;
    private final Instances instances;
    private final Clock clock;

    Agreements(
            AgreementRepository table,
            DraftRepository drafts,
            Pairings pairings,
            Directory directory,
            Programmes programmes,
            NumberSeries numbers,
            SigningRules rules,
            Trail trail,
            Instances instances,
            Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.pairings = pairings;
        this.directory = directory;
        this.programmes = programmes;
        this.numbers = numbers;
        this.rules = rules;
        this.trail = trail;
        this.instances = instances;
        this.clock = clock;
    }

    /** The agreement of a pairing, once a text was submitted. */
    @Transactional(readOnly = true)
    public Optional<Agreement> ofPairing(String pairingId) {
        return table.find(pairingId);
    }

    /**
     * Submits a text to everybody who has to agree to it. Agreements and signatures on a different text become void.
     *
     * @param sections what was written; only {@link Clause#OTHERS} may be missing or empty
     */
    public void submit(String pairingId, Map<Clause, String> sections, String actor) {
        Optional<Agreement> before = table.find(pairingId);
        int revision = before.map(agreement -> agreement.draft().revision()).orElse(0) + 1;
        table.submitted(new Draft(revision, text(pairings.get(pairingId), sections), actor, clock.instant()));
        trail.add(pairingId, actor, before.isEmpty() ? Act.SUBMITTED : Act.RESUBMITTED, SUBJECT, null);
    }

    /**
     * Agrees to, signs or countersigns the current text.
     *
     * @param check the digits of the text that the actor had before them
     * @throws FormRefused if it is their own draft or another text than they saw, if the office comes before both
     *     signatures, or if a principal has signed for the other side
     */
    public void approve(
            String pairingId, Signatory signatory, String actor, String check, String remark, boolean onPaper) {
        Agreement agreement = get(pairingId);
        rules.check(agreement, signatory, actor, check);
        Draft draft = agreement.draft();
        String checksum = draft.text().checksum();
        table.signed(
                pairingId, new Signature(draft.revision(), signatory, actor, clock.instant(), checksum, null, onPaper));
        trail.add(
                pairingId,
                actor,
                signatory.act(),
                SUBJECT,
                remark,
                "文本校验码 " + draft.check() + (onPaper ? "，" + PaperSignatures.WORDS : ""));
    }

    /** Returns the text to the drafter with what should be changed. */
    public void sendBack(String pairingId, Signatory signatory, String actor, String opinion) {
        table.returned(pairingId, signatory, opinion);
        trail.add(pairingId, actor, Act.RETURNED, SUBJECT, opinion);
    }

    /**
     * The office returns the text to one of the schools' people, who decides on it anew: it stays, that signature is void, those of the
     * others stand.
     *
     * @param signatory as {@link Signatory#fact}
     * @throws FormRefused if nobody is named whose signature stands
     */
    public void askAgain(String pairingId, String signatory, String actor, String opinion) {
        Signatory asked = get(pairingId).schoolsStanding().stream()
                .filter(one -> one.fact().equals(signatory))
                .findFirst()
                .orElseThrow(() -> new FormRefused("returnTo", "退回到", "请选择退回给谁"));
        table.voided(pairingId, asked, clock.instant());
        trail.add(pairingId, actor, Act.RETURNED, SUBJECT, opinion, "请" + asked.label() + "重新办理");
    }

    /**
     * Takes the text back to the drafter, who may as long as nobody has acted on it; the caller writes the trail.
     *
     * @return {@link Withdrawal#DONE}, or why not
     */
    public Withdrawal withdraw(String pairingId, String actor) {
        Withdrawal answer = mayWithdraw(pairingId, actor);
        if (answer == Withdrawal.DONE) {
            table.withdrawn(pairingId);
            if (!instances.signal(AgreementSigning.DRAFT_WITHDRAWN, AgreementSigning.PROCESS, pairingId)) {
                throw new NothingWaits("no signing of " + pairingId + " waits");
            }
        }
        return answer;
    }

    /** What {@link #withdraw} would answer now. */
    @Transactional(readOnly = true)
    public Withdrawal mayWithdraw(String pairingId, String actor) {
        Agreement agreement = table.find(pairingId).orElse(null);
        if (agreement == null || agreement.withDrafter() || agreement.number() != null || agreement.endedOn() != null) {
            return Withdrawal.NOTHING_SUBMITTED;
        }
        if (!agreement.draft().draftedBy().equals(actor)) {
            return Withdrawal.NOT_THE_DRAFTER;
        }
        return agreement.actedOn() ? Withdrawal.ALREADY_ACTED : Withdrawal.DONE;
    }

    /** Numbers the agreement, which holds from today. */
    public void number(String pairingId) {
        Pairing pairing = pairings.get(pairingId);
        LocalDate today = LocalDate.now(clock);
        ProgrammeYear year = programmes.current(pairing.programme());
        // One series for each pattern and year: programmes that share a pattern share its numbers too.
        int running = numbers.next("A " + year.agreementNumber(today.getYear(), 0));
        String number = year.agreementNumber(today.getYear(), running);
        table.numbered(pairingId, number, today);
        trail.add(pairingId, Trail.SYSTEM, Act.NUMBERED, SUBJECT, null, number);
    }

    /** Holds every signature against the text as it is stored now. */
    @Transactional(readOnly = true)
    public Verification verify(String pairingId) {
        return new Verification(table.find(pairingId).stream()
                .flatMap(agreement -> agreement.signatures().stream()
                        .map(signature -> new Verification.Check(signature, intact(agreement, signature))))
                .toList());
    }

    /** A signature that stands is on the current text; a void one on the text it was given on. */
    private boolean intact(Agreement agreement, Signature signature) {
        Optional<Draft> signed = signature.stands()
                ? Optional.of(agreement.draft())
                : drafts.find(agreement.pairingId(), signature.revision());
        return signed.filter(draft -> draft.text().checksum().equals(signature.checksum()))
                .isPresent();
    }

    private AgreementText text(Pairing pairing, Map<Clause, String> sections) {
        return new AgreementText(
                pairing.id(),
                programmes.current(pairing.programme()).name(),
                directory.schoolName(pairing.supportingSchool()),
                directory.schoolName(pairing.recipientSchool()),
                pairing.scope(),
                sections);
    }

    private Agreement get(String pairingId) {
        return table.find(pairingId).orElseThrow(() -> new IllegalStateException("no agreement of " + pairingId));
    }
}
