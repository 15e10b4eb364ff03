package cn.xieshou.register;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell of a table on screen; {@link DrawnRows} knows how each kind looks.
 *
 * @param kind of {@link Kind}
 * @param text what is read; for {@link Kind#ALL} and {@link Kind#LINES} empty
 * @param extra address of a link, style class of a badge or a text
 * @param at the day or moment of a date or a due date; of a link what is spoken
 */
public record Cell(
        Kind kind, String text, String extra, @Nullable Object at, List<Cell> cells) {

    /** How it looks. */
    public enum Kind {
        TEXT,
        LINK,
        /** A link by a name, which may be long. */
        NAME,
        /** A link to where the row is acted upon. */
        ACTION,
        /** Sends a form without fields. */
        BUTTON,
        BADGE,
        /** How much of a whole there is. */
        BAR,
        DATE,
        TIME,
        /** How many files there are, with a paper-clip; leads to them. */
        CLIP,
        /** What is left until a day, in words. */
        LEFT,
        /** A due day with what is left until it. */
        DUE,
        /** How long something has waited since a moment, in words. */
        WAITING,
        /** Side by side. */
        ALL,
        /** Each on a line of its own. */
        LINES
    }

    public static final Cell NOTHING = styled("—", "muted");

    public static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? NOTHING : styled(text, "");
    }

    /** @param style a class of the style sheet, as «nobreak» or «small-print» */
    public static Cell styled(String text, String style) {
        return new Cell(Kind.TEXT, text, style, null, List.of());
    }

    public static Cell bold(String text) {
        return styled(text, "strong");
    }

    public static Cell number(@Nullable Number number) {
        return number == null ? NOTHING : styled(number.toString(), "");
    }

    public static Cell link(String address, String text) {
        return new Cell(Kind.LINK, text, address, null, List.of());
    }

    /** @param spoken what a screen reader says, where the text alone does not tell where it leads */
    public static Cell link(String address, String text, String spoken) {
        return new Cell(Kind.LINK, text, address, spoken, List.of());
    }

    /** A link that may break into lines. */
    public static Cell name(String address, String text) {
        return new Cell(Kind.NAME, text, address, null, List.of());
    }

    /** A button that sends a form without fields; on a sheet it says what it is called. */
    public static Cell button(String address, String text, String spoken) {
        return new Cell(Kind.BUTTON, text, address, spoken, List.of());
    }

    /** A link to where the row is acted upon. */
    public static Cell action(String address, String text, String spoken) {
        return new Cell(Kind.ACTION, text, address, spoken, List.of());
    }

    /** @param tone done, on, warn, bad or empty */
    public static Cell badge(String text, String tone) {
        return new Cell(Kind.BADGE, text, tone, null, List.of());
    }

    /** How much of a hundred there is, as a bar beside what says it in words; nothing on a sheet. */
    public static Cell bar(int percent, String spoken) {
        return new Cell(Kind.BAR, String.valueOf(Math.max(0, Math.min(100, percent))), "", spoken, List.of());
    }

    public static Cell date(@Nullable Object day) {
        return day == null ? NOTHING : new Cell(Kind.DATE, "", "", day, List.of());
    }

    public static Cell time(@Nullable Object moment) {
        return moment == null ? NOTHING : new Cell(Kind.TIME, "", "", moment, List.of());
    }

    /** How many files came with it, which leads to them; nothing is shown where there are none. */
    public static Cell clip(int files, String address) {
        return files == 0
                ? styled("", "")
                : new Cell(Kind.CLIP, String.valueOf(files), address, files + "个附件", List.of());
    }

    public static Cell left(@Nullable Object due) {
        return new Cell(Kind.LEFT, "", "", due, List.of());
    }

    /** A due day with what is left until it, «不限期» for none. */
    public static Cell due(@Nullable Object day) {
        return new Cell(Kind.DUE, "", "", day, List.of());
    }

    public static Cell waiting(Object since) {
        return new Cell(Kind.WAITING, "", "", since, List.of());
    }

    public static Cell all(Cell... cells) {
        return new Cell(Kind.ALL, "", "", null, List.of(cells));
    }

    public static Cell all(List<Cell> cells) {
        return new Cell(Kind.ALL, "", "", null, List.copyOf(cells));
    }

    public static Cell lines(List<Cell> cells) {
        return cells.isEmpty() ? NOTHING : new Cell(Kind.LINES, "", "", null, List.copyOf(cells));
    }

    /** What a screen reader says of a link or a button, null for what is read. */
    @Nullable String spoken() {
        return at instanceof String said ? said : null;
    }

    /** What a sheet says of it. */
    @Nullable Object plain() {
        return switch (kind) {
            case CLIP, BAR -> "";
            case TEXT, LINK, NAME, ACTION, BUTTON, BADGE -> this.equals(NOTHING) ? "" : text;
            case DATE, TIME, LEFT, DUE, WAITING -> at;
            case ALL -> joined("");
            case LINES -> joined("；");
        };
    }

    private String joined(String between) {
        return cells.stream().map(Cell::plain).map(String::valueOf).collect(Collectors.joining(between));
    }
}
