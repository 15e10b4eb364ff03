package cn.xieshou.roster;

import java.util.List;

/** A file that cannot be read as a roster at all; nothing of it was kept. */
public final class WorkbookRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    public WorkbookRefused(List<String> reasons) {
        super(String.join(";", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public WorkbookRefused(String reason) {
        this(List.of(reason));
    }

    /** In Chinese, each with what to do about it. */
    public List<String> reasons() {
        return reasons;
    }
}
