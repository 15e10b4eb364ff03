package cn.xieshou.agreement;

import java.util.List;

/**
 * Whether what was signed is still what is stored (R-AGR-2).
 *
 * @param checks every signature, the oldest first
 */
public record Verification(List<Check> checks) {

    /** No text was changed behind a signature. */
    public boolean intact() {
        return checks.stream().allMatch(Check::intact);
    }

    /** What people read on screen. */
    public String label() {
        if (checks.isEmpty()) {
            return "尚无签署";
        }
        return intact() ? "文本与签署时一致" : "警告：文本在签署后被改动";
    }

    /**
     * One signature held against the stored text.
     *
     * @param intact whether the text it was given on has still the checksum it carries
     */
    public record Check(Signature signature, boolean intact) {}
}
