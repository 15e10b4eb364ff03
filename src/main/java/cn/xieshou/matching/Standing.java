package cn.xieshou.matching;

import cn.xieshou.shared.SchoolLevel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school as the comparison sees it (R-SUR-2).
 *
 * @param school its code
 * @param teachingQuality 0–100, from the survey
 * @param teachers 0–100
 * @param equipment 0–100
 * @param resources 0–100
 * @param potential 0–100, of a recipient; null if it was not asked
 * @param township where it stands, null if the school never reported it
 * @param distance kilometres to the county town, null if the school never reported it
 * @param subjects subjects it lacks (recipient) or can send teachers for (supporting)
 * @param topics other needs or offers
 */
public record Standing(
        String school,
        SchoolLevel level,
        int teachingQuality,
        int teachers,
        int equipment,
        int resources,
        @Nullable Integer potential,
        @Nullable String township,
        @Nullable Integer distance,
        Set<String> subjects,
        Set<String> topics) {}
