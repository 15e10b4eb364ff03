package cn.xieshou.portal;

import cn.xieshou.pairing.Stage;
import cn.xieshou.shared.Text;
import java.time.LocalDate;

/**
 * One line of the register of pairings, everything in the words of the page.
 *
 * @param cut why it ended early: «学校合并：并入第二中学», empty if it did not
 */
record PairingRow(
        String id,
        String supporting,
        String recipient,
        String scope,
        String level,
        String programme,
        Stage stage,
        LocalDate since,
        String cut) {

    /** What stands instead of the stage where it ended early. */
    static final String CUT = "提前终止";

    /** «实施中», «提前终止». */
    String standing() {
        return cut.isEmpty() ? stage.label() : CUT;
    }

    /** Whether {@code needle}, as {@link Text#sought} makes it, stands in the id, a name or the scope. */
    boolean contains(String needle) {
        return Text.found(needle, id, supporting, recipient, scope);
    }
}
