package cn.xieshou.rectification.web;

import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.rectification.Admonition;
import cn.xieshou.rectification.AdmonitionMatter;
import cn.xieshou.rectification.AdmonitionState;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Order;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Efficiency admonitions of a school year (R-EVA-3), as far as the reader may see them, the newest first. */
@Component
class AdmonitionRegister implements Register<AdmonitionRegister.Row> {

    private static final int YEARS = 3;

    private static final List<Choice> STATES =
            Choice.of(List.of(AdmonitionState.values()), AdmonitionState::name, AdmonitionState::label);

    private final AdmonitionMatter matter;
    private final PairingRows pairings;
    private final Clock clock;

    AdmonitionRegister(AdmonitionMatter matter, PairingRows pairings, Clock clock) {
        this.matter = matter;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** An admonition in the register. */
    record Row(Admonition one, PairingInRow pairing) {

        String school() {
            return one.side() == Side.SUPPORTING ? pairing.supporting() : pairing.recipient();
        }

        String number() {
            return Objects.requireNonNullElse(one.number(), "");
        }
    }

    @Override
    public String path() {
        return "/admonitions";
    }

    @Override
    public String title() {
        return "效能告诫";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.recent(clock, YEARS, year -> Condition.of("a.school_year = :year", "year", year)),
                Filter.choice(
                                "state",
                                "状态",
                                "全部状态",
                                STATES,
                                state -> Condition.of("a.state = :state" + state, "state" + state, state))
                        .withCounts(),
                pairings.programme(),
                pairings.school(account),
                pairings.text("编号、文号或校名", "lower(a.id)", "coalesce(a.number, '')"));
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.<Row>of(
                                "编号",
                                14,
                                row -> Cell.name(row.one().path(), row.one().id()))
                        .onSheet(row -> row.one().id())
                        .sortedBy("id", "a.id"),
                Column.text("学校", 22, Row::school),
                Column.<Row>text("结对学校", 34, row -> row.pairing().title()),
                Column.text("文号", 26, Row::number),
                Column.<Row>of("签发日期", 14, row -> Cell.date(row.one().issuedOn()))
                        .onSheet(row -> row.one().issuedOn())
                        .sortedBy("issued", "a.issued_on"),
                Column.sheet("相关整改", 14, row -> row.one().rectification()),
                Column.<Row>of(
                                "状态",
                                16,
                                row -> Cell.badge(
                                        row.one().state().label(),
                                        row.one().state().style()))
                        .sortedBy("state", Order.of("a.state", List.of(AdmonitionState.values()))));
    }

    @Override
    public RowQuery<Row> query(String account, Asked asked) {
        RecordRows<Admonition> one = RecordRows.of(Admonition.class);
        return new RowQuery<>(
                "a.*, " + PairingRows.COLUMNS,
                "admonition a left join pairing p on p.id = a.pairing_id" + PairingRows.SCHOOLS,
                matter.visibleTo(account),
                "a.opened_at desc, a.id desc",
                (row, n) -> new Row(one.mapRow(row, n), PairingRows.of(row)));
    }
}
