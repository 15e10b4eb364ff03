package cn.xieshou.directory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Citizen identity-card numbers, GB 11643: 17 digits and a check character. */
public final class IdCard {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]+");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdCard() {}

    /** Accepts 18 characters with a right check character; a small x becomes X. The reason never repeats the number. */
    static Reading read(String typed) {
        String value = FieldRules.halfWidth(typed).replace(" ", "");
        if (SCIENTIFIC.matcher(value).matches()) {
            return Reading.wrong(typed, FieldRules.LOST_DIGITS);
        }
        value = value.toUpperCase(java.util.Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            return Reading.wrong(typed, "身份证号应为18位：17位数字加1位校验码（数字或X）");
        }
        if (check(value) != value.charAt(17)) {
            return Reading.wrong(typed, "身份证号校验码不对，请核对每一位");
        }
        return birthDate(value).isEmpty() ? Reading.wrong(typed, "身份证号里的出生日期不存在，请核对每一位") : Reading.of(value);
    }

    /** The check character that belongs to the first 17 digits. */
    public static char check(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The birth date inside a number of the right form; empty if there is no such day. */
    static Optional<LocalDate> birthDate(String number) {
        Reading date = DateReading.read(number.substring(6, 14));
        return date.ok() ? Optional.of(LocalDate.parse(date.value())) : Optional.empty();
    }

    static Sex sex(String number) {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The first three and the last two characters, stars between: enough to tell two people apart. */
    public static String masked(@Nullable String number) {
        return number == null || number.length() != 18
                ? ""
                : number.substring(0, 3) + "*".repeat(13) + number.substring(16);
    }
}
