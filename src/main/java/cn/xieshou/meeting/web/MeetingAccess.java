package cn.xieshou.meeting.web;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.meeting.Meetings;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.shared.NotThere;
import org.springframework.stereotype.Component;

/** Who reads what was written down of a joint meeting, and who writes it: the school that recorded the meeting. */
@Component
class MeetingAccess {

    private final Activities activities;
    private final Meetings meetings;
    private final Pairings pairings;
    private final Recorders recorders;

    MeetingAccess(Activities activities, Meetings meetings, Pairings pairings, Recorders recorders) {
        this.activities = activities;
        this.meetings = meetings;
        this.pairings = pairings;
        this.recorders = recorders;
    }

    /** @throws NotThere if there is no such meeting for the account */
    Activity visible(String id, String account) {
        return activities
                .find(AddressNumber.key(id))
                .filter(one -> pairings.maySee(account, one.pairingId()))
                .filter(meetings::isMeeting)
                .orElseThrow(NotThere::new);
    }

    /** @throws NotThere if the account may not write it */
    Activity writing(String id, String account) {
        Activity one = visible(id, account);
        if (!mayWrite(one, account)) {
            throw new NotThere();
        }
        return one;
    }

    boolean mayWrite(Activity one, String account) {
        Pairing pairing = pairings.get(one.pairingId());
        return one.state().stands()
                && pairing.worksTogether()
                && recorders
                        .side(pairing, account)
                        .filter(side -> side == one.side())
                        .isPresent();
    }
}
