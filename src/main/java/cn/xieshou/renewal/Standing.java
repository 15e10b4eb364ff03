package cn.xieshou.renewal;

import org.jspecify.annotations.Nullable;

/** How far it has come to be known what follows a cycle. */
public enum Standing {
    ASKED("待两校答复", "warn", "r.decision is null and r.proposal is null and p.stage <> 'ENDED'"),
    TO_DECIDE("待办公室决定", "warn", "r.decision is null and r.proposal is not null and p.stage <> 'ENDED'"),
    RENEWED("已续签", "done", "r.decision = 'RENEWED'"),
    CLOSED("已结束", "empty", "r.decision = 'CLOSED'"),
    /** The pairing was ended early while it was asked. */
    DROPPED("提前终止，没有决定", "empty", "r.decision is null and p.stage = 'ENDED'");

    private final String label;
    private final String style;
    private final String sql;

    Standing(String label, String style, String sql) {
        this.label = label;
        this.style = style;
        this.sql = sql;
    }

    /** @param ended whether the pairing has ended */
    public static Standing of(@Nullable Outcome decision, @Nullable Outcome proposal, boolean ended) {
        if (decision != null) {
            return decision == Outcome.RENEWED ? RENEWED : CLOSED;
        }
        if (ended) {
            return DROPPED;
        }
        return proposal == null ? ASKED : TO_DECIDE;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The tone of its badge. */
    public String style() {
        return style;
    }

    /** The renewals «r» of pairings «p» that stand here. */
    public String sql() {
        return sql;
    }
}
