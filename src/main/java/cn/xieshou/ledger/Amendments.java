package cn.xieshou.ledger;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections of what the other school has confirmed (R-ACT-1): either school writes down how it was, as an activity of its own; the
 * other confirms that as it confirms any. Only then it takes the place of the former one, which stays readable.
 */
@Service
@Transactional
public class Amendments {

    private final ActivityRepository table;
    private final AmendmentRepository amendments;
    private final ParticipantRepository people;
    private final ActivityTypes types;
    private final ActivityReading reading;
    private final Doubts doubts;
    private final Recording recording;
    private final Used used;
    private final PairingLocks locks;

    Amendments(
            ActivityRepository table,
            AmendmentRepository amendments,
            ParticipantRepository people,
            ActivityTypes types,
            ActivityReading reading,
            Doubts doubts,
            Recording recording,
            Used used,
            PairingLocks locks) {
        this.table = table;
        this.amendments = amendments;
        this.people = people;
        this.types = types;
        this.reading = reading;
        this.doubts = doubts;
        this.recording = recording;
        this.used = used;
        this.locks = locks;
    }

    /** Why an activity cannot be corrected now, in Chinese; empty if it can. */
    @Transactional(readOnly = true)
    public String closed(Activity former) {
        if (former.state() != ActivityState.CONFIRMED) {
            return "只有对方已确认的活动才申请更正：" + former.state().label();
        }
        return amendments.of(former.id()).isPresent()
                ? "已经有一条更正在等核对"
                : used.by(former.id()).map(what -> "已用于" + what + "，不能再更正").orElse("");
    }

    /** The correction of an activity that waits, or has taken its place. */
    @Transactional(readOnly = true)
    public Optional<Activity> of(Activity former) {
        return amendments.of(former.id());
    }

    /** What a correction says otherwise, each with before and after; empty if the activity corrects none. */
    @Transactional(readOnly = true)
    public List<String> changes(Activity correction) {
        Long id = correction.corrects();
        return id == null
                ? List.of()
                : table.find(id)
                        .map(former -> ActivityChanges.between(
                                former, people.of(id), correction, people.of(correction.id()), types))
                        .orElse(List.of());
    }

    /**
     * Writes down how a confirmed activity was; the other school is asked to confirm it.
     *
     * @param side whose liaison or principal {@code actor} is
     * @throws FormRefused at the field that is wrong, or if it cannot be corrected
     */
    public long ask(long id, Side side, TypedActivity typed, String filesKey, String actor) {
        Activity former = table.find(id).orElseThrow();
        Pairing pairing = locks.lock(former.pairingId());
        former = table.find(id).orElseThrow();
        String closed = closed(former);
        if (!closed.isEmpty() || !NewActivity.closed(pairing).isEmpty()) {
            throw new FormRefused("", "更正", closed.isEmpty() ? NewActivity.closed(pairing) : closed);
        }
        NewActivity activity = reading.read(
                pairing, typed, former.type(), known -> doubts.of(pairing, id, side, known, filesKey, actor));
        long correction =
                recording.write(pairing, side, activity, filesKey, actor, "更正" + Wording.called(former, types));
        amendments.corrects(correction, id);
        return correction;
    }
}
