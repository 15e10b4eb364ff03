package cn.xieshou.rectification.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.rectification.DemandSource;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.RectificationMatter;
import cn.xieshou.rectification.RectificationState;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What schools have to put right (R-EVA-2), of a school year, as far as the reader may see it, the newest first. */
@Component
class RectificationRegister implements Register<RectificationRow> {

    private static final int YEARS = 3;

    private static final List<Choice> STATES =
            Choice.of(List.of(RectificationState.values()), RectificationState::name, RectificationState::label);

    private static final String FROM =
            "rectification r left join pairing p on p.id = r.pairing_id" + PairingRows.SCHOOLS;

    private final RectificationMatter matter;
    private final PairingRows pairings;
    private final Clock clock;

    RectificationRegister(RectificationMatter matter, PairingRows pairings, Clock clock) {
        this.matter = matter;
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/rectifications";
    }

    @Override
    public String title() {
        return "督查整改";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                SchoolYearFilter.recent(clock, YEARS, year -> Condition.of("r.school_year = :year", "year", year)),
                Filter.choice(
                                "state",
                                "状态",
                                "全部状态",
                                STATES,
                                state -> Condition.of("r.state = :state" + state, "state" + state, state))
                        .withCounts(),
                Filter.constant("source", "来源", "全部来源", DemandSource.values(), DemandSource::label, "r.source"),
                pairings.programme(),
                pairings.school(account),
                pairings.text("问题、要求、编号或校名", "r.sought", "lower(r.id)"));
    }

    @Override
    public List<Column<RectificationRow>> columns() {
        return RectificationColumns.all(LocalDate.now(clock));
    }

    @Override
    public RowQuery<RectificationRow> query(String account, Asked asked) {
        RecordRows<Rectification> one = RecordRows.of(Rectification.class);
        return new RowQuery<>(
                "r.*, " + PairingRows.COLUMNS,
                FROM,
                matter.visibleTo(account),
                "r.demanded_at desc, r.id desc",
                (row, n) -> new RectificationRow(one.mapRow(row, n), PairingRows.of(row)));
    }
}
