package cn.xieshou.pairing;

/** A pairing was established and its life begins. Published in the transaction that stores it. */
public record PairingRegistered(Pairing pairing) {}
