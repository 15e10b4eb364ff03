package cn.xieshou.files.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held: the one thing of a photograph's notes (EXIF) that one sees, numbered 1 to 8 as there. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    static boolean isExif(byte[] segment) {
        return segment.length >= EXIF.length && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    /** What these notes say; upright if they say nothing that can be understood. */
    static int of(byte[] segment) {
        try {
            ByteBuffer notes = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                    .slice();
            notes.order(notes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = notes.getInt(4);
            int entries = Short.toUnsignedInt(notes.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if (Short.toUnsignedInt(notes.getShort(entry)) == TAG) {
                    int value = Short.toUnsignedInt(notes.getShort(entry + 8));
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** Notes that say this and nothing else. */
    static byte[] notes(int orientation) {
        ByteBuffer notes = ByteBuffer.allocate(EXIF.length + 8 + 2 + ENTRY + 4);
        notes.put(EXIF).putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        notes.putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return notes.array();
    }
}
