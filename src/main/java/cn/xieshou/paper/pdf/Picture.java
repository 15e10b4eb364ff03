package cn.xieshou.paper.pdf;

import java.awt.image.BufferedImage;

/** A picture that stands in a line like a letter. Lengths are in points; each is drawn by its own key. */
final class Picture {

    private final String key;
    private final BufferedImage image;
    private final double width;
    private final double height;

    Picture(String key, BufferedImage image, double width, double height) {
        this.key = key;
        this.image = image;
        this.width = width;
        this.height = height;
    }

    String key() {
        return key;
    }

    BufferedImage image() {
        return image;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }
}
