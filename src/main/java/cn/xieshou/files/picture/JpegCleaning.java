package cn.xieshou.files.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies a JPEG without its notes: place, time, device, owner, former states, thumbnails, second pictures behind the first. What one
 * sees stays octet for octet, with the colour profile and how the camera was held.
 */
final class JpegCleaning {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    /** Octets before the picture itself: tables and a colour profile. */
    private static final int MOST_HELD = 4 * 1024 * 1024;

    private final DataInputStream in;
    private final OutputStream out;
    private final List<Segment> head = new ArrayList<>();
    private int orientation = Orientation.UPRIGHT;
    private int held;
    private boolean scanned;

    private static final class Segment {
        private final int marker;
        private final byte[] content;

        private Segment(int marker, byte[] content) {
            this.marker = marker;
            this.content = content;
        }
    }

    private JpegCleaning(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = out;
    }

    /** @return how the camera was held */
    static int clean(InputStream in, OutputStream out) throws IOException {
        JpegCleaning cleaning = new JpegCleaning(in, out);
        try {
            cleaning.copy();
        } catch (EOFException e) {
            throw new BrokenPicture("ends early");
        }
        return cleaning.orientation;
    }

    private void copy() throws IOException {
        if (in.readUnsignedByte() != 0xFF || in.readUnsignedByte() != START) {
            throw new BrokenPicture("no start");
        }
        out.write(0xFF);
        out.write(START);
        int marker = marker();
        while (marker != END) {
            Segment segment = new Segment(marker, content());
            take(segment);
            marker = marker == SCAN ? scan() : marker();
        }
        if (!scanned) {
            throw new BrokenPicture("no picture");
        }
        out.write(0xFF);
        out.write(END);
    }

    private void take(Segment segment) throws IOException {
        if (segment.marker == APP1 && Orientation.isExif(segment.content)) {
            orientation = Orientation.of(segment.content);
        }
        if (!isSeen(segment)) {
            return;
        }
        if (segment.marker == SCAN && !scanned) {
            scanned = true;
            writeHead();
        }
        if (scanned) {
            write(segment);
        } else {
            head.add(segment);
            held += segment.content.length;
            if (held > MOST_HELD) {
                throw new BrokenPicture("no picture");
            }
        }
    }

    /** The notes about the camera stand behind the format's own, before all else. */
    private void writeHead() throws IOException {
        boolean told = orientation == Orientation.UPRIGHT;
        for (Segment segment : head) {
            if (!told && segment.marker != APP0) {
                write(new Segment(APP1, Orientation.notes(orientation)));
                told = true;
            }
            write(segment);
        }
        head.clear();
    }

    private static boolean isSeen(Segment segment) {
        return switch (segment.marker) {
            case APP0 -> begins(segment, "JFIF\0");
            case APP2 -> begins(segment, "ICC_PROFILE\0");
            case APP14 -> begins(segment, "Adobe");
            default -> (segment.marker < APP0 || segment.marker > APP15) && segment.marker != COMMENT;
        };
    }

    private static boolean begins(Segment segment, String with) {
        byte[] content = segment.content;
        return content.length >= with.length()
                && new String(content, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new BrokenPicture("no marker");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private byte[] content() throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new BrokenPicture("no length");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return content;
    }

    private void write(Segment segment) throws IOException {
        out.write(0xFF);
        out.write(segment.marker);
        int length = segment.content.length + 2;
        out.write(length >> 8);
        out.write(length);
        out.write(segment.content);
    }

    /** Copies what is drawn, up to the next marker that is none of its own. */
    private int scan() throws IOException {
        while (true) {
            int octet = in.readUnsignedByte();
            if (octet != 0xFF) {
                out.write(octet);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xFF) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return next;
            }
            out.write(0xFF);
            out.write(next);
        }
    }
}
