package cn.xieshou.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a small font in the Compact Font Format: a name, outlines in order, nothing else. */
final class Cff {

    /** The first name that is not one of the format's own. */
    private static final int FIRST_NAME = 391;

    private static final int NUMBER = 29;
    private static final int CHARSET = 15;
    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    /** Both usual widths are 0: every outline says its own. */
    private static final byte[] PRIVATE_PART = {(byte) 139, 20, (byte) 139, 21};

    private static final int TOP_LENGTH = 3 * 5 + 1 + 5 + 1 + 1;

    private Cff() {}

    /** @param outlines the first one stands for what is missing */
    static byte[] of(String name, List<byte[]> outlines) {
        byte[] head = {1, 0, 4, 4};
        byte[] names = index(List.of(name.getBytes(StandardCharsets.US_ASCII)));
        byte[] strings = index(IntStream.range(1, outlines.size())
                .mapToObj(i -> ("g" + i).getBytes(StandardCharsets.US_ASCII))
                .toList());
        byte[] subroutines = index(List.of());
        byte[] charset = charset(outlines.size());
        byte[] glyphs = index(outlines);
        int topLength = index(List.of(new byte[TOP_LENGTH])).length;
        int from = head.length + names.length + topLength + strings.length + subroutines.length;
        ByteArrayOutputStream top = new ByteArrayOutputStream();
        entry(top, CHARSET, from);
        entry(top, CHAR_STRINGS, from + charset.length);
        entry(top, PRIVATE, PRIVATE_PART.length, from + charset.length + glyphs.length);
        List<byte[]> parts =
                new ArrayList<>(List.of(head, names, index(List.of(top.toByteArray())), strings, subroutines));
        parts.addAll(List.of(charset, glyphs, PRIVATE_PART));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static void entry(ByteArrayOutputStream out, int operator, int... numbers) {
        for (int number : numbers) {
            out.write(NUMBER);
            big(out, number, 4);
        }
        out.write(operator);
    }

    private static byte[] charset(int glyphs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        IntStream.range(0, glyphs - 1).forEach(i -> big(out, FIRST_NAME + i, 2));
        return out.toByteArray();
    }

    private static byte[] index(List<byte[]> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        big(out, items.size(), 2);
        if (items.isEmpty()) {
            return out.toByteArray();
        }
        out.write(4);
        int offset = 1;
        big(out, offset, 4);
        for (byte[] item : items) {
            offset += item.length;
            big(out, offset, 4);
        }
        items.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static void big(ByteArrayOutputStream out, int number, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write(number >> (8 * i));
        }
    }
}
