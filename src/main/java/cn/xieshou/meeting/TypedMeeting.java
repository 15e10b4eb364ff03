package cn.xieshou.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was typed of a joint meeting; rows of decisions in which nothing was typed are left out when it is read. */
public record TypedMeeting(String agenda, String minutes, List<TypedDecision> decisions) {

    /** How many new decisions a page has room for; more come with the next. */
    public static final int ROWS = 4;

    /** What the page sends always, if only as empty texts. */
    public static final List<String> FIELDS = Stream.concat(
                    Stream.of("agenda", "minutes"),
                    IntStream.rangeClosed(1, ROWS)
                            .boxed()
                            .flatMap(row -> Stream.of("content" + row, "side" + row, "person" + row, "dueOn" + row)))
            .toList();

    /** @param fields by their names on the page */
    public static TypedMeeting of(Map<String, String> fields) {
        return new TypedMeeting(
                fields.getOrDefault("agenda", ""),
                fields.getOrDefault("minutes", ""),
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(row -> TypedDecision.of(fields, String.valueOf(row)))
                        .toList());
    }

    /** What was written so far, with room for new decisions. */
    public static TypedMeeting of(String agenda, String minutes) {
        return of(Map.of("agenda", agenda, "minutes", minutes));
    }
}
