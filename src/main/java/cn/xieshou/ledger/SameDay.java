package cn.xieshou.ledger;

import java.time.LocalDate;

/**
 * A teacher on a day, somewhere.
 *
 * @param school code of the school where it was; empty if at neither school of the pairing
 */
record SameDay(
        long activity, String pairingId, LocalDate heldOn, String type, String topic, String number, String school) {}
