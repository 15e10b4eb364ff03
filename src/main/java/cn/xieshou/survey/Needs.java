package cn.xieshou.survey;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a recipient school needs in a school year (R-SUR-1). Texts are empty where the school has nothing to say.
 *
 * @param school its code
 * @param schoolYear the year in which the school year starts
 * @param subjects subjects short of teachers, in the order they were stated
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
        String filledBy,
        Instant filledAt) {}
