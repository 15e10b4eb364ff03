package cn.xieshou.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Statements without their values, and how often each was asked. */
final class PageShapes {

    private static final int SHOWN = 160;

    /** Where there was nothing of a kind, a list of it may be asked for as soon as there is, and its page once more. */
    private static final int FIRST_TIMES = 2;

    private PageShapes() {}

    /** @param pieces in which many may be asked for where few are asked for at once */
    static List<String> askedMoreOften(List<String> few, List<String> many, int pieces) {
        Map<String, Long> before = counted(few);
        return counted(many).entrySet().stream()
                .filter(one -> one.getValue() > pieces * before.getOrDefault(one.getKey(), (long) FIRST_TIMES))
                .map(one -> before.getOrDefault(one.getKey(), 0L) + " → " + said(one))
                .toList();
    }

    static List<String> severalTimes(List<String> asked) {
        return counted(asked).entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .map(PageShapes::said)
                .toList();
    }

    private static String said(Map.Entry<String, Long> one) {
        return one.getValue() + " × "
                + one.getKey().substring(0, Math.min(SHOWN, one.getKey().length()));
    }

    private static Map<String, Long> counted(List<String> asked) {
        return asked.stream()
                .map(sql -> sql.replaceAll("\\(\\s*\\?[?, ]*\\)", "(?)").replaceAll("\\s+", " "))
                .collect(Collectors.groupingBy(sql -> sql, TreeMap::new, Collectors.counting()));
    }
}
