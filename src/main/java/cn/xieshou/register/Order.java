package cn.xieshou.register;

import java.util.List;

/** SQL to sort by what no column says by itself. */
public final class Order {

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
}
