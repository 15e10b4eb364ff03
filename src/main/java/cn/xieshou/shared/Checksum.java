package cn.xieshou.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 checksums: what was signed can be proved unchanged later (R-AGR-2). */
public final class Checksum {

    private Checksum() {}

    /** SHA-256 of the UTF-8 bytes of {@code text}, 64 lower-case hexadecimal digits. */
    public static String ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of {@code bytes}, 64 lower-case hexadecimal digits. */
    public static String ofBytes(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
