package cn.xieshou.register;

import cn.xieshou.shared.Text;
import cn.xieshou.shared.TypedDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to narrow a register down. It cleans what the address says: what is not offered counts as not asked for.
 *
 * @param name in the address
 * @param all what the choice of everything is called, empty if one must be chosen ({@link #fallback})
 * @param fallback the choice in force when none is asked for, empty for everything
 * @param condition what a chosen value means
 * @param other the choice that a value is which is not offered but may be asked for, null if it is none
 * @param counted whether the page counts the rows of each choice, see {@link Registers}
 */
public record Filter(
        String name,
        String label,
        Kind kind,
        List<Choice> choices,
        String all,
        String fallback,
        Function<String, Condition> condition,
        Function<String, @Nullable Choice> other,
        boolean counted) {

    /** How it looks. */
    public enum Kind {
        CHOICE,
        TEXT,
        DAY
    }

    private static final int LONGEST_TEXT = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /** One of several or all: {@code choice("stage", "阶段", "全部阶段", …)}. */
    public static Filter choice(
            String name, String label, String all, List<Choice> choices, Function<String, Condition> condition) {
        return new Filter(name, label, Kind.CHOICE, kept(choices), all, "", condition, none -> null, false);
    }

    /** One of the constants whose names {@code column} holds, or all. */
    public static <E extends Enum<E>> Filter constant(
            String name, String label, String all, E[] constants, Function<E, String> called, String column) {
        List<Choice> choices = Arrays.stream(constants)
                .map(one -> new Choice(one.name(), called.apply(one)))
                .toList();
        return choice(name, label, all, choices, value -> Condition.of(column + " = :" + name, name, value));
    }

    /** Always one of several, as the school year is; {@code fallback} when the address names none. */
    public static Filter always(
            String name, String label, List<Choice> choices, String fallback, Function<String, Condition> condition) {
        return new Filter(name, label, Kind.CHOICE, List.copyOf(choices), "", fallback, condition, none -> null, false);
    }

    /** Words that a row contains; {@code condition} gets them as typed, for {@link Likeness}. */
    public static Filter text(String name, String label, Function<String, Condition> condition) {
        return new Filter(
                name,
                label,
                Kind.TEXT,
                List.of(),
                "",
                "",
                typed -> Text.sought(typed).isEmpty() ? Condition.ANY : condition.apply(typed),
                none -> null,
                false);
    }

    /** A day in whatever spelling, which stays as it was typed; one that is none is told and narrows nothing down. */
    public static Filter day(String name, String label, Function<LocalDate, Condition> condition) {
        return new Filter(
                name,
                label,
                Kind.DAY,
                List.of(),
                "",
                "",
                typed -> day(typed).map(condition).orElse(Condition.ANY),
                none -> null,
                false);
    }

    /** The same filter, whose choices stand above the table with their numbers of rows. */
    public Filter withCounts() {
        return new Filter(name, label, kind, choices, all, fallback, condition, other, true);
    }

    /** The same filter, which may also be asked for what is offered only then: a school year of long ago. */
    public Filter orOther(Function<String, @Nullable Choice> choice) {
        return new Filter(name, label, kind, choices, all, fallback, condition, choice, counted);
    }

    /** The choices, with the one that was asked for. */
    public List<Choice> offered(String chosen) {
        Choice asked = isOffered(chosen) ? null : other.apply(chosen);
        return asked == null
                ? choices
                : Stream.concat(Stream.of(asked), choices.stream()).toList();
    }

    private boolean isOffered(String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }

    public boolean isDay() {
        return kind == Kind.DAY;
    }

    /** What is wrong with what was typed, null if nothing is; of a {@link #day} only. */
    public @Nullable String problem(String typed) {
        if (!isDay() || typed.isEmpty() || day(typed).isPresent()) {
            return null;
        }
        TypedDate read = TypedDate.read(typed);
        return read.day() == null ? read.reason() : "年份应在" + FIRST_YEAR + "至" + LAST_YEAR + "之间";
    }

    /** Whether the page may be without it: what «清除» takes away. */
    public boolean isOptional() {
        return fallback.isEmpty();
    }

    /** Whether there is anything to choose: nobody narrows down to the only choice there is. */
    public boolean isChosen(String chosen) {
        List<Choice> offered = offered(chosen);
        return kind == Kind.CHOICE && (offered.size() > (isOptional() ? 1 : 0) || !offered.equals(choices));
    }

    /** Whether a value leaves rows out: a day that is none does not. */
    boolean narrows(String value) {
        return isOptional() && !value.isEmpty() && (!isDay() || day(value).isPresent());
    }

    String clean(@Nullable String asked) {
        String value = Text.clean(asked);
        if (kind != Kind.CHOICE) {
            return value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT);
        }
        if (value.isEmpty() && choices instanceof LaterChoices) {
            return fallback;
        }
        Choice another = isOffered(value) ? null : other.apply(value);
        return isOffered(value) ? value : another == null ? fallback : another.value();
    }

    private static List<Choice> kept(List<Choice> choices) {
        return choices instanceof LaterChoices ? choices : List.copyOf(choices);
    }

    /** What the value, cleaned, means. */
    public Condition holds(String value) {
        return value.isEmpty() ? Condition.ANY : condition.apply(value);
    }

    /** What each of the choices means, by its value. */
    Map<String, Condition> each() {
        Map<String, Condition> each = new LinkedHashMap<>();
        choices.forEach(choice -> each.put(choice.value(), holds(choice.value())));
        return each;
    }

    private static Optional<LocalDate> day(String typed) {
        return TypedDate.read(typed).found().filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }
}
