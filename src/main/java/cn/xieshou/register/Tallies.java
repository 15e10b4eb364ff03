package cn.xieshou.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the rows of registers in groups, for overviews: each in one statement. */
@Service
@Transactional(readOnly = true)
public class Tallies {

    private final RowTable table;

    Tallies(RowTable table) {
        this.table = table;
    }

    /**
     * @param asked what the register was asked for, see {@link Registers#asked}
     * @param filter whose choices are counted in each group besides all its rows, empty for none; what is asked of it does not count
     * @param by expressions of SQL over the register's query
     * @param more what holds besides
     * @param most the largest groups only
     */
    public Tally of(
            Register<?> register,
            String account,
            Asked asked,
            String filter,
            List<String> by,
            Condition more,
            int most) {
        Filter counted = filter.isEmpty() ? null : asked.filter(filter);
        RowQuery<?> query = register.query(account, asked);
        Condition where = query.where().and(asked.holds(counted)).and(more);
        return new Tally(asked, filter, table.groups(query, where, choices(counted), by, most));
    }

    private static Map<String, Condition> choices(@Nullable Filter counted) {
        return counted == null ? Map.of() : counted.each();
    }
}
