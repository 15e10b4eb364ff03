package cn.xieshou.securitylog;

import cn.xieshou.shared.Text;
import cn.xieshou.shared.TypedDate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator wants to see of the log; anything unknown counts as not asked for, a day that is none is told.
 *
 * @param who what the account or the subject contains, empty for all
 * @param address how the address begins, empty for all
 * @param from first day, null for all
 * @param to last day, null for all
 * @param typedFrom the first day as it was typed
 * @param typedTo the last day as it was typed
 * @param page counts from 1
 */
record SecurityLogQuery(
        String who,
        @Nullable SecurityKind kind,
        @Nullable SecurityResult result,
        String address,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String typedFrom,
        String typedTo,
        int page) {

    static final String ADDRESS = "/security-log";

    private static final int LONGEST = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int MOST_PAGES = 100_000;

    static SecurityLogQuery of(
            @Nullable String who,
            @Nullable String kind,
            @Nullable String result,
            @Nullable String address,
            @Nullable String from,
            @Nullable String to,
            @Nullable String page) {
        return new SecurityLogQuery(
                text(who),
                Arrays.stream(SecurityKind.values())
                        .filter(it -> it.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(SecurityResult.values())
                        .filter(it -> it.name().equals(result))
                        .findFirst()
                        .orElse(null),
                text(address),
                day(from),
                day(to),
                text(from),
                text(to),
                number(page));
    }

    /** What is wrong with the first day, empty if nothing is. */
    public String problemFrom() {
        return problem(typedFrom, from);
    }

    /** What is wrong with the last day, empty if nothing is. */
    public String problemTo() {
        return problem(typedTo, to);
    }

    private static String problem(String typed, @Nullable LocalDate day) {
        TypedDate read = TypedDate.read(typed);
        return typed.isEmpty() || day != null
                ? ""
                : read.day() == null ? read.reason() : "年份应在" + FIRST_YEAR + "至" + LAST_YEAR + "之间";
    }

    public boolean isFiltered() {
        return !parameters().isEmpty();
    }

    /** The address of this list without its page, ending with {@code ?} or {@code &}. */
    public String list() {
        return ADDRESS + "?" + parameters();
    }

    /** The address of the Excel export of this list. */
    public String export() {
        return ADDRESS + "/export?" + parameters();
    }

    private String parameters() {
        return parameter("who", who)
                + parameter("kind", kind == null ? "" : kind.name())
                + parameter("result", result == null ? "" : result.name())
                + parameter("address", address)
                + parameter("from", from == null ? "" : from.toString())
                + parameter("to", to == null ? "" : to.toString());
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private static String text(@Nullable String typed) {
        String clean = Text.clean(typed);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return TypedDate.read(typed)
                .found()
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .orElse(null);
    }

    private static int number(@Nullable String page) {
        try {
            return Math.min(MOST_PAGES, Math.max(1, Integer.parseInt(Text.clean(page))));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
