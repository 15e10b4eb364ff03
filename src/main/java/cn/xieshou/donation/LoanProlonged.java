package cn.xieshou.donation;

/**
 * What was lent goes back later than was agreed at first.
 *
 * @param donation its number
 */
public record LoanProlonged(long donation, String pairingId) {}
