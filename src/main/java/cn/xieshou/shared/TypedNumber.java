package cn.xieshou.shared;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: full-width digits and thousands separators are understood («1,234»), a unit is not («3次»):
 * nobody can tell whether «3万» or «3-5人» meant 3. Workbooks, pages and forms read numbers here; Tasklist's
 * {@code numbers.js} understands the same.
 *
 * @param value null when it is none
 * @param reason what would be right, in Chinese; empty when it is a number
 */
public record TypedNumber(@Nullable BigDecimal value, String reason) {

    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern WITH_UNIT = Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)\\s*[^0-9\\s.,]{1,8}");

    /** What a page or a form brought, or a cell held. */
    public static TypedNumber read(@Nullable String typed) {
        String text = Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\s\\p{Z}]", "");
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        if (PLAIN.matcher(text).matches()) {
            return new TypedNumber(new BigDecimal(text), "");
        }
        Matcher unit = WITH_UNIT.matcher(text);
        return new TypedNumber(null, unit.matches() ? "只填数字“" + unit.group(1) + "”，不要带单位" : "请填写数字，例如12");
    }

    public Optional<BigDecimal> found() {
        return Optional.ofNullable(value);
    }

    /** The number as one without decimals; empty when it is none, or does not fit. */
    public OptionalInt whole() {
        try {
            return value == null ? OptionalInt.empty() : OptionalInt.of(value.intValueExact());
        } catch (ArithmeticException e) {
            return OptionalInt.empty();
        }
    }
}
