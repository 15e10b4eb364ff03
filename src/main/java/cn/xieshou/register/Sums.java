package cn.xieshou.register;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums over what fits a register, by groups: exact, and from the same conditions as the list that its address opens. */
@Service
@Transactional(readOnly = true)
public class Sums {

    private final RowTable table;

    Sums(RowTable table) {
        this.table = table;
    }

    /**
     * What the rows of one group come to.
     *
     * @param key what they have in common
     * @param rows how many they are
     * @param sum of the amount
     */
    public record Sum(String key, int rows, BigDecimal sum) {}

    /**
     * The groups with the largest sums, in one statement.
     *
     * @param more what else holds for the rows that are summed up
     * @param by SQL of what the rows of a group have in common
     * @param amount SQL of what is summed up
     */
    public <R> List<Sum> of(
            Register<R> register, String account, Asked asked, Condition more, String by, String amount, int most) {
        RowQuery<R> query = register.query(account, asked);
        return table.sums(query, query.where().and(asked.holds(null)).and(more), by, amount, most);
    }
}
