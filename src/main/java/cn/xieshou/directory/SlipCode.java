package cn.xieshou.directory;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The secret on a printed slip: 80 random bits as sixteen letters and digits in groups of four, to be typed by hand. Signs that
 * look alike are one sign.
 */
public final class SlipCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SlipCode() {}

    public static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** «AB3D-92KX-…», as it is printed. */
    public static String inGroups(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What somebody meant who typed it from paper: any case, width, blanks and hyphens. */
    public static String read(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }

    public static boolean isPossible(String code) {
        return SHAPE.matcher(code).matches();
    }
}
