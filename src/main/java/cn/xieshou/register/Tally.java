package cn.xieshou.register;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many rows of a register belong to each group, and in each to every choice of one filter. The numbers are those of the lists that the
 * register's addresses open, because the conditions are the same.
 *
 * @param asked what the register was asked for
 * @param filter whose choices were counted, empty for none
 */
public record Tally(Asked asked, String filter, List<Group> groups) {

    /**
     * Rows that have the same values.
     *
     * @param keys one for each expression that was grouped by; empty where a row has none
     * @param counts by the filter's choices, and all as «»
     */
    public record Group(List<String> keys, Map<String, Integer> counts) {

        public int of(String choice) {
            return counts.getOrDefault(choice, 0);
        }
    }

    /** The groups of every value of one expression, put together by it, in the order in which they came. */
    public Map<String, List<Group>> by(int expression) {
        return groups.stream()
                .collect(Collectors.groupingBy(
                        group -> group.keys().get(expression), LinkedHashMap::new, Collectors.toList()));
    }

    /** How many rows some groups have of a choice. */
    public static int sum(Collection<Group> groups, String choice) {
        return groups.stream().mapToInt(group -> group.of(choice)).sum();
    }
}
