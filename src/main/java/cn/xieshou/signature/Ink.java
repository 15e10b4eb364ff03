package cn.xieshou.signature;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * What was written, taken from the paper that it was written on: as dark as it is against the paper around it, which in a photograph is
 * nowhere the same; nearly black, cut to its edges, small.
 */
final class Ink {

    /** The most that is kept. */
    private static final int WIDEST = 660;

    private static final int HIGHEST = 204;

    /** From which difference to the paper on it is ink a little, and ink altogether; parts of white. */
    private static final double FAINT = 0.16;

    private static final double FULL = 0.38;

    /** Parts of the picture: with less there is nothing to read, with more it is a photograph of something else. */
    private static final double LEAST = 0.0004;

    private static final double MOST = 0.35;

    private static final int BLACK = 0x14161E;
    private static final int HALF = 128;
    private static final int EDGE = 4;

    private final BufferedImage image;
    private final String refusal;

    private Ink(BufferedImage image, String refusal) {
        this.image = image;
        this.refusal = refusal;
    }

    static Ink of(BufferedImage picture) {
        BufferedImage paper = onWhite(picture);
        Paper around = Paper.of(paper);
        BufferedImage ink = new BufferedImage(paper.getWidth(), paper.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Rectangle written = new Rectangle(-1, -1);
        long dark = 0;
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int x = 0; x < paper.getWidth(); x++) {
                int alpha = alpha(around.at(x, y) - Paper.light(paper.getRGB(x, y)));
                ink.setRGB(x, y, alpha << 24 | BLACK);
                if (alpha >= HALF) {
                    written.add(x, y);
                    written.add(x + 1, y + 1);
                    dark++;
                }
            }
        }
        double part = (double) dark / ((long) paper.getWidth() * paper.getHeight());
        if (part < LEAST) {
            return new Ink(ink, "图片里没有看清笔迹。请用深色笔在白纸上签名，拍得近一些、亮一些，或者在框里书写");
        }
        if (part > MOST) {
            return new Ink(ink, "这张图片不像签名。请用深色笔在白纸上签名，只拍签名这一块");
        }
        return new Ink(cut(ink, written), "");
    }

    /** Why it cannot be used, in Chinese; empty if it can. */
    String refusal() {
        return refusal;
    }

    byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static int alpha(double difference) {
        double part = (difference - FAINT) / (FULL - FAINT);
        return (int) Math.round(255 * Math.max(0, Math.min(1, part)));
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage white = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = white.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return white;
    }

    private static BufferedImage cut(BufferedImage ink, Rectangle written) {
        Rectangle edge = new Rectangle(written);
        edge.grow(EDGE, EDGE);
        Rectangle part = edge.intersection(new Rectangle(ink.getWidth(), ink.getHeight()));
        double by = Math.min(1, Math.min((double) WIDEST / part.width, (double) HIGHEST / part.height));
        int width = Math.max(1, (int) Math.round(part.width * by));
        int height = Math.max(1, (int) Math.round(part.height * by));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(ink.getSubimage(part.x, part.y, part.width, part.height), 0, 0, width, height, null);
        pen.dispose();
        return small;
    }
}
