package cn.xieshou.files.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Copies a PNG without its notes and without what stands behind its end: only the chunks that one sees. */
final class PngCleaning {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final Set<String> SEEN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private static final int CHECKSUM = 4;

    private PngCleaning() {}

    static void clean(InputStream source, OutputStream out) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(source));
        try {
            if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
                throw new BrokenPicture("no signature");
            }
            out.write(SIGNATURE);
            String type = "";
            while (!type.equals("IEND")) {
                type = chunk(in, out);
            }
        } catch (EOFException e) {
            throw new BrokenPicture("ends early");
        }
    }

    private static String chunk(DataInputStream in, OutputStream out) throws IOException {
        byte[] head = new byte[8];
        in.readFully(head);
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
        String type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
        boolean seen = SEEN.contains(type);
        if (seen) {
            out.write(head);
        }
        byte[] piece = new byte[8192];
        long left = length + CHECKSUM;
        while (left > 0) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            if (seen) {
                out.write(piece, 0, read);
            }
            left -= read;
        }
        return type;
    }
}
