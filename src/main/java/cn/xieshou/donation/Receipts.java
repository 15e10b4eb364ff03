package cn.xieshou.donation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.ApprovalRules;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.FormRefused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever receives it says, and how what was lent goes back (R-ACT-2). */
@Service
@Transactional
public class Receipts {

    private final DonationRepository table;
    private final Donations donations;
    private final ApprovalRules rules;
    private final Pairings pairings;
    private final Programmes programmes;
    private final NumberSeries numbers;
    private final Trail trail;
    private final Clock clock;

    Receipts(
            DonationRepository table,
            Donations donations,
            ApprovalRules rules,
            Pairings pairings,
            Programmes programmes,
            NumberSeries numbers,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.donations = donations;
        this.rules = rules;
        this.pairings = pairings;
        this.programmes = programmes;
        this.numbers = numbers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What was received, by the receiver's own count.
     *
     * @param note why it is not what was recorded; needed where it is not
     * @throws FormRefused if it differs and nobody says why, or if it is their own
     */
    public void receive(long id, BigDecimal quantity, BigDecimal amount, String note, String actor) {
        Donation one = donations.get(id);
        rules.refuseOwn(one.recordedBy(), actor);
        boolean differs = quantity.compareTo(one.quantity()) != 0 || amount.compareTo(one.amount()) != 0;
        if (quantity.signum() == 0) {
            throw new FormRefused(
                    one.isMoney() ? "receivedAmount" : "receivedQuantity", "实收数量", "一件也没有收到的，请选择“有异议，退回”");
        }
        if (differs && note.isEmpty()) {
            throw new FormRefused("receivedNote", "实收有出入的原因", "实收与登记的不同，请写明原因");
        }
        table.received(one, quantity, amount, note, number(one), actor, clock.instant());
        String counted = donations.get(id).received();
        trail.add(
                one.pairingId(),
                actor,
                Act.RECEIVED,
                Donations.subject(one),
                note.isEmpty() ? null : note,
                "实收" + counted);
    }

    /** What was not received as it stands there. */
    public void dispute(long id, String opinion, String actor) {
        Donation one = donations.get(id);
        rules.refuseOwn(one.recordedBy(), actor);
        table.disputed(id, opinion, actor);
        trail.add(one.pairingId(), actor, Act.DISPUTED, Donations.subject(one), opinion);
    }

    /**
     * Whoever had borrowed it has given it back.
     *
     * @throws FormRefused if that day is before it was lent, or to come
     */
    public void giveBack(long id, LocalDate on, String note, String actor) {
        Donation one = donations.get(id);
        if (on.isBefore(one.givenOn()) || on.isAfter(LocalDate.now(clock))) {
            throw new FormRefused("returnedOn", "归还日期", "须在" + ChineseDates.date(one.givenOn()) + "借出之后、今天以前");
        }
        table.back(id, on, note, actor, clock.instant());
        trail.add(one.pairingId(), actor, Act.GAVE_BACK, Donations.subject(one), note.isEmpty() ? null : note);
    }

    /** Whoever lent it has all of it back. */
    public void confirmReturn(long id, String actor) {
        Donation one = donations.get(id);
        rules.refuseOwn(one.returnedBy() == null ? "" : one.returnedBy(), actor);
        table.backSeen(id, actor, clock.instant());
        trail.add(one.pairingId(), actor, Act.CONFIRMED, Donations.subject(one), null, "已归还");
    }

    /** Whoever lent it misses something. */
    public void misses(long id, String opinion, String actor) {
        Donation one = donations.get(id);
        rules.refuseOwn(one.returnedBy() == null ? "" : one.returnedBy(), actor);
        table.state(id, DonationState.ON_LOAN, opinion);
        trail.add(one.pairingId(), actor, Act.DISPUTED, Donations.subject(one), opinion);
    }

    /** «城乡结对接收〔2026〕3号»: as the programme numbers its agreements, in a series of its own. */
    private String number(Donation one) {
        int year = one.schoolYear();
        var programme = programmes.in(pairings.get(one.pairingId()).programme(), new SchoolYear(year));
        int running = numbers.next("R " + programme.agreementNumber(year, 0));
        String number = programme.agreementNumber(year, running);
        int bracket = number.indexOf('〔');
        return bracket < 0 ? "接收" + number : number.substring(0, bracket) + "接收" + number.substring(bracket);
    }
}
