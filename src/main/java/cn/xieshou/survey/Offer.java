package cn.xieshou.survey;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a supporting school can offer in a school year (R-SUR-1). Texts are empty where the school has nothing to say.
 *
 * @param school its code
 * @param schoolYear the year in which the school year starts
 * @param subjects subjects it can send teachers for, in the order they were stated
 * @param mentors teachers who can guide young rural teachers
 * @param resources what it can share: lessons, books, equipment
 * @param filledBy account of who stated it
 */
public record Offer(
        String school,
        int schoolYear,
        List<SubjectTeachers> subjects,
        int mentors,
        String resources,
        String management,
        String culture,
        String psychology,
        String pupils,
        String remarks,
        Set<Topic> topics,
        Scores scores,
        String filledBy,
        Instant filledAt) {}
