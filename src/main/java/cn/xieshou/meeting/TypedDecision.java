package cn.xieshou.meeting;

import cn.xieshou.shared.Text;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A decision as a person typed it.
 *
 * @param side name of the side whose school does it
 * @param person name of somebody of that school
 * @param dueOn a date in one of the usual spellings
 */
public record TypedDecision(String content, String side, String person, String dueOn) {

    /** @param suffix behind the names of the fields, the number of the row on a page with several */
    public static TypedDecision of(Map<String, String> fields, String suffix) {
        return new TypedDecision(
                fields.getOrDefault("content" + suffix, ""),
                fields.getOrDefault("side" + suffix, ""),
                fields.getOrDefault("person" + suffix, ""),
                fields.getOrDefault("dueOn" + suffix, ""));
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return Stream.of(content, side, person, dueOn).allMatch(Text::isBlank);
    }
}
