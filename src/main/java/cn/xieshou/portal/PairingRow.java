package cn.xieshou.portal;

import cn.xieshou.pairing.Stage;
import cn.xieshou.shared.Text;
import java.time.LocalDate;

/** One line of the register of pairings, everything in the words of the page. */
record PairingRow(
        String id,
        String supporting,
        String recipient,
        String scope,
        String level,
        String programme,
        Stage stage,
        LocalDate since) {

    /** Whether {@code needle}, as {@link Text#sought} makes it, stands in the id, a name or the scope. */
    boolean contains(String needle) {
        return Text.found(needle, id, supporting, recipient, scope);
    }
}
