package cn.xieshou.donation;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import cn.xieshou.workflow.gate.NothingWaits;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school gives or lends, until the other has acknowledged it (R-ACT-2). */
@Service
@Transactional
public class Donations {

    private final DonationRepository table;
    private final DonationListRepository lists;
    private final DonationReading reading;
    private final DonationFiles files;
    private final PairingLocks locks;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    Donations(
            DonationRepository table,
            DonationListRepository lists,
            DonationReading reading,
            DonationFiles files,
            PairingLocks locks,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.lists = lists;
        this.reading = reading;
        this.files = files;
        this.locks = locks;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Donation> find(long id) {
        return table.find(id);
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Donation get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no donation " + id));
    }

    /** Those with a receipt, the oldest first. */
    @Transactional(readOnly = true)
    public List<Donation> acknowledged(String pairingId) {
        return lists.acknowledged(pairingId);
    }

    /** The newest of a pairing, at most {@code most}. */
    @Transactional(readOnly = true)
    public List<Donation> newest(String pairingId, int most) {
        return lists.newest(pairingId, most);
    }

    /** Why nothing can be recorded in the pairing now, in Chinese; empty if it can. */
    public static String closed(Pairing pairing) {
        return pairing.worksTogether() ? "" : "现在不能登记捐赠和借用：签订协议之后、结对结束之前可以登记";
    }

    /**
     * Records something; the other school is asked to acknowledge it.
     *
     * @param side whose school gives or lends it, whose liaison or principal {@code actor} is
     * @param filesKey under which {@code actor} has kept files for it
     * @return its number
     * @throws FormRefused at the field that is wrong
     */
    public long record(String pairingId, Side side, TypedDonation typed, String filesKey, String actor) {
        Pairing pairing = locks.lock(pairingId);
        NewDonation one = reading.read(pairing, typed);
        refuseClosed(pairing);
        refuseTwice(pairing, side, one, 0);
        long id = table.insert(pairing.id(), side, one, filesKey, actor, clock.instant());
        trail.add(pairing.id(), actor, Act.RECORDED, one.inTrail(), null);
        files.submit(pairing.id(), filesKey, actor);
        instances.start(
                DonationReceipt.PROCESS,
                pairing.id(),
                Map.ofEntries(
                        Fact.PAIRING_ID.is(pairing.id()),
                        Fact.PROGRAMME.is(pairing.programme()),
                        Fact.SUPPORTING_SCHOOL.is(pairing.supportingSchool()),
                        Fact.RECIPIENT_SCHOOL.is(pairing.recipientSchool()),
                        DonationReceipt.DONATION.is(id),
                        DonationReceipt.MANNER.is(one.manner().name())));
        return id;
    }

    /**
     * Changes one that is in the recorder's hands again; the other school is asked once more.
     *
     * @return whether it is lent now
     * @throws FormRefused at the field that is wrong
     */
    public Manner correct(long id, TypedDonation typed, String actor) {
        Pairing pairing = locks.lock(get(id).pairingId());
        Donation before = get(id);
        NewDonation one = reading.read(pairing, typed);
        refuseTwice(pairing, before.side(), one, id);
        table.corrected(id, one, actor);
        trail.add(pairing.id(), actor, Act.RESUBMITTED, one.inTrail(), null);
        return one.manner();
    }

    /** Gives one up that is in the recorder's hands again; it stays readable. */
    public void drop(long id, String actor) {
        Donation one = get(id);
        table.state(id, DonationState.DROPPED, one.opinion());
        trail.add(one.pairingId(), actor, Act.WITHDRAWN, subject(one), null, "不再登记");
    }

    /**
     * Takes one back into the recorder's hands before the other school has acknowledged it.
     *
     * @throws FormRefused if it was answered meanwhile
     */
    public void takeBack(long id, String actor) {
        Donation one = get(id);
        instances.hold(DonationReceipt.PROCESS, one.pairingId(), DonationReceipt.DONATION, id);
        Donation now = get(id);
        if (now.state() != DonationState.WAITING) {
            throw new FormRefused("", "撤回", "现在不能撤回：" + now.state().label());
        }
        table.state(id, DonationState.TAKEN_BACK, null);
        trail.add(one.pairingId(), actor, Act.WITHDRAWN, subject(one), null);
        if (!instances.deliver(DonationReceipt.TAKEN_BACK + id, one.pairingId(), Map.of())) {
            throw new NothingWaits("no receipt of " + id);
        }
    }

    /** It, for a form that asks about it. */
    public static AboutRecord about(Donation one) {
        return new AboutRecord(one.called(), "/donations/" + one.id(), one.filesKey());
    }

    static String subject(Donation one) {
        return "《" + one.called() + "》";
    }

    private static void refuseClosed(Pairing pairing) {
        if (!closed(pairing).isEmpty()) {
            throw new FormRefused("", "登记捐赠和借用", closed(pairing));
        }
    }

    private void refuseTwice(Pairing pairing, Side side, NewDonation one, long except) {
        if (table.same(pairing.id(), side, one).stream().anyMatch(id -> id != except)) {
            throw new FormRefused("item", "名称", "同一天已经登记过同一类别、同一名称的捐赠或者借用，请不要重复登记");
        }
    }
}
