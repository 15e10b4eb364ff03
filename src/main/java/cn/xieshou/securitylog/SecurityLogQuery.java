package cn.xieshou.securitylog;

import cn.xieshou.shared.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator wants to see of the log; anything unknown counts as not asked for.
 *
 * @param who what the account or the subject contains, empty for all
 * @param address how the address begins, empty for all
 * @param from first day, null for all
 * @param to last day, null for all
 * @param page counts from 1
 */
record SecurityLogQuery(
        String who,
        @Nullable SecurityKind kind,
        @Nullable SecurityResult result,
        String address,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {

    static final String ADDRESS = "/security-log";

    private static final int LONGEST = 60;
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
                number(page));
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
        try {
            LocalDate day = LocalDate.parse(Text.clean(typed));
            return day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int number(@Nullable String page) {
        try {
            return Math.min(MOST_PAGES, Math.max(1, Integer.parseInt(Text.clean(page))));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
