package cn.xieshou.jointdocument;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a version of a joint document stands. */
public enum VersionState {
    DRAFTING("起草中"),
    RETURNED("退回修改"),
    OWN_PRINCIPAL("待起草学校校长同意"),
    OTHER_PRINCIPAL("待对方学校校长同意"),
    IN_FORCE("已生效"),
    /** A later one has taken its place. */
    SUPERSEDED("已改版"),
    /** Its drafter gave it up. */
    DROPPED("不再起草"),
    /** The pairing ended before it was agreed. */
    DISSOLVED("随结对终止");

    private final String label;

    VersionState(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** The tone of its badge. */
    public String style() {
        return switch (this) {
            case IN_FORCE -> "done";
            case DRAFTING, OWN_PRINCIPAL, OTHER_PRINCIPAL -> "on";
            case RETURNED -> "warn";
            case SUPERSEDED, DROPPED, DISSOLVED -> "empty";
        };
    }

    /** From where it comes to stand here. */
    Set<VersionState> before() {
        return switch (this) {
            case DRAFTING, RETURNED -> EnumSet.of(OWN_PRINCIPAL, OTHER_PRINCIPAL);
            case OWN_PRINCIPAL -> EnumSet.of(DRAFTING, RETURNED);
            case OTHER_PRINCIPAL -> EnumSet.of(OWN_PRINCIPAL);
            case IN_FORCE -> EnumSet.of(OTHER_PRINCIPAL);
            case SUPERSEDED -> EnumSet.of(IN_FORCE);
            case DROPPED -> EnumSet.of(DRAFTING, RETURNED);
            case DISSOLVED -> EnumSet.of(DRAFTING, RETURNED, OWN_PRINCIPAL, OTHER_PRINCIPAL);
        };
    }

    /** Whether somebody has it in hands. */
    public boolean open() {
        return withDrafter() || agreeing();
    }

    public boolean withDrafter() {
        return this == DRAFTING || this == RETURNED;
    }

    public boolean agreeing() {
        return this == OWN_PRINCIPAL || this == OTHER_PRINCIPAL;
    }

    /** Those in which somebody has it in hands, by name. */
    public static List<String> namesOfOpen() {
        return Arrays.stream(values())
                .filter(VersionState::open)
                .map(Enum::name)
                .toList();
    }
}
