package cn.xieshou.workflow.form;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a known kind, kept in one spelling. */
enum TextKind {
    ANY {
        @Override
        String accept(String text) {
            return text;
        }
    },
    EMAIL {
        @Override
        String accept(String text) {
            if (!MAIL.matcher(text).matches()) {
                throw new FieldRefused("请填写电子邮箱，例如 zhang@example.com");
            }
            return text;
        }
    },
    /** Mobile 13800138000, landline 0595-23522222 with an optional extension. */
    PHONE {
        @Override
        String accept(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s()—–\\-]", "");
            Matcher mobile = MOBILE.matcher(plain);
            if (mobile.matches()) {
                return mobile.group(1);
            }
            Matcher landline = LANDLINE.matcher(plain);
            if (landline.matches()) {
                String extension = landline.group(3);
                return landline.group(1) + "-" + landline.group(2) + (extension == null ? "" : "-" + extension);
            }
            throw new FieldRefused("请填写11位手机号码，或带区号的座机号码，例如0595-23522222");
        }
    };

    static final Set<String> VALIDATION_TYPES = Set.of("custom", "email", "phone");

    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+86|0086)?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE =
            Pattern.compile("(010|02\\d|0[3-9]\\d{2})([2-9]\\d{6,7})(?:(?:转|ext\\.?|#)(\\d{1,6}))?");

    abstract String accept(String text);

    /** By {@code validationType}, or by the property {@code kind} where the browser's own rule would not do. */
    static TextKind of(FormField field) {
        String type = field.validate("validationType").asText("") + field.property("kind");
        return type.contains("email") ? EMAIL : type.contains("phone") ? PHONE : ANY;
    }
}
