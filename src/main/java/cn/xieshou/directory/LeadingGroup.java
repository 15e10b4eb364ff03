package cn.xieshou.directory;

import java.time.Instant;
import java.util.List;

/**
 * A school's leading group for one pairing (R-AGR-3), headed by the principal, each member with a named duty.
 *
 * @param office name of the group's office («帮扶工作办公室,设在教务处»)
 * @param namedBy account of who named it
 */
public record LeadingGroup(
        String school, String pairingId, String office, List<Member> members, String namedBy, Instant namedAt) {

    /** A member: name, post in the school («教务主任») and duty in the group. */
    public record Member(String name, String post, String duty) {}
}
