package cn.xieshou.directory;

import cn.xieshou.shared.SchoolLevel;
import org.jspecify.annotations.Nullable;

/**
 * A school, or one unit of a school that is paired for itself («二中高中部(理科)»).
 *
 * @param code lower-case letters, digits and hyphens, at most 40; part of the account names
 * @param name as the programme prints it («实验小学»), told apart within a programme only; its code everywhere
 * @param parent name of the school that this unit is part of
 * @param programme the only programme that the school takes part in, null if it may take part in any: {@link #sharesName}
 */
public record School(
        String code,
        String name,
        SchoolLevel level,
        Setting setting,
        @Nullable String parent,
        @Nullable String programme,
        SchoolProfile profile) {

    /** Whether the two could not be told apart by name in some programme. */
    public boolean sharesName(School other) {
        return !code.equals(other.code)
                && name.equals(other.name)
                && (programme == null || other.programme == null || programme.equals(other.programme));
    }
}
