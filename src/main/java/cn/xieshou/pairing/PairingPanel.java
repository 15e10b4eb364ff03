package cn.xieshou.pairing;

import org.jspecify.annotations.Nullable;

/**
 * A feature's section on one of a pairing's pages, one bean per section, in the order of {@code @Order}. The page has already
 * checked that the account may see the pairing, and asks only those of the tab that is shown.
 */
public interface PairingPanel {

    /** On which of the pairing's pages it stands. */
    PairingTab tab();

    /** The template that shows it, with a fragment {@code panel(it)}: «annualplan/panel». */
    String template();

    /** What the fragment gets as {@code it}; null to show nothing. */
    @Nullable Object of(Pairing pairing, String account);

    /**
     * What it gets where all of a pairing is on one paper, and nothing can be opened by a click: the fragment finds {@code printed}
     * in the model there and unfolds what it has folded. Null to be left out.
     */
    default @Nullable Object onPaper(Pairing pairing, String account) {
        return of(pairing, account);
    }
}
