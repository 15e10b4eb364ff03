package cn.xieshou.attachment;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is sent.
 *
 * @param id 0 until stored
 * @param staffNumber null if not in the directory
 * @param post office at the own school («教务处副主任»)
 */
public record Cadre(long id, @Nullable String staffNumber, String name, String post, CadreKind kind) {

    /** «林某（教务处副主任，中层干部）» */
    public String title() {
        return name + "（" + post + "，" + kind.label() + "）";
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Cadre[" + id + "]";
    }
}
