package cn.xieshou.directory;

import cn.xieshou.shared.Text;
import cn.xieshou.shared.TypedNumber;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of fields that registers are made of: each reads what people type and says in Chinese what is wrong. */
public final class FieldRules {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]*");
    /** Pages that stand beside those of the accounts: one of that name would have none. */
    private static final Set<String> PAGES_OF_ACCOUNTS = Set.of("new", "slips");

    private static final Pattern STAFF_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]+");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[0-9]{2,3}-?[0-9]{7,8}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,4}");
    private static final Pattern MIDDLE_DOT = Pattern.compile("[•・‧⋅᛫]");
    private static final Pattern SPECIALIST = Pattern.compile("(\\D{1,10}?)[::\\s]*([0-9]{1,3})\\s*[人名]?");

    static final String CODE_ACCEPTS = "代码只用小写字母、数字和连字符，以字母或数字开头";
    static final String ACCOUNT_ACCEPTS = "账号只用小写字母、数字、点、下划线和连字符，以字母或数字开头，最多60个字符";
    static final String STAFF_NUMBER_ACCEPTS = "编号只用字母、数字和连字符，以字母或数字开头，最多30个字符";

    private FieldRules() {}

    /** One line of at most {@code max} characters; rare Han and emoji stay as they are. */
    public static FieldRule text(int max) {
        return typed -> {
            String line = typed.replaceAll("\\s*[\\n\\t]\\s*", " ");
            return line.length() <= max
                    ? Reading.of(line)
                    : Reading.wrong(typed, "最多" + max + "个字，现在有" + line.length() + "个");
        };
    }

    /** A name of something else, in its one spelling: blanks between Han characters are for looks only. */
    public static FieldRule name(int max) {
        return typed -> text(max).read(Text.spelled(typed));
    }

    /** A person's name; the dots that keyboards offer for «阿依古丽·买买提» become one. */
    public static FieldRule personName() {
        return typed -> {
            String name = Text.spelled(MIDDLE_DOT.matcher(typed).replaceAll("·"));
            if (halfWidth(name).chars().anyMatch(c -> c >= '0' && c <= '9')) {
                return Reading.wrong(typed, "姓名里不应有数字");
            }
            return name.length() <= 30 ? Reading.of(name) : Reading.wrong(typed, "姓名最多30个字");
        };
    }

    public static FieldRule code(int max) {
        return typed -> matching(typed, CODE, max, CODE_ACCEPTS + "，例如 bazhong");
    }

    public static FieldRule account() {
        return typed -> PAGES_OF_ACCOUNTS.contains(halfWidth(typed))
                ? Reading.wrong(typed, "这个账号名留给系统使用，请换一个")
                : matching(typed, ACCOUNT, 60, ACCOUNT_ACCEPTS + "，例如 bazhong.principal");
    }

    public static FieldRule staffNumber() {
        return typed -> matching(typed, STAFF_NUMBER, 30, STAFF_NUMBER_ACCEPTS);
    }

    private static Reading matching(String typed, Pattern pattern, int max, String reason) {
        String value = halfWidth(typed);
        if (SCIENTIFIC.matcher(value).matches() && value.contains("+")) {
            return Reading.wrong(typed, LOST_DIGITS);
        }
        if (value.length() > max) {
            return Reading.wrong(typed, "最多" + max + "个字符");
        }
        return pattern.matcher(value).matches() ? Reading.of(value) : Reading.wrong(typed, reason);
    }

    /** What to do when Excel has made a number of something that is none. */
    public static final String LOST_DIGITS = "Excel 把号码变成了科学记数，末尾数字已丢失；请先把这一列的单元格格式设为「文本」，再重新填写";

    public static FieldRule integer(int min, int max) {
        return typed -> number(typed, 0, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    /** A number with at most one decimal. */
    public static FieldRule decimal(int min, int max) {
        return typed -> number(typed, 1, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    /** A share of a hundred, as people write it: «92.5» and «92.5%» are the same. */
    public static FieldRule percentage() {
        return typed -> {
            Reading reading = decimal(0, 100).read(halfWidth(typed).replaceFirst("\\s*%$", ""));
            return reading.ok() ? reading : Reading.wrong(typed, Objects.requireNonNull(reading.problem()));
        };
    }

    private static Reading number(String typed, int scale, BigDecimal min, BigDecimal max) {
        TypedNumber number = TypedNumber.read(typed);
        BigDecimal value = number.value();
        if (value == null) {
            return Reading.wrong(typed, number.reason());
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() > scale) {
            return Reading.wrong(typed, scale == 0 ? "请填写整数" : "最多一位小数");
        }
        boolean within = value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
        return within ? Reading.of(value.toPlainString()) : Reading.wrong(typed, "应在 " + min + " 到 " + max + " 之间");
    }

    /** A mobile number (11 digits, +86 and separators are dropped) or a landline with area code. */
    public static FieldRule phone() {
        return typed -> {
            String value = halfWidth(typed).replaceAll("[\\s()]", "");
            if (SCIENTIFIC.matcher(value).matches()) {
                return Reading.wrong(typed, LOST_DIGITS);
            }
            String digits = value.replaceAll("-", "").replaceFirst("^(\\+86|0086|86(?=1[3-9]))", "");
            if (MOBILE.matcher(digits).matches()) {
                return Reading.of(digits);
            }
            return LANDLINE.matcher(value).matches()
                    ? Reading.of(value)
                    : Reading.wrong(typed, "请填写11位手机号码，或带区号的座机号码如 0591-87654321");
        };
    }

    public static FieldRule email() {
        return typed -> {
            String value = halfWidth(typed).toLowerCase(java.util.Locale.ROOT);
            return value.length() <= 120 && EMAIL.matcher(value).matches()
                    ? Reading.of(value)
                    : Reading.wrong(typed, "请填写电子邮箱，例如 wang@example.cn");
        };
    }

    public static FieldRule idCard() {
        return IdCard::read;
    }

    public static FieldRule date() {
        return DateReading::read;
    }

    /** One of the options; says which is near if it is none. */
    public static FieldRule choice(List<String> options) {
        return typed -> {
            if (options.contains(typed) || options.contains(Text.spelled(typed))) {
                return Reading.of(options.contains(typed) ? typed : Text.spelled(typed));
            }
            String hint = NearWord.of(typed, options)
                    .map(option -> "没有「" + shorten(typed) + "」，是否应为「" + option + "」")
                    .orElse("只能是：" + String.join("、", options));
            return Reading.wrong(typed, hint);
        };
    }

    /** «美术1、音乐2»: number of specialist teachers by subject, kept in one order. */
    public static FieldRule specialists() {
        return typed -> {
            Map<String, Integer> counts = new TreeMap<>();
            for (String part : halfWidth(typed).split("[、,;\\n\\s]+", -1)) {
                Matcher matcher = SPECIALIST.matcher(part);
                if (!matcher.matches()) {
                    return Reading.wrong(typed, "请写成「音乐2、美术1、体育3」");
                }
                counts.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
            }
            return Reading.of(SchoolFields.specialists(counts));
        };
    }

    /** Full-width letters, digits and signs as ASCII. */
    public static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String shorten(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
