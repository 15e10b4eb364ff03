package cn.xieshou.pairing;

import org.jspecify.annotations.Nullable;

/**
 * A feature's part of a pairing's page, one bean per feature, in the order of {@code @Order}. The page has already checked
 * that the account may see the pairing.
 */
public interface PairingPanel {

    /** The template that shows it, with a fragment {@code panel(it)}: «annualplan/panel». */
    String template();

    /** What the fragment gets as {@code it}; null to show nothing. */
    @Nullable Object of(Pairing pairing, String account);
}
