package cn.xieshou.paper.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes one font out of a file that holds several, without reading the others: to FontBox each of them is a second's work. */
final class FontCollection {

    private static final int TABLES = 12;
    private static final int ENTRY = 16;
    private static final int NAME = 0x6E616D65;
    private static final int POSTSCRIPT_NAME = 6;

    private final ByteBuffer file;

    FontCollection(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /** The font of that name as PostScript calls it, or the first one; as a file of its own. */
    byte[] font(String name) throws IOException {
        try {
            int fonts = file.getInt(8);
            for (int i = 0; i < fonts; i++) {
                if (name.isEmpty() || isCalled(file.getInt(TABLES + 4 * i), name)) {
                    return alone(file.getInt(TABLES + 4 * i));
                }
            }
            return alone(file.getInt(TABLES));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("no font collection", e);
        }
    }

    private boolean isCalled(int font, String name) {
        for (int entry = font + TABLES; entry < font + TABLES + ENTRY * tables(font); entry += ENTRY) {
            if (file.getInt(entry) == NAME) {
                return hasName(file.getInt(entry + 8), name);
            }
        }
        return false;
    }

    private boolean hasName(int table, String name) {
        int texts = table + (file.getShort(table + 4) & 0xFFFF);
        for (int i = 0; i < (file.getShort(table + 2) & 0xFFFF); i++) {
            int entry = table + 6 + 12 * i;
            if (file.getShort(entry + 6) == POSTSCRIPT_NAME) {
                int from = texts + (file.getShort(entry + 10) & 0xFFFF);
                byte[] text = Arrays.copyOfRange(file.array(), from, from + (file.getShort(entry + 8) & 0xFFFF));
                if (new String(text, StandardCharsets.UTF_16BE).equals(name)
                        || new String(text, StandardCharsets.ISO_8859_1).equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int tables(int font) {
        return file.getShort(font + 4) & 0xFFFF;
    }

    private byte[] alone(int font) {
        int head = TABLES + ENTRY * tables(font);
        int size = head;
        for (int i = 0; i < tables(font); i++) {
            size += padded(file.getInt(font + TABLES + ENTRY * i + 12));
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.put(file.array(), font, head);
        int to = head;
        for (int i = 0; i < tables(font); i++) {
            int entry = TABLES + ENTRY * i;
            int length = file.getInt(font + entry + 12);
            out.putInt(entry + 8, to);
            out.put(to, file.array(), file.getInt(font + entry + 8), length);
            to += padded(length);
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
