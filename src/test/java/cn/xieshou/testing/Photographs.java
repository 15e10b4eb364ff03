package cn.xieshou.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photographs as telephones take them. */
public final class Photographs {

    private Photographs() {}

    /** Blue, with a red quarter at the upper left. */
    public static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", octets);
        return octets.toByteArray();
    }

    /** The same with place, device, owner, a former state, a comment, and a second picture behind it. */
    public static byte[] withNotes(byte[] plain, int held) {
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.write(plain, 0, 2);
        noted.writeBytes(segment(0xE1, exif(held)));
        noted.writeBytes(segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0W5M0MpCehiHzreSzNTczkc9d")));
        noted.writeBytes(segment(0xED, text("Photoshop 3.0\0owner")));
        noted.writeBytes(segment(0xE2, text("MPF\0behind")));
        noted.writeBytes(segment(0xFE, text("owner")));
        noted.write(plain, 2, plain.length - 2);
        noted.writeBytes(text("behind"));
        return noted.toByteArray();
    }

    private static byte[] exif(int held) {
        return ByteBuffer.allocate(64)
                .put(text("Exif\0\0"))
                .put(text("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) held)
                .putShort((short) 0)
                .putInt(0)
                .put(text("Xiaomi GPS-25.49N,118.24E"))
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The head of a picture in the format that an iPhone keeps, which is all that tells it. */
    public static byte[] heic(String brand) {
        byte[] picture = new byte[64];
        byte[] head = ("\0\0\0\u0018ftyp" + brand).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, picture, 0, head.length);
        return picture;
    }
}
