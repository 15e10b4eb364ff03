package cn.xieshou.quota.web;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.quota.PairingsBehind;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How the pairings stand with one quota, those that miss most of it first. */
@Component
class QuotaPairingsRegister implements Register<QuotaPairing> {

    private static final String MET = "met";

    private static final List<Choice> STANDS = List.of(new Choice("short", "未达到"), new Choice(MET, "已达到"));

    private final PairingRows pairings;
    private final TermFilters terms;
    private final PairingsBehind behind;

    QuotaPairingsRegister(PairingRows pairings, TermFilters terms, PairingsBehind behind) {
        this.pairings = pairings;
        this.terms = terms;
        this.behind = behind;
    }

    @Override
    public String path() {
        return "/quotas/pairings";
    }

    @Override
    public String title() {
        return "指标完成情况";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                terms.measure("q.measure"),
                terms.year(),
                terms.term(),
                Filter.choice(
                                "stands",
                                "完成",
                                "全部",
                                STANDS,
                                value -> Condition.of(PairingsBehind.MISSING + (value.equals(MET) ? " = 0" : " > 0")))
                        .withCounts(),
                pairings.programme(),
                pairings.level(),
                pairings.township(),
                pairings.school(account),
                pairings.text("编号或校名"));
    }

    @Override
    public List<Column<QuotaPairing>> columns() {
        return QuotaColumns.pairings();
    }

    @Override
    public RowQuery<QuotaPairing> query(String account, Asked asked) {
        Term term = terms.asked(asked);
        QuotaClause.Measure measure = TermFilters.measure(asked);
        return new RowQuery<>(
                "c.subject, c.amount, c.waiting, c.disputed + c.seen + c.unfit as others, " + PairingsBehind.NEEDED
                        + " as needed, " + PairingRows.COLUMNS,
                PairingsBehind.FROM,
                behind.where(account, term, measure),
                PairingsBehind.MISSING + " desc, p.id",
                (row, n) -> new QuotaPairing(
                        PairingRows.of(row),
                        measure,
                        term,
                        Objects.requireNonNullElse(row.getString("subject"), ""),
                        row.getInt("amount"),
                        row.getInt("needed"),
                        row.getInt("waiting"),
                        row.getInt("others")));
    }
}
