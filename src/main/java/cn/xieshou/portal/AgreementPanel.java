package cn.xieshou.portal;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.agreement.Verification;
import cn.xieshou.directory.Callings.Called;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreement of a pairing with its signatures and the check that nothing was changed behind them (R-AGR-2). */
@Component
@Order(20)
@Transactional(readOnly = true)
class AgreementPanel implements PairingPanel {

    private final Agreements agreements;
    private final StepHolders holders;

    AgreementPanel(Agreements agreements, StepHolders holders) {
        this.agreements = agreements;
        this.holders = holders;
    }

    /**
     * What the page shows of the agreement.
     *
     * @param number null until it is in force
     * @param state «已生效», «待受援学校校长办理», «起草人修改中»
     * @param returned who returned it and what for, null if nobody has
     * @param check verdict over all signatures
     */
    record Panel(
            @Nullable String number,
            @Nullable LocalDate inForceOn,
            String state,
            @Nullable String returned,
            int revision,
            String drafter,
            Instant draftedAt,
            String text,
            String textCheck,
            String check,
            boolean intact,
            List<Line> standing,
            List<Line> voided) {}

    /** One signature with the result of its check. */
    record Line(
            String signatory,
            String person,
            Instant signedAt,
            String checksum,
            boolean intact,
            int revision,
            @Nullable Instant voidSince) {}

    /** @param agreement null while no text was submitted */
    record Shown(@Nullable Panel agreement) {}

    @Override
    public PairingTab tab() {
        return PairingTab.DOCUMENTS;
    }

    @Override
    public String template() {
        return "portal/agreement-panel";
    }

    @Override
    public Shown of(Pairing pairing, String account) {
        return new Shown(agreements
                .ofPairing(pairing.id())
                .map(agreement -> panel(agreement, agreements.verify(pairing.id())))
                .orElse(null));
    }

    private Panel panel(Agreement agreement, Verification verification) {
        Called people = holders.people(Stream.concat(
                        Stream.of(agreement.draft().draftedBy()),
                        verification.checks().stream()
                                .map(check -> check.signature().account()))
                .toList());
        List<Line> lines =
                verification.checks().stream().map(check -> line(check, people)).toList();
        return new Panel(
                agreement.number(),
                agreement.inForceOn(),
                state(agreement),
                returned(agreement),
                agreement.draft().revision(),
                people.person(agreement.draft().draftedBy()),
                agreement.draft().draftedAt(),
                agreement.draft().text().whole(),
                agreement.draft().check(),
                verification.label(),
                verification.intact(),
                lines.stream().filter(line -> line.voidSince() == null).toList(),
                lines.stream().filter(line -> line.voidSince() != null).toList());
    }

    private static Line line(Verification.Check check, Called people) {
        return new Line(
                check.signature().signatory().label()
                        + check.signature().signatory().act().label()
                        + (check.signature().onPaper() ? "（纸质签字盖章）" : ""),
                people.person(check.signature().account()),
                check.signature().signedAt(),
                check.signature().checksum(),
                check.intact(),
                check.signature().revision(),
                check.signature().voidSince());
    }

    private static String state(Agreement agreement) {
        if (agreement.endedOn() != null) {
            return agreement.number() == null ? "未签订，随结对终止" : "随结对终止";
        }
        if (agreement.number() != null) {
            return "已生效";
        }
        if (agreement.withDrafter()) {
            return "起草人修改中";
        }
        return agreement
                .missing()
                .map(Signatory::label)
                .map(who -> "待" + who + "办理")
                .orElse("各方已办结，待编号");
    }

    private static @Nullable String returned(Agreement agreement) {
        Signatory by = agreement.returnedBy();
        return by == null ? null : by.label() + "退回：" + agreement.returnOpinion();
    }
}
