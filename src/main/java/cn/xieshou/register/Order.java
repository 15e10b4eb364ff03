package cn.xieshou.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQL to sort by what no column says by itself. */
public final class Order {

    private static final String DESCENDING = " desc";
    private static final String NULLS_LAST = " nulls last";
    private static final String NULLS_FIRST = " nulls first";

    private Order() {}

    /** As the constants stand in their enum, for a column that holds their names. */
    public static String of(String column, List<? extends Enum<?>> constants) {
        StringBuilder sql = new StringBuilder("case ").append(column);
        for (int place = 0; place < constants.size(); place++) {
            sql.append(" when '")
                    .append(constants.get(place).name())
                    .append("' then ")
                    .append(place);
        }
        return sql.append(" end").toString();
    }

    /** The same rows from the other end: «s.level desc, s.code» becomes «s.level, s.code desc». */
    static String reversed(String order) {
        return terms(order).stream().map(Order::turned).collect(Collectors.joining(", "));
    }

    /** An index has its rows without a value at the other end too. */
    private static String turned(String term) {
        if (term.endsWith(NULLS_LAST)) {
            return turned(without(term, NULLS_LAST)) + NULLS_FIRST;
        }
        if (term.endsWith(NULLS_FIRST)) {
            return turned(without(term, NULLS_FIRST)) + NULLS_LAST;
        }
        return term.endsWith(DESCENDING) ? without(term, DESCENDING) : term + DESCENDING;
    }

    private static String without(String term, String end) {
        return term.substring(0, term.length() - end.length());
    }

    /** An order by columns of its own, for whoever sorts what another select found: «s.level as order0, s.code as order1», «order0 desc, order1». */
    record Named(String columns, String order) {

        static Named of(String order) {
            List<String> columns = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (String term : terms(order)) {
                String direction = direction(term);
                String name = "order" + names.size();
                columns.add(without(term, direction) + " as " + name);
                names.add(name + direction);
            }
            return new Named(String.join(", ", columns), String.join(", ", names));
        }
    }

    private static String direction(String term) {
        String nulls = Stream.of(NULLS_LAST, NULLS_FIRST)
                .filter(term::endsWith)
                .findFirst()
                .orElse("");
        return (without(term, nulls).endsWith(DESCENDING) ? DESCENDING : "") + nulls;
    }

    /** What stands between the commas, those within parentheses left out. */
    private static List<String> terms(String order) {
        List<String> terms = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < order.length(); at++) {
            char letter = order.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && depth == 0) {
                terms.add(order.substring(from, at).strip());
                from = at + 1;
            }
        }
        terms.add(order.substring(from).strip());
        return terms;
    }
}
