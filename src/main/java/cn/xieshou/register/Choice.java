package cn.xieshou.register;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * One of what a filter offers.
 *
 * @param value as it stands in the address
 * @param label as people read it
 */
public record Choice(String value, String label) {

    public static <T> List<Choice> of(Collection<T> all, Function<T, String> value, Function<T, String> label) {
        return all.stream()
                .map(one -> new Choice(value.apply(one), label.apply(one)))
                .toList();
    }
}
