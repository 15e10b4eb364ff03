package cn.xieshou.paper.pdf;

/** A picture that stands in a line like a letter. Lengths are in points; each is drawn by its own key. */
final class Picture {

    private final String key;
    private final byte[] png;
    private final double width;
    private final double height;

    Picture(String key, byte[] png, double width, double height) {
        this.key = key;
        this.png = png;
        this.width = width;
        this.height = height;
    }

    String key() {
        return key;
    }

    byte[] png() {
        return png;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }
}
