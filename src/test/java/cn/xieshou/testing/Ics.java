package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

/** A calendar file as other people's programs see it: octets, and a second library that did not write it. */
public final class Ics {

    private static final int OCTETS = 75;

    private Ics() {}

    /** The file, after everything was looked at that RFC 5545 and 5546 ask of it. */
    public static Calendar checked(byte[] file) {
        for (byte[] line : lines(file)) {
            assertThat(line.length).as(new String(line, StandardCharsets.UTF_8)).isBetween(1, OCTETS);
            assertThat(isWhole(line))
                    .as("no character is torn: " + new String(line, StandardCharsets.UTF_8))
                    .isTrue();
        }
        Calendar calendar = parsed(file);
        assertThat(calendar.validate().getEntries())
                .as(new String(file, StandardCharsets.UTF_8))
                .isEmpty();
        return calendar;
    }

    /** What stands between one CRLF and the next. */
    static List<byte[]> lines(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\r') {
                assertThat(file[at + 1]).as("only CRLF ends a line").isEqualTo((byte) '\n');
                lines.add(Arrays.copyOfRange(file, start, at));
                start = at + 2;
                at++;
            } else {
                assertThat(file[at]).as("only CRLF ends a line").isNotEqualTo((byte) '\n');
            }
        }
        assertThat(start).as("the last line ends as well").isEqualTo(file.length);
        return lines;
    }

    static boolean isWhole(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Calendar parsed(byte[] file) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(file));
        } catch (IOException | ParserException e) {
            throw new AssertionError(new String(file, StandardCharsets.UTF_8), e);
        }
    }
}
