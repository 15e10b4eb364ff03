package cn.xieshou.pairing;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolLevel;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The level that a pairing «p» with the school «sr» helps, as {@link Pairing#level} says: that of the scope if it names one. */
final class HelpedLevel {

    static final String SQL = Arrays.stream(SchoolLevel.values())
            .map(level -> " when " + named(level) + " then '" + level.name() + "'")
            .collect(Collectors.joining("", "case when p.scope = '' then sr.level", " else sr.level end"));

    private HelpedLevel() {}

    /** Where {@link #SQL} is the level: said so that the database knows beforehand how many rows that are. */
    static Condition is(SchoolLevel level) {
        String ofSchool = "sr.level = :level" + noneOf(any -> true);
        return Condition.of(
                ofSchool + " or " + named(level) + noneOf(earlier -> earlier.compareTo(level) < 0),
                "level",
                level.name());
    }

    private static String noneOf(Predicate<SchoolLevel> which) {
        return Arrays.stream(SchoolLevel.values())
                .filter(which)
                .map(level -> " and not " + named(level))
                .collect(Collectors.joining());
    }

    private static String named(SchoolLevel level) {
        return "p.scope like '%" + level.label() + "%'";
    }
}
