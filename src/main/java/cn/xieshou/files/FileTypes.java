package cn.xieshou.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, by its content: the name says nothing. The two containers of office files are looked into, for they hold
 * programs as well.
 */
final class FileTypes {

    /** What is taken, for those whose file is not. */
    static final String TAKEN = "可以附图片、PDF、文字文档、电子表格、演示文稿和纯文本，不收网页、程序、压缩包、音视频和带宏的文件";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** Octets of the head of such a container until its brand is told. */
    private static final int BRAND_ENDS = 12;

    private FileTypes() {}

    /** Made when the first file comes: its tables take a tenth of a second to read. */
    private static final class Magic {
        static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();
    }

    /**
     * What was found.
     *
     * @param kind empty if the file is not taken
     * @param refusal why not, in Chinese, empty if it is taken
     */
    record Found(Optional<FileKind> kind, String refusal) {

        static Found of(FileKind kind) {
            return new Found(Optional.of(kind), "");
        }

        static Found refused(String reason) {
            return new Found(Optional.empty(), reason);
        }

        static Found unknown() {
            return refused("这类文件不能附上。" + TAKEN);
        }
    }

    static Found of(Path file, String name) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, ZIP)) {
            return ZipContents.of(file);
        }
        if (startsWith(head, COMPOUND)) {
            return OldOffice.of(file);
        }
        if (isOfIphone(file)) {
            return Found.refused("这是苹果手机的高效率格式图片，别的电脑不一定打得开。请在手机“设置—相机—格式”里选“兼容性最佳”再拍，或者附上截图");
        }
        String type = magic(file);
        if (type.equals("application/octet-stream")
                && name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|csv)")) {
            // Chinese text in the encoding of older editors looks like no text.
            return PlainText.isChinese(file) ? Found.of(FileKind.TEXT) : Found.unknown();
        }
        Optional<FileKind> kind = FileKind.ofType(type);
        return kind.map(Found::of).orElseGet(Found::unknown);
    }

    private static String magic(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Magic.DETECTOR.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    /** By the container's brand: the detector tells some of them only. */
    private static boolean isOfIphone(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(BRAND_ENDS), StandardCharsets.ISO_8859_1);
            return head.length() == BRAND_ENDS && head.substring(4).matches("ftyp(hei.|hev.|mif1|msf1)");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(COMPOUND.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
