package cn.xieshou.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: 2026-8-31, 2026/8/31, 2026.8.31, 2026年8月31日, 20260831, each in full-width characters too.
 * Workbooks, pages and forms read dates here; Tasklist's {@code dates.js} understands the same.
 *
 * @param day the day, null when there is none such
 * @param written whether a year, a month and a day were written at all
 */
public record TypedDate(@Nullable LocalDate day, boolean written) {

    /** Any of the dashes that keyboards and word processors make of «-». */
    private static final String DASH = "\\-\\u2010-\\u2015\\u2212";

    private static final Pattern SEPARATED = Pattern.compile(
            "([0-9]{4})\\s*[" + DASH + "/.年]\\s*([0-9]{1,2})\\s*[" + DASH + "/.月]\\s*([0-9]{1,2})\\s*日?");
    private static final Pattern PACKED = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    /** The spelling in which pages show dates, of the many that are understood. */
    public static final String WANTED = "请填写日期，例如2026年10月1日";

    private static final TypedDate NOTHING_LIKE_IT = new TypedDate(null, false);

    public static TypedDate read(@Nullable String typed) {
        String text = Text.clean(Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC));
        Matcher separated = SEPARATED.matcher(text);
        if (separated.matches()) {
            return of(separated);
        }
        Matcher packed = PACKED.matcher(text);
        return packed.matches() ? of(packed) : NOTHING_LIKE_IT;
    }

    /** The day; empty when nothing like a date was written, or a day that does not exist. */
    public Optional<LocalDate> found() {
        return Optional.ofNullable(day);
    }

    /** What would be right, in Chinese, for a text that is no day. */
    public String reason() {
        return written ? "没有这一天，请核对年、月、日" : WANTED;
    }

    private static TypedDate of(Matcher matcher) {
        try {
            return new TypedDate(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)), true);
        } catch (DateTimeException e) {
            return new TypedDate(null, true);
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
