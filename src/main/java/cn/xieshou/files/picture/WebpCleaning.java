package cn.xieshou.files.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Copies a WebP without its notes and without what stands behind its end. */
final class WebpCleaning {

    private static final Set<String> SEEN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEAD = 8;
    private static final int FILE_HEAD = 12;

    /** Flags that say «has notes»: EXIF and XMP. */
    private static final int NOTES = 0x0C;

    private WebpCleaning() {}

    private record Chunk(String type, long at, int length) {

        long padded() {
            return (long) HEAD + length + (length & 1);
        }
    }

    static void clean(Path file, OutputStream out) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            List<Chunk> seen = seen(in);
            int size = 4;
            for (Chunk chunk : seen) {
                size += (int) chunk.padded();
            }
            out.write("RIFF".getBytes(StandardCharsets.US_ASCII));
            out.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(size)
                    .array());
            out.write("WEBP".getBytes(StandardCharsets.US_ASCII));
            for (Chunk chunk : seen) {
                copy(in, chunk, out);
            }
        } catch (EOFException e) {
            throw new BrokenPicture("ends early");
        }
    }

    private static List<Chunk> seen(RandomAccessFile in) throws IOException {
        byte[] head = new byte[FILE_HEAD];
        in.readFully(head);
        long end = Math.min(in.length(), HEAD + Integer.toUnsignedLong(little(head, 4)));
        List<Chunk> seen = new ArrayList<>();
        long at = FILE_HEAD;
        while (at + HEAD <= end) {
            byte[] about = new byte[HEAD];
            in.seek(at);
            in.readFully(about);
            int length = little(about, 4);
            Chunk chunk = new Chunk(new String(about, 0, 4, StandardCharsets.ISO_8859_1), at, length);
            if (length < 0 || at + HEAD + length > in.length()) {
                throw new BrokenPicture("ends early");
            }
            if (SEEN.contains(chunk.type())) {
                seen.add(chunk);
            }
            at += chunk.padded();
        }
        if (seen.isEmpty()) {
            throw new BrokenPicture("no picture");
        }
        return seen;
    }

    private static void copy(RandomAccessFile in, Chunk chunk, OutputStream out) throws IOException {
        byte[] piece = new byte[8192];
        in.seek(chunk.at());
        long left = (long) HEAD + chunk.length();
        boolean first = true;
        while (left > 0) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            if (first && chunk.type().equals("VP8X") && read > HEAD) {
                piece[HEAD] &= (byte) ~NOTES;
            }
            first = false;
            out.write(piece, 0, read);
            left -= read;
        }
        if ((chunk.length() & 1) == 1) {
            out.write(0);
        }
    }

    private static int little(byte[] octets, int at) {
        return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
