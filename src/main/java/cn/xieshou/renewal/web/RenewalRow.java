package cn.xieshou.renewal.web;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.register.Cell;
import cn.xieshou.renewal.Standing;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A renewal in the register.
 *
 * @param endedOn the last day of the cycle, null while it runs
 * @param programme name of the cycle's
 * @param said what schools and system said of it, as far as the reader may know it yet
 * @param number of the decision's paper, empty before
 * @param next id of the next cycle's pairing, empty if there is none
 */
record RenewalRow(
        PairingInRow pairing,
        @Nullable LocalDate endedOn,
        String programme,
        List<String> said,
        Standing standing,
        LocalDate openedOn,
        @Nullable LocalDate decidedOn,
        String number,
        String next) {

    String path() {
        return "/pairings/" + pairing.id() + "#renewal";
    }

    /** «2024年9月1日至2026年8月31日» */
    String cycle() {
        return ChineseDates.date(pairing.since()) + "至" + (endedOn == null ? "今" : ChineseDates.date(endedOn));
    }

    Cell told() {
        return Cell.lines(said.stream().map(Cell::text).toList());
    }

    /** The paper of the decision in both formats. */
    Cell paper() {
        String address = "/renewals/" + pairing.id() + "/decision.";
        return number.isEmpty()
                ? Cell.NOTHING
                : Cell.all(
                        Cell.link(address + "docx", "下载", "下载决定书：" + pairing.title()),
                        Cell.text(" "),
                        Cell.link(address + "pdf", "打印用", "打印用的决定书：" + pairing.title()));
    }

    Cell following() {
        return next.isEmpty() ? Cell.NOTHING : Cell.link("/pairings/" + next, next);
    }
}
