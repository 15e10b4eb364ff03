package cn.xieshou.annualplan;

import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.Stage;
import cn.xieshou.pairing.YearlyOpenings;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.SchoolYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The filing register of a school year (R-PLN-3): filed, under review, returned, missing, late. */
@Component
public class PlanRegister implements Register<PlanRow> {

    private static final String FROM =
            PairingRows.FROM + " left join annual_plan a on a.pairing_id = p.id and a.school_year = :schoolYear";

    /** From August on the coming school year is the one that plans are made for. */
    private static final int MONTHS_AHEAD = 1;

    private final PlanRepository plans;
    private final PairingRows pairings;
    private final YearlyOpenings openings;
    private final PlanActions desk;
    private final PlanLateness lateness;
    private final OpenSteps hands;
    private final Clock clock;

    PlanRegister(
            PlanRepository plans,
            PairingRows pairings,
            YearlyOpenings openings,
            PlanActions desk,
            PlanLateness lateness,
            OpenSteps hands,
            Clock clock) {
        this.plans = plans;
        this.pairings = pairings;
        this.openings = openings;
        this.desk = desk;
        this.lateness = lateness;
        this.hands = hands;
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
                Filter.always("year", "学年", years(), String.valueOf(currentYear()), year -> Condition.ANY),
                Filter.choice("state", "状态", "全部状态", PlanFilter.choices(), name -> PlanFilter.valueOf(name)
                                .holds(today))
                        .withCounts(),
                pairings.programme(),
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
                (row, n) -> row(row, year, programmes));
    }

    @Override
    public List<PlanRow> complete(List<PlanRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<String> open = rows.stream()
                .filter(PlanRow::isOpen)
                .map(row -> row.id().pairingId())
                .toList();
        Map<String, List<OpenStep>> held = hands
                .of(desk.open(rows.get(0).id().schoolYear(), open).values().stream()
                        .flatMap(Collection::stream)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(hand -> hand.task().businessKey()));
        var delays = lateness.of(
                rows.stream().map(PlanRow::plan).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> row.with(
                        held.getOrDefault(row.id().pairingId(), List.of()),
                        delays.containsKey(row.id()) ? delays.get(row.id()).parts() : ""))
                .toList();
    }

    private PlanRow row(ResultSet row, SchoolYear year, Map<String, String> programmes) throws SQLException {
        PairingInRow pairing = PairingRows.of(row);
        AnnualPlan plan = row.getString("state") == null ? null : PlanRepository.plan(row);
        return new PlanRow(
                new PlanId(pairing.id(), year.startYear()),
                pairing.title(),
                pairing.supporting(),
                pairing.recipient(),
                pairing.level().label(),
                programmes.getOrDefault(pairing.programme(), pairing.programme()),
                plan,
                plan != null && plan.isOverdue(LocalDate.now(clock)));
    }

    /** The start year of the school year that plans are made for now. */
    private int currentYear() {
        return SchoolYear.of(LocalDate.now(clock).plusMonths(MONTHS_AHEAD)).startYear();
    }

    /** School years to choose from, the newest first. */
    private List<Choice> years() {
        TreeSet<Integer> years = new TreeSet<>(plans.years());
        years.add(currentYear());
        return years.descendingSet().stream()
                .map(year -> new Choice(year.toString(), new SchoolYear(year).label()))
                .toList();
    }
}
