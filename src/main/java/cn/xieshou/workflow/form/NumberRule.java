package cn.xieshou.workflow.form;

import cn.xieshou.shared.TypedNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number within its limits, with no more digits than allowed. */
final class NumberRule implements FieldRule {

    private static final int MAX_DIGITS = 15;
    private static final int MAX_DECIMALS = 6;

    @Override
    public @Nullable Object accept(FormField field, Object value, FieldScope scope) {
        if (value instanceof String text && SameValue.isNothing(text)) {
            return null;
        }
        BigDecimal number = number(value);
        checkDecimals(field, number);
        checkStep(field, number);
        BigDecimal min = scope.limit(field, "min");
        if (min != null && number.compareTo(min) < 0) {
            throw new FieldRefused("不能小于" + min.toPlainString());
        }
        BigDecimal max = scope.limit(field, "max");
        if (max != null && number.compareTo(max) > 0) {
            throw new FieldRefused("不能大于" + max.toPlainString());
        }
        return narrowed(number);
    }

    @Override
    public String missing(FormField field) {
        return "请填写数字";
    }

    private static BigDecimal number(Object value) {
        try {
            if (value instanceof Number number) {
                return sized(SameValue.decimal(number));
            }
        } catch (NumberFormatException e) {
            throw new FieldRefused("请填写数字");
        }
        TypedNumber typed = TypedNumber.read(value instanceof String text ? text : "");
        return sized(typed.found().orElseThrow(() -> new FieldRefused(typed.reason())));
    }

    /** Before anything is computed: 1e999999999 is short to write and long to expand. */
    private static BigDecimal sized(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.precision() - plain.scale() > MAX_DIGITS) {
            throw new FieldRefused("数值太大，整数部分最多" + MAX_DIGITS + "位");
        }
        if (plain.scale() > MAX_DECIMALS) {
            throw new FieldRefused("最多保留" + MAX_DECIMALS + "位小数");
        }
        return plain;
    }

    private static void checkDecimals(FormField field, BigDecimal number) {
        int allowed = field.json().path("decimalDigits").asInt(MAX_DECIMALS);
        if (number.scale() > allowed) {
            throw new FieldRefused(allowed == 0 ? "应为整数" : "最多保留" + allowed + "位小数");
        }
    }

    private static void checkStep(FormField field, BigDecimal number) {
        String step = field.json().path("increment").asText("");
        if (!step.isEmpty() && number.remainder(new BigDecimal(step)).signum() != 0) {
            throw new FieldRefused("应为" + step + "的倍数");
        }
    }

    private static Object narrowed(BigDecimal number) {
        if (number.scale() > 0) {
            return number;
        }
        long whole = number.longValueExact();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }
}
