package cn.xieshou.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A signature on paper as a telephone takes it: the paper grey, darker to one side. */
public final class Handwriting {

    private Handwriting() {}

    /** @param format of {@link ImageIO}, «png» or «jpeg» */
    public static byte[] on(String format, int width, int height) throws IOException {
        BufferedImage image = paper(width, height);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(30, 30, 60));
        pen.setStroke(new BasicStroke(Math.max(3f, width / 150f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D line = new Path2D.Double();
        line.moveTo(width * 0.25, height * 0.4);
        line.curveTo(width * 0.35, height * 0.1, width * 0.4, height * 0.9, width * 0.5, height * 0.5);
        line.curveTo(width * 0.55, height * 0.3, width * 0.6, height * 0.8, width * 0.75, height * 0.35);
        pen.draw(line);
        pen.dispose();
        return bytes(image, format);
    }

    /** Nothing is written on it. */
    public static byte[] empty(String format, int width, int height) throws IOException {
        return bytes(paper(width, height), format);
    }

    private static BufferedImage paper(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int light = 150 + 90 * x / width;
                image.setRGB(x, y, new Color(light, light, light - 10).getRGB());
            }
        }
        return image;
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        ImageIO.write(image, format, octets);
        return octets.toByteArray();
    }
}
