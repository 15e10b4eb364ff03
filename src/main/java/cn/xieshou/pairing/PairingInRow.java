package cn.xieshou.pairing;

import cn.xieshou.shared.SchoolLevel;
import java.time.LocalDate;

/**
 * A pairing as registers print it.
 *
 * @param programme code
 * @param supporting name of the supporting school
 * @param recipient name of the recipient school with the scope
 * @param scope empty if the help is limited to nothing
 * @param level that is helped
 */
public record PairingInRow(
        String id,
        String programme,
        String supporting,
        String recipient,
        String scope,
        SchoolLevel level,
        Stage stage,
        LocalDate since) {

    /** «一中—二中高中部(理科)» */
    public String title() {
        return supporting + "—" + recipient;
    }
}
