package cn.xieshou.donation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a donation or a loan has come. */
public enum DonationState {
    WAITING("待对方签收"),
    DISPUTED("对方有异议"),
    /** In the recorder's hands again. */
    TAKEN_BACK("登记人已撤回"),
    DROPPED("已撤销"),
    /** Given, and acknowledged. */
    RECEIVED("已签收"),
    /** Lent and acknowledged, not yet returned. */
    ON_LOAN("借用中"),
    RETURNING("待确认归还"),
    RETURNED("已归还"),
    /** The pairing ended before it was acknowledged. */
    DISSOLVED("结对终止未签收"),
    /** The pairing ended before it was returned. */
    NOT_RETURNED("结对终止未归还");

    private final String label;

    DonationState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** From where it comes to stand here. */
    Set<DonationState> before() {
        return switch (this) {
            case WAITING -> EnumSet.of(DISPUTED, TAKEN_BACK);
            case DISPUTED, TAKEN_BACK, RECEIVED -> EnumSet.of(WAITING);
            case ON_LOAN -> EnumSet.of(WAITING, RETURNING);
            case DROPPED -> EnumSet.of(DISPUTED, TAKEN_BACK);
            case RETURNING -> EnumSet.of(ON_LOAN);
            case RETURNED -> EnumSet.of(RETURNING);
            case DISSOLVED -> EnumSet.of(WAITING, DISPUTED, TAKEN_BACK);
            case NOT_RETURNED -> EnumSet.of(ON_LOAN, RETURNING);
        };
    }

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return DISSOLVED.before().contains(this) || NOT_RETURNED.before().contains(this);
    }

    /** Whether the other school has acknowledged it. */
    public boolean received() {
        return ACKNOWLEDGED.contains(this);
    }

    private static final Set<DonationState> ACKNOWLEDGED =
            EnumSet.of(RECEIVED, ON_LOAN, RETURNING, RETURNED, NOT_RETURNED);

    /** Names of those in which it was acknowledged: only these are summed up. */
    public static List<String> acknowledged() {
        return names(ACKNOWLEDGED);
    }

    static List<String> names(Set<DonationState> states) {
        return Arrays.stream(values()).filter(states::contains).map(Enum::name).toList();
    }

    /** The class of its badge. */
    public String style() {
        return switch (this) {
            case RECEIVED, RETURNED -> "done";
            case WAITING, RETURNING, ON_LOAN -> "on";
            case DISPUTED, NOT_RETURNED -> "bad";
            case TAKEN_BACK, DROPPED, DISSOLVED -> "";
        };
    }
}
