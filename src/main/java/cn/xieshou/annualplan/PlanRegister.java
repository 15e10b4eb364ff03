package cn.xieshou.annualplan;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.Stage;
import cn.xieshou.pairing.YearlyOpenings;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The filing register of a school year (R-PLN-3): filed, under review, returned, missing, late. */
@Component
public class PlanRegister implements Register<PlanRow> {

    private static final String FROM =
            PairingRows.FROM + " left join annual_plan a on a.pairing_id = p.id and a.school_year = :schoolYear";

    private final PlanYears years;
    private final PairingRows pairings;
    private final YearlyOpenings openings;
    private final PlanRows rows;
    private final Clock clock;

    PlanRegister(PlanYears years, PairingRows pairings, YearlyOpenings openings, PlanRows rows, Clock clock) {
        this.years = years;
        this.pairings = pairings;
        this.openings = openings;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/plans";
    }

    @Override
    public String title() {
        return "备案登记";
    }

    @Override
    public int pageSize() {
        return 20;
    }

    /** The school year that is asked for. */
    public static SchoolYear year(Asked asked) {
        return new SchoolYear(Integer.parseInt(asked.value("year")));
    }

    @Override
    public List<Filter> filters(String account) {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                years.filter(),
                Filter.choice("state", "状态", "全部状态", PlanFilter.choices(), name -> PlanFilter.valueOf(name)
                                .holds(today))
                        .withCounts(),
                PlanFilter.hand(),
                pairings.programme(),
                pairings.level(),
                pairings.township(),
                pairings.supporting(),
                pairings.school(account),
                pairings.text("编号、校名或备案号", "a.number_sought"));
    }

    @Override
    public List<Column<PlanRow>> columns() {
        return PlanColumns.all();
    }

    @Override
    public RowQuery<PlanRow> query(String account, Asked asked) {
        SchoolYear year = year(asked);
        Map<String, String> programmes = pairings.programmeNames();
        Condition owes =
                Condition.of("p.stage = '" + Stage.IMPLEMENTATION.name() + "'").and(openings.worksIn(year));
        Condition listed = Condition.of("a.school_year = :schoolYear", "schoolYear", year.startYear())
                .or(owes);
        return new RowQuery<>(
                        PairingRows.COLUMNS + ", a.*",
                        FROM,
                        pairings.visibleTo(account).and(listed),
                        "p.id",
                        (row, n) -> rows.listed(row, year, programmes))
                .keyed("p.id");
    }

    @Override
    public List<PlanRow> complete(List<PlanRow> listed) {
        return rows.complete(listed);
    }
}
