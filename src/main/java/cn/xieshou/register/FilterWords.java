package cn.xieshou.register;

import cn.xieshou.shared.ChineseDates;
import java.util.stream.Collectors;

/** What filters ask for as people would say it, for a telephone, where they are closed. */
final class FilterWords {

    private FilterWords() {}

    static String of(Asked asked) {
        return asked.filters().stream()
                .map(filter -> of(filter, asked.value(filter.name())))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static String of(Filter filter, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (filter.kind()) {
            case TEXT -> "“" + value + "”";
            case DAY ->
                filter.label()
                        + ChineseDates.read(value).map(ChineseDates::date).orElse(value);
            case CHOICE -> filter.isChosen(value) ? chosen(filter, value) : "";
        };
    }

    /** «2026—2027学年» says by itself that it is a «学年». */
    private static String chosen(Filter filter, String value) {
        return filter.offered(value).stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> choice.label().contains(filter.label())
                        ? choice.label()
                        : filter.label() + " " + choice.label())
                .findFirst()
                .orElse("");
    }
}
