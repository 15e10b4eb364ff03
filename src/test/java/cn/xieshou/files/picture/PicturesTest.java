package cn.xieshou.files.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.files.picture.Pictures.Format;
import cn.xieshou.testing.Photographs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures lose what they tell besides what one sees, and nothing else. */
class PicturesTest {

    @TempDir
    Path folder;

    @Test
    void aPhotographLosesPlaceDeviceCommentAndWhatStandsBehindItAndLooksTheSame() throws IOException {
        byte[] plain = Photographs.jpeg(60, 40);
        byte[] photograph = Photographs.withNotes(plain, 6);
        assertThat(text(photograph)).contains("GPS-25.49N", "Xiaomi", "W5M0MpCehiHzreSzNTczkc9d", "behind");

        Path clean = clean(Format.JPEG, photograph, 6);
        byte[] kept = Files.readAllBytes(clean);
        assertThat(text(kept))
                .contains("JFIF", "Exif")
                .doesNotContain("GPS", "Xiaomi", "W5M0", "http", "behind", "owner");
        assertThat(pixels(kept)).isEqualTo(pixels(plain));
        assertThat(Pictures.clean(Format.JPEG, clean, folder.resolve("again")))
                .as("still says how it was held")
                .isEqualTo(6);
        assertThat(Files.readAllBytes(folder.resolve("again")))
                .as("cleaning again changes nothing")
                .isEqualTo(kept);
    }

    @Test
    void theSmallPictureStandsUpright() throws IOException {
        for (int held = 1; held <= 8; held++) {
            Path clean = clean(Format.JPEG, Photographs.withNotes(Photographs.jpeg(600, 400), held), held);
            BufferedImage small = image(Pictures.small(clean, 100, held).orElseThrow());
            assertThat(small.getWidth()).as("held " + held).isEqualTo(held < 5 ? 100 : 67);
            assertThat(small.getHeight()).isEqualTo(held < 5 ? 67 : 100);
            // The original is red at its upper left corner; this is where each way of holding brings it.
            int[][] corner = {{}, {0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 1}, {0, 1}};
            int x = corner[held][0] * (small.getWidth() - 1);
            int y = corner[held][1] * (small.getHeight() - 1);
            assertThat((small.getRGB(x, y) >> 16) & 0xFF).as("held " + held).isGreaterThan(180);
            assertThat(small.getRGB(x, y) & 0xFF).as("held " + held).isLessThan(90);
        }
    }

    @Test
    void aBrokenPhotographIsRefused() throws IOException {
        byte[] photograph = Photographs.jpeg(60, 40);
        for (int length : new int[] {3, 20, 200, photograph.length - 30}) {
            assertThatThrownBy(() -> clean(Format.JPEG, Arrays.copyOf(photograph, length), 1))
                    .isInstanceOf(BrokenPicture.class);
        }
        byte[] onlyHead = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
        assertThatThrownBy(() -> clean(Format.JPEG, onlyHead, 1)).isInstanceOf(BrokenPicture.class);
    }

    @Test
    void aPngKeepsOnlyWhatOneSees() throws IOException {
        byte[] plain = png(30, 20);
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.write(plain, 0, 33);
        noted.writeBytes(chunk("tEXt", "Author\0owner"));
        noted.writeBytes(chunk("eXIf", "GPS-25.49N"));
        noted.writeBytes(chunk("iTXt", "XML:com.adobe.xmp\0place"));
        noted.write(plain, 33, plain.length - 33);
        noted.writeBytes("behind".getBytes(StandardCharsets.US_ASCII));

        byte[] kept = Files.readAllBytes(clean(Format.PNG, noted.toByteArray(), 1));
        assertThat(kept).isEqualTo(plain);
        assertThatThrownBy(() -> clean(Format.PNG, Arrays.copyOf(plain, plain.length - 20), 1))
                .isInstanceOf(BrokenPicture.class);
    }

    @Test
    void aWebpKeepsOnlyWhatOneSees() throws IOException {
        byte[] noted = webp(
                riff("VP8X", new byte[] {0x2C, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                riff("ICCP", "profile".getBytes(StandardCharsets.US_ASCII)),
                riff("VP8 ", new byte[] {1, 2, 3, 4, 5}),
                riff("EXIF", "GPS-25.49N".getBytes(StandardCharsets.US_ASCII)),
                riff("XMP ", "place".getBytes(StandardCharsets.US_ASCII)));
        byte[] kept = Files.readAllBytes(clean(Format.WEBP, noted, 1));
        assertThat(kept)
                .isEqualTo(webp(
                        riff("VP8X", new byte[] {0x20, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                        riff("ICCP", "profile".getBytes(StandardCharsets.US_ASCII)),
                        riff("VP8 ", new byte[] {1, 2, 3, 4, 5})));
        assertThatThrownBy(() -> clean(Format.WEBP, Arrays.copyOf(noted, 40), 1))
                .isInstanceOf(BrokenPicture.class);
    }

    @Test
    void aPictureThatSaysItIsEnormousIsNotDrawn() throws IOException {
        byte[] bomb = png(30, 20);
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
        CRC32 check = new CRC32();
        check.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) check.getValue());
        assertThat(Pictures.small(Files.write(folder.resolve("bomb"), bomb), 100, 1))
                .isEmpty();
        assertThat(Pictures.small(Files.write(folder.resolve("none"), new byte[] {1, 2, 3}), 100, 1))
                .isEmpty();
    }

    private Path clean(Format format, byte[] picture, int held) throws IOException {
        Path source = Files.write(folder.resolve("source"), picture);
        Path clean = folder.resolve("clean");
        assertThat(Pictures.clean(format, source, clean)).isEqualTo(held);
        return clean;
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", octets);
        return octets.toByteArray();
    }

    private static byte[] chunk(String type, String content) {
        byte[] octets = content.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type.getBytes(StandardCharsets.US_ASCII));
        check.update(octets);
        return ByteBuffer.allocate(octets.length + 12)
                .putInt(octets.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(octets)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] riff(String type, byte[] content) {
        int padded = content.length + (content.length & 1);
        return ByteBuffer.allocate(8 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] webp(byte[]... chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (byte[] chunk : chunks) {
            all.writeBytes(chunk);
        }
        return riff("RIFF", all.toByteArray());
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        BufferedImage image = image(picture);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage image(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }
}
