package cn.xieshou.casefile;

import java.time.Instant;

/** The whole file of a pairing as it was put together at one time; {@code papers} without index and trail. */
public record CaseFile(String pairingId, int papers, String askedBy, Instant madeAt) {}
