package cn.xieshou.survey;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient school needs in a school year (R-SUR-1). Texts are empty where the school has nothing to say.
 *
 * @param school its code
 * @param schoolYear the year in which the school year starts
 * @param subjects subjects short of teachers, in the order they were stated
 * @param potential 发展潜力, 0 to 100, null where the form did not ask for it (R-SUR-2)
 * @param filledBy account of who stated it
 */
public record Needs(
        String school,
        int schoolYear,
        List<SubjectTeachers> subjects,
        String facilities,
        String management,
        String culture,
        String psychology,
        String pupils,
        String difficulties,
        Set<Topic> topics,
        Scores scores,
        @Nullable Integer potential,
        String filledBy,
        Instant filledAt) {}
