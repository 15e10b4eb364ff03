package cn.xieshou.signature;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Handwriting;
import cn.xieshou.testing.Photographs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** What is kept of a picture is what was written. */
class InkTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void ofAPhotographTheInkStaysAndThePaperGoes(String format) throws IOException {
        byte[] png = ink(Handwriting.on(format, 1600, 900));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getColorModel().hasAlpha()).isTrue();
        assertThat(image.getWidth()).isBetween(300, 660);
        assertThat(image.getHeight()).isBetween(60, 204);
        assertThat(png.length).isLessThan(60_000);
        assertThat(alpha(image, 0, 0)).as("the corner is paper").isZero();
        long dark = 0;
        long clear = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += alpha(image, x, y) > 200 ? 1 : 0;
                clear += alpha(image, x, y) < 10 ? 1 : 0;
            }
        }
        double all = (double) image.getWidth() * image.getHeight();
        assertThat(dark / all).isBetween(0.01, 0.15);
        assertThat(clear / all).isGreaterThan(0.8);
    }

    @Test
    void notesOfAPhotographAreNotKept() throws IOException {
        byte[] png = ink(Photographs.withNotes(Handwriting.on("jpeg", 800, 400), 1));
        assertThat(new String(png, StandardCharsets.ISO_8859_1))
                .contains("IDAT")
                .doesNotContain("Xiaomi", "owner");
    }

    @Test
    void aTelephoneHeldUprightTurnsIt() throws IOException {
        byte[] png = ink(Photographs.withNotes(Handwriting.on("jpeg", 800, 400), 6));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getHeight()).isGreaterThan(image.getWidth());
    }

    @Test
    void whatIsNoSignatureIsRefusedInWords() throws IOException {
        assertThat(refusal(Handwriting.empty("png", 400, 200))).contains("没有看清笔迹");
        assertThat(refusal("<svg onload='alert(1)'>".getBytes(StandardCharsets.UTF_8)))
                .contains("请选择手机拍的照片");
        assertThat(refusal(new byte[0])).contains("还没有签名");
        byte[] cut = Handwriting.on("png", 400, 200);
        assertThat(refusal(java.util.Arrays.copyOf(cut, cut.length / 3))).contains("打不开");
        byte[] large = new byte[BroughtPicture.LARGEST + 1];
        assertThat(refusal(large)).contains("超过10兆字节");
    }

    private static byte[] ink(byte[] picture) throws IOException {
        BroughtPicture brought = BroughtPicture.of(new ByteArrayResource(picture));
        assertThat(brought.refusal()).isEmpty();
        return brought.ink().orElseThrow();
    }

    private static String refusal(byte[] picture) throws IOException {
        BroughtPicture brought = BroughtPicture.of(new ByteArrayResource(picture));
        assertThat(brought.ink()).isEmpty();
        return brought.refusal();
    }

    private static int alpha(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >>> 24;
    }
}
