package cn.xieshou.workflow.form;

import cn.xieshou.shared.Text;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text, cleaned, within its length, in its pattern; rare Han, emoji and markup stay exactly as typed. */
final class TextRule implements FieldRule {

    /** Where a form sets no {@code maxLength}: columns are sized. */
    static final int DEFAULT_MAX = 2_000;

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    @Override
    public @Nullable Object accept(FormField field, Object value, FieldScope scope) {
        if (!(value instanceof String typed)) {
            throw new FieldRefused("请填写文字");
        }
        String text = Text.clean(typed);
        if (Text.isBlank(text)) {
            return null;
        }
        checkCharacters(field, text);
        checkLength(field, text, scope);
        String kept = TextKind.of(field).accept(text);
        checkPattern(field, kept);
        return kept;
    }

    @Override
    public String missing(FormField field) {
        return "请填写，只有空格不算";
    }

    private static void checkCharacters(FormField field, String text) {
        if (LONE_SURROGATE.matcher(text).find()) {
            throw new FieldRefused("含有无法识别的字符，请重新输入");
        }
        if ("textfield".equals(field.type()) && text.indexOf('\n') >= 0) {
            throw new FieldRefused("只能填写一行，请去掉换行");
        }
    }

    private static void checkLength(FormField field, String text, FieldScope scope) {
        int length = text.codePointCount(0, text.length());
        BigDecimal max = scope.limit(field, "maxLength");
        int most = max == null ? DEFAULT_MAX : max.intValue();
        if (length > most) {
            throw new FieldRefused("最多" + most + "字，现有" + length + "字", held(field, text, most));
        }
        BigDecimal min = scope.limit(field, "minLength");
        if (min != null && length < min.intValue()) {
            throw new FieldRefused("至少" + min.intValue() + "字，现有" + length + "字");
        }
    }

    private static String held(FormField field, String text, int most) {
        try {
            String kept = TextKind.of(field).accept(text.substring(0, text.offsetByCodePoints(0, most)));
            checkPattern(field, kept);
            return kept;
        } catch (FieldRefused none) {
            return "";
        }
    }

    /** The whole text has to match; the browser is content with a part of it. */
    private static void checkPattern(FormField field, String text) {
        String pattern = field.validate("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).matches()) {
            String example = field.property("patternMessage");
            throw new FieldRefused(example.isEmpty() ? "格式不对，请按说明填写" : example);
        }
    }
}
