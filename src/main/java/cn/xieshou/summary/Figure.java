package cn.xieshou.summary;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that the data say of a pairing's school year, which a summary names as «【活动次数】» (R-SUM-1).
 *
 * @param name by which texts name it, without the brackets
 * @param words what it says now: «12次»; of a list its lines
 * @param amount how many it is, 0 where there is nothing to say
 * @param address of the page with the rows behind it
 * @param source what is counted: «帮扶活动台账，对方已核对的»
 * @param lines of a list, each with its own rows; empty of a single figure
 */
public record Figure(String name, String words, long amount, String address, String source, List<Line> lines) {

    public Figure {
        lines = List.copyOf(lines);
    }

    /** A line of a list. */
    public record Line(String words, String address) {}

    /** A single figure. */
    public static Figure of(String name, String words, long amount, String address, String source) {
        return new Figure(name, words, amount, address, source, List.of());
    }

    /** «12次» */
    public static Figure count(String name, long amount, String unit, String address, String source) {
        return of(name, amount + unit, amount, address, source);
    }

    /** A list; {@code nothing} is said where it is empty. */
    public static Figure list(String name, List<Line> lines, String nothing, String address, String source) {
        String words =
                lines.isEmpty() ? nothing : lines.stream().map(Line::words).collect(Collectors.joining("\n"));
        return new Figure(name, words, lines.size(), address, source, lines);
    }

    /** In one line: «12次»; of a list how long it is and how it begins, «3条：说课2次……等». */
    public String brief() {
        return lines.size() < 2 ? words : lines.size() + "条：" + lines.get(0).words() + "等";
    }

    /** As texts name it: «【活动次数】». */
    public String chip() {
        return Figures.OPEN + name + Figures.CLOSE;
    }

    /** Whether it takes lines of its own. */
    public boolean isList() {
        return !lines.isEmpty();
    }
}
