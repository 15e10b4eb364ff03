package cn.xieshou.ledger;

/** Something of a pairing's ledger is other than before; said in the transaction that changes it, and perhaps before all of it is written. */
public record ActivitiesChanged(String pairingId) {}
