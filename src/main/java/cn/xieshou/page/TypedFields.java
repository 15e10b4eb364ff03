package cn.xieshou.page;

import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.Text;
import cn.xieshou.shared.TypedDate;
import cn.xieshou.shared.TypedNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed on a page and gathers what is wrong, the first reason at each field, so that all of it is told at once. What
 * is read in spite of a reason is for going on checking only.
 */
public final class TypedFields {

    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])(?::([0-5][0-9])|[点时](?:([0-5]?[0-9])分)?)");

    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /**
     * What came for a field that a page has always.
     *
     * @throws IncompleteForm if nothing came, not even an empty text
     */
    public static @Nullable String sent(Map<String, String> typed, String field) {
        IncompleteForm.require(typed.keySet(), List.of(field));
        return typed.get(field);
    }

    /** A text that has to be there, cleaned; at most {@code longest} characters as people count them. */
    public String required(String field, String label, @Nullable String typed, int longest) {
        return required(field, label, typed, longest, "请填写" + label);
    }

    /** @param missing what is said when nothing was typed */
    public String required(String field, String label, @Nullable String typed, int longest, String missing) {
        if (Text.isBlank(typed)) {
            wrong(field, label, missing);
        }
        return optional(field, label, typed, longest);
    }

    public String optional(String field, String label, @Nullable String typed, int longest) {
        String text = Text.clean(typed);
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            wrong(field, label, "最多" + longest + "字，现有" + length + "字");
        }
        return text;
    }

    /** A day in any of the usual spellings. */
    public Optional<LocalDate> day(String field, String label, @Nullable String typed) {
        TypedDate read = TypedDate.read(typed);
        if (read.day() == null) {
            wrong(field, label, read.reason());
        }
        return read.found();
    }

    /** @param outside what is said of a day before {@code first} or after {@code last} */
    public Optional<LocalDate> day(
            String field, String label, @Nullable String typed, LocalDate first, LocalDate last, String outside) {
        Optional<LocalDate> day = day(field, label, typed);
        if (day.filter(one -> one.isBefore(first) || one.isAfter(last)).isPresent()) {
            wrong(field, label, outside);
            return Optional.empty();
        }
        return day;
    }

    /** A time of the day, «9:20» or «9点20分», as «09:20»; empty if it is none. */
    public String time(String field, String label, @Nullable String typed) {
        Matcher time = TIME.matcher(Text.clean(typed).replace('：', ':'));
        if (!time.matches()) {
            wrong(field, label, "请填写几点几分，例如9:20");
            return "";
        }
        String minutes = Stream.of(2, 3)
                .map(time::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("0");
        return "%02d:%02d".formatted(Integer.parseInt(time.group(1)), Integer.parseInt(minutes));
    }

    /** A whole number from {@code least} to {@code most}. */
    public OptionalInt whole(String field, String label, @Nullable String typed, int least, int most) {
        OptionalInt number = TypedNumber.read(typed).whole();
        if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
            wrong(field, label, "请填写" + least + "至" + most + "之间的整数");
            return OptionalInt.empty();
        }
        return number;
    }

    /** A number above nothing, at most {@code most}, with at most one decimal. */
    public Optional<BigDecimal> tenths(String field, String label, @Nullable String typed, int most) {
        return decimal(
                field,
                label,
                typed,
                1,
                new BigDecimal("0.1"),
                BigDecimal.valueOf(most),
                "请填写0.1至" + most + "之间的数，最多一位小数，例如1.5");
    }

    /** A number of things or of yuan from {@code least} to {@code most}, with at most two decimals, as exact as it was typed. */
    public Optional<BigDecimal> hundredths(
            String field, String label, @Nullable String typed, BigDecimal least, BigDecimal most) {
        String range = least.toPlainString() + "至" + most.toPlainString();
        return decimal(field, label, typed, 2, least, most, "请填写" + range + "之间的数，最多两位小数");
    }

    private Optional<BigDecimal> decimal(
            String field,
            String label,
            @Nullable String typed,
            int places,
            BigDecimal least,
            BigDecimal most,
            String otherwise) {
        TypedNumber number = TypedNumber.read(typed);
        Optional<BigDecimal> found = number.found()
                .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= places);
        if (found.isEmpty()) {
            wrong(field, label, number.reason().isEmpty() ? otherwise : number.reason());
        }
        return found;
    }

    /** One of several, by its name in the program; {@code missing} is said when it is none of them. */
    public <E extends Enum<E>> Optional<E> choice(
            String field, String label, @Nullable String typed, Class<E> of, String missing) {
        Optional<E> chosen = choice(typed, of);
        if (chosen.isEmpty()) {
            wrong(field, label, missing);
        }
        return chosen;
    }

    /** The same where it was checked before. */
    public static <E extends Enum<E>> Optional<E> choice(@Nullable String typed, Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(known -> known.name().equals(typed))
                .findFirst();
    }

    /** A box that has to be ticked; it sends «yes». */
    public void ticked(String field, String label, @Nullable String typed, String missing) {
        if (!"yes".equals(typed)) {
            wrong(field, label, missing);
        }
    }

    public void wrong(String field, String label, String reason) {
        problems.putIfAbsent(field, new Problem(field, label, reason));
    }

    /** Whether nothing is wrong so far. */
    public boolean fine() {
        return problems.isEmpty();
    }

    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /** The reasons by field, in the order in which they were found. */
    public Map<String, String> reasons() {
        return problems.values().stream()
                .collect(Collectors.toMap(Problem::field, Problem::reason, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * What is wrong at one field.
     *
     * @param label what the field is called on the page
     * @param reason the Chinese reason, which says what would be right
     */
    public record Problem(String field, String label, String reason) {}
}
