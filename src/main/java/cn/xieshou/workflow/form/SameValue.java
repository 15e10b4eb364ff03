package cn.xieshou.workflow.form;

import cn.xieshou.shared.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares values as people do: 2 is 2.0, line ends do not matter, and nothing is nothing however it is written. */
final class SameValue {

    private SameValue() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one instanceof Number a && other instanceof Number b) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        if (one instanceof String a && other instanceof String b) {
            return Text.clean(a).equals(Text.clean(b));
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return a.size() == b.size() && allSame(a, b);
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return Stream.concat(a.keySet().stream(), b.keySet().stream())
                    .allMatch(key -> same(a.get(key), b.get(key)));
        }
        return Objects.equals(one, other);
    }

    /** Whether a value is as good as none: absent, blank, unticked, empty, or only such things inside. */
    static boolean isNothing(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(SameValue::isNothing);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(SameValue::isNothing);
        }
        return value == null || Boolean.FALSE.equals(value) || (value instanceof String text && Text.isBlank(text));
    }

    /**
     * The number exactly as it was written.
     *
     * @throws NumberFormatException if it is infinite or not a number
     */
    static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }

    private static boolean allSame(List<?> a, List<?> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
