package cn.xieshou.directory;

import cn.xieshou.shared.SchoolLevel;
import org.jspecify.annotations.Nullable;

/**
 * A school, or one unit of a school that is paired for itself («二中高中部(理科)»).
 *
 * @param code lower-case letters, digits and hyphens, at most 40; part of the account names
 * @param parent name of the school that this unit is part of («二中»)
 */
public record School(
        String code,
        String name,
        SchoolLevel level,
        Setting setting,
        @Nullable String parent,
        SchoolProfile profile) {}
