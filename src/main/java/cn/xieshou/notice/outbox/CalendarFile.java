package cn.xieshou.notice.outbox;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.util.stream.Collectors;

/** The text of an {@code .ics} file. The library folds after 75 letters; RFC 5545 means octets, and a Chinese letter has three. */
public final class CalendarFile {

    private static final int OCTETS = 75;
    private static final String LINE_END = "\r\n";

    private CalendarFile() {}

    public static String of(ICalendar calendar) {
        return Biweekly.write(calendar)
                .foldLines(false)
                .go()
                .lines()
                .map(CalendarFile::folded)
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    /** {@code line} in pieces of at most 75 octets, none of which ends inside a character; a blank begins each further one. */
    private static String folded(String line) {
        StringBuilder pieces = new StringBuilder();
        int filled = 0;
        for (int letter : line.codePoints().toArray()) {
            int octets = octets(letter);
            if (filled + octets > OCTETS) {
                pieces.append(LINE_END).append(' ');
                filled = 1;
            }
            pieces.appendCodePoint(letter);
            filled += octets;
        }
        return pieces.toString();
    }

    /** How long {@code letter} is in UTF-8. */
    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        if (letter < 0x800) {
            return 2;
        }
        return Character.isBmpCodePoint(letter) ? 3 : 4;
    }
}
