package cn.xieshou.roster.excel;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a date's format shows of it. */
final class DateShown {

    private static final Pattern NOT_A_PLACE = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*\\]");

    private DateShown() {}

    /** Whether year, month and day are all to be seen; a birthday of which the day is hidden is not known. */
    static boolean whole(String format) {
        String first = format.split(";", -1)[0];
        String places = NOT_A_PLACE.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        boolean year = places.contains("y") || places.contains("e");
        return year && places.contains("m") && places.contains("d");
    }
}
