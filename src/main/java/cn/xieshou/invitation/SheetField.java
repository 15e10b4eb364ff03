package cn.xieshou.invitation;

import cn.xieshou.page.TypedFields;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A field of a {@link Sheet}.
 *
 * @param most characters of a text, the largest of a number
 * @param choices of a choice, else empty
 * @param value what it holds when the sheet is opened, empty if nothing
 * @param help what to think of, empty if nothing
 */
public record SheetField(
        String name,
        String label,
        Kind kind,
        boolean required,
        int most,
        List<Choice> choices,
        String value,
        String help) {

    /** How it is filled in. */
    public enum Kind {
        CHOICE,
        LONG_TEXT,
        NUMBER
    }

    /** One of several answers. */
    public record Choice(String value, String label) {}

    /** One of several, none of them chosen beforehand: it is the person's own word. */
    public static SheetField choice(String name, String label, List<Choice> choices) {
        return new SheetField(name, label, Kind.CHOICE, true, 0, choices, "", "");
    }

    public static SheetField longText(String name, String label, int most) {
        return new SheetField(name, label, Kind.LONG_TEXT, true, most, List.of(), "", "");
    }

    /** A whole number from 0 to {@code most}. */
    public static SheetField number(String name, String label, int most) {
        return new SheetField(name, label, Kind.NUMBER, true, most, List.of(), "", "");
    }

    public SheetField optional() {
        return new SheetField(name, label, kind, false, most, choices, value, help);
    }

    public SheetField holding(String text) {
        return new SheetField(name, label, kind, required, most, choices, text, help);
    }

    public SheetField helpedBy(String words) {
        return new SheetField(name, label, kind, required, most, choices, value, words);
    }

    /** What was typed, cleaned; what is wrong with it is gathered in {@code fields}. */
    String read(TypedFields fields, @Nullable String typed) {
        return switch (kind) {
            case CHOICE -> chosen(fields, typed);
            case LONG_TEXT ->
                required ? fields.required(name, label, typed, most) : fields.optional(name, label, typed, most);
            case NUMBER -> number(fields, typed);
        };
    }

    private String chosen(TypedFields fields, @Nullable String typed) {
        if (choices.stream().noneMatch(choice -> choice.value().equals(typed))) {
            fields.wrong(name, label, "请选择" + label);
            return "";
        }
        return String.valueOf(typed);
    }

    private String number(TypedFields fields, @Nullable String typed) {
        OptionalInt whole = fields.whole(name, label, typed, 0, most);
        return whole.isPresent() ? String.valueOf(whole.getAsInt()) : "";
    }
}
