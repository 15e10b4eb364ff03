package cn.xieshou.attachment;

import org.jspecify.annotations.Nullable;

/**
 * The supporting school's mid-level cadre who guides (指导干部).
 *
 * @param staffNumber null if not in the directory
 */
public record Mentor(@Nullable String staffNumber, String name, String post) {

    /** «郑某（教研室主任）» */
    public String title() {
        return name + "（" + post + "）";
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Mentor[" + staffNumber + "]";
    }
}
