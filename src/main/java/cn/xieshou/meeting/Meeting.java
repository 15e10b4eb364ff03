package cn.xieshou.meeting;

import java.time.Instant;

/**
 * What was written down of a joint meeting.
 *
 * @param activity number of the activity of the ledger that it is
 * @param writtenBy account of who wrote it last
 */
public record Meeting(
        long activity, String pairingId, String agenda, String minutes, String writtenBy, Instant writtenAt) {

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Meeting[" + activity + "]";
    }
}
