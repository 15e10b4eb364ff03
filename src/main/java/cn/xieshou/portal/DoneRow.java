package cn.xieshou.portal;

import cn.xieshou.matter.Act;
import java.time.Instant;

/**
 * Something that I did.
 *
 * @param process what its case is called, empty for a matter as a whole
 */
record DoneRow(Instant at, Act act, String step, String detail, String opinion, Matters.Matter matter, String process) {

    DoneRow about(Matters.Matter known) {
        return new DoneRow(at, act, step, detail, opinion, known, process);
    }

    /** «签署 · 受援学校校长签署» */
    String deed() {
        String words = step.isEmpty() ? act.label() : act.label() + " · " + step;
        return detail.isEmpty() ? words : words + "（" + detail + "）";
    }
}
