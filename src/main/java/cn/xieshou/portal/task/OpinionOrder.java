package cn.xieshou.portal.task;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wants of their usual opinions.
 *
 * @param field the text that it is about
 * @param id the opinion to put there; empty to keep what stands there as a new one
 */
record OpinionOrder(String field, String id) {

    private static final Pattern WRITTEN = Pattern.compile("([\\w.]{1,60}):([\\w-]{0,36})");

    /** «remark:4711» puts one there, «remark:» keeps what stands there. */
    static Optional<OpinionOrder> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches() ? Optional.of(new OpinionOrder(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
