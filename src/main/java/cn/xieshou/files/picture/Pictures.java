package cn.xieshou.files.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** What is done with pictures, each read from a file and never whole in memory unless it is made small on the way. */
public final class Pictures {

    /** More a photograph has not; drawn line by line, but some are kept whole by the decoder. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final int LONGEST_SIDE = 20_000;

    private static final float QUALITY = 0.7f;

    private Pictures() {}

    /** The formats that are cleaned. */
    public enum Format {
        JPEG,
        PNG,
        WEBP
    }

    /**
     * Writes the picture without notes into {@code clean}.
     *
     * @return how the camera was held, 1 (upright) to 8
     * @throws BrokenPicture if it is not put together as its format says
     */
    public static int clean(Format format, Path picture, Path clean) throws IOException {
        try (InputStream in = Files.newInputStream(picture);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean))) {
            switch (format) {
                case JPEG -> {
                    return JpegCleaning.clean(in, out);
                }
                case PNG -> PngCleaning.clean(in, out);
                case WEBP -> WebpCleaning.clean(picture, out);
            }
            return Orientation.UPRIGHT;
        }
    }

    /** How the camera was held; upright if it is no photograph or says nothing. */
    public static int held(Path picture) throws IOException {
        try (InputStream in = Files.newInputStream(picture)) {
            return JpegCleaning.clean(in, OutputStream.nullOutputStream());
        } catch (BrokenPicture e) {
            return Orientation.UPRIGHT;
        }
    }

    /** A small JPEG on white, upright; none of what this Java cannot draw, or what is too large to be drawn. */
    public static Optional<byte[]> small(Path picture, int side, int orientation) throws IOException {
        return read(picture, side * 3, orientation).map(image -> jpeg(scaled(image, side)));
    }

    /**
     * The picture, upright, drawn with at least {@code wanted} pixels at its longer side if it has them, not many more.
     * One at a time: two large ones would take the memory of a small machine.
     */
    public static synchronized Optional<BufferedImage> read(Path picture, int wanted, int orientation)
            throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext()
                    ? Optional.ofNullable(read(readers.next(), in, wanted, orientation))
                    : Optional.empty();
        } catch (RuntimeException | javax.imageio.IIOException e) {
            // The decoders fail in many ways on what is broken or unusual.
            return Optional.empty();
        }
    }

    private static @Nullable BufferedImage read(ImageReader reader, ImageInputStream in, int wanted, int orientation)
            throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            int longer = Math.max(width, height);
            if (longer > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                return null;
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int step = Math.max(1, Math.min(longer / wanted, Math.min(width, height)));
            how.setSourceSubsampling(step, step, 0, 0);
            return upright(reader.read(0, how), orientation);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lies = orientation >= 5;
        BufferedImage turned = blank(lies ? height : width, lies ? width : height);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(image, turn(orientation, width, height), null);
        pen.dispose();
        return turned;
    }

    /** Where a picture's points belong, as EXIF numbers it. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static BufferedImage scaled(BufferedImage image, int side) {
        double by = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * by));
        int height = Math.max(1, (int) Math.round(image.getHeight() * by));
        BufferedImage scaled = blank(width, height);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return scaled;
    }

    private static BufferedImage blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(octets)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return octets.toByteArray();
    }
}
