package cn.xieshou.summary.web;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.summary.SchoolSummary;

/**
 * A summary in the register.
 *
 * @param school name of the school that writes it
 */
record SummaryRow(SchoolSummary summary, PairingInRow pairing, String school) {

    String mark() {
        return summary.mark() == null ? "" : summary.mark().label();
    }
}
