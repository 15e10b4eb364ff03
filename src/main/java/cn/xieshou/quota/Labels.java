package cn.xieshou.quota;

import java.util.Arrays;
import java.util.function.Function;

/** Constants by what a decision table calls them. */
final class Labels {

    private Labels() {}

    static <E> E one(E[] all, Function<E, String> label, String called) {
        return Arrays.stream(all)
                .filter(each -> label.apply(each).equals(called))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is called " + called));
    }
}
