package cn.xieshou.portal;

import cn.xieshou.pairing.Stage;
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

    /** Whether {@code needle}, in lower case, stands in the id, a name or the scope. */
    boolean contains(String needle) {
        return (id + '\n' + supporting + '\n' + recipient + '\n' + scope)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(needle);
    }
}
