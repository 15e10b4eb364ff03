package cn.xieshou.paper.pdf;

import cn.xieshou.paper.word.WordFile;
import cn.xieshou.paper.word.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The signatures that were put into the text of a Word file; what else a template may show as a picture is not printed. */
final class InlinePictures {

    private static final double PER_POINT = 12_700;

    /** Points; nothing that was put in is larger. */
    private static final double LONGEST = 300;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int WIDTH_AT = 16;
    private static final int MOST_PIXELS = 2_000_000;

    private final WordFile file;
    private final List<Picture> all = new ArrayList<>();

    InlinePictures(WordFile file) {
        this.file = file;
    }

    /** What a drawing of the body shows. */
    Optional<Picture> of(Element drawing) {
        try {
            Optional<Element> extent = named(drawing, "extent").findFirst();
            Optional<byte[]> png = blip(drawing);
            if (extent.isEmpty() || png.filter(InlinePictures::isSmall).isEmpty()) {
                return Optional.empty();
            }
            double width = points(extent.get(), "cx");
            double height = points(extent.get(), "cy");
            if (width <= 0 || height <= 0) {
                return Optional.empty();
            }
            Picture picture = new Picture("P" + all.size(), png.get(), width, height);
            all.add(picture);
            return Optional.of(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Picture> all() {
        return all;
    }

    private Optional<byte[]> blip(Element drawing) throws IOException {
        Optional<String> id = named(drawing, "blip")
                .map(one -> one.getAttributeNS(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "embed"))
                .findFirst();
        return id.isEmpty() ? Optional.empty() : file.signature(id.get());
    }

    /** By its head: a small file may unpack to a very large picture. */
    private static boolean isSmall(byte[] png) {
        if (png.length < WIDTH_AT + 2 * Integer.BYTES
                || !java.util.Arrays.equals(png, 0, PNG.length, PNG, 0, PNG.length)) {
            return false;
        }
        long width = Integer.toUnsignedLong(ByteBuffer.wrap(png).getInt(WIDTH_AT));
        long height = Integer.toUnsignedLong(ByteBuffer.wrap(png).getInt(WIDTH_AT + Integer.BYTES));
        return width > 0
                && height > 0
                && width <= MOST_PIXELS
                && height <= MOST_PIXELS
                && width * height <= MOST_PIXELS;
    }

    private static double points(Element extent, String side) {
        return Math.min(LONGEST, Looks.number(Optional.of(extent.getAttribute(side))) / PER_POINT);
    }

    private static Stream<Element> named(Element top, String name) {
        return Xml.children(top).stream()
                .flatMap(child -> Stream.concat(
                        name.equals(child.getLocalName()) ? Stream.of(child) : Stream.of(), named(child, name)));
    }
}
