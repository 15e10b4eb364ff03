package cn.xieshou.paper.pdf;

import cn.xieshou.paper.word.WordFile;
import cn.xieshou.paper.word.Xml;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;

/**
 * The pictures that stand in a text of a Word file like a letter: signatures that were put in, an emblem that the template brings. One
 * beside which the text runs is not printed, nor one that cannot be read.
 */
final class InlinePictures {

    private static final double PER_POINT = 12_700;

    /** Points; as wide as the text of a page. */
    private static final double WIDEST = 450;

    private static final double HIGHEST = 600;

    /** By its head: a small file may unpack to a very large picture. */
    private static final long MOST_PIXELS = 4_000_000;

    private final WordFile file;
    private final String text;
    private final List<Picture> all;

    private InlinePictures(WordFile file, String text, List<Picture> all) {
        this.file = file;
        this.text = text;
        this.all = all;
    }

    static InlinePictures ofBody(WordFile file) {
        return new InlinePictures(file, WordFile.BODY, new ArrayList<>());
    }

    /** Those of another text of the file, a header; ids are a text's own. */
    InlinePictures in(String other) {
        return new InlinePictures(file, other, all);
    }

    /** What a drawing of the text shows. */
    Optional<Picture> of(Element drawing) {
        try {
            Optional<Element> inline = named(drawing, "inline").findFirst();
            Optional<Element> extent =
                    inline.flatMap(one -> named(one, "extent").findFirst());
            Optional<BufferedImage> image = inline.isEmpty() ? Optional.empty() : shown(drawing);
            if (extent.isEmpty() || image.isEmpty()) {
                return Optional.empty();
            }
            double width = points(extent.get(), "cx");
            double height = points(extent.get(), "cy");
            if (width <= 0 || height <= 0) {
                return Optional.empty();
            }
            double by = Math.min(1, Math.min(WIDEST / width, HIGHEST / height));
            Picture picture = new Picture("P" + all.size(), image.get(), width * by, height * by);
            all.add(picture);
            return Optional.of(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Picture> all() {
        return all;
    }

    private Optional<BufferedImage> shown(Element drawing) throws IOException {
        Optional<String> id = named(drawing, "blip")
                .map(one -> one.getAttributeNS(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "embed"))
                .findFirst();
        Optional<byte[]> bytes = id.isEmpty() ? Optional.empty() : file.picture(text, id.get());
        return bytes.flatMap(InlinePictures::read);
    }

    /** Empty if it is none, too large, or damaged: the paper comes without it. */
    private static Optional<BufferedImage> read(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                boolean fits = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
                return fits ? Optional.of(reader.read(0)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static double points(Element extent, String side) {
        return Looks.number(Optional.of(extent.getAttribute(side))) / PER_POINT;
    }

    private static Stream<Element> named(Element top, String name) {
        return Xml.children(top).stream()
                .flatMap(child -> Stream.concat(
                        name.equals(child.getLocalName()) ? Stream.of(child) : Stream.of(), named(child, name)));
    }
}
