package cn.xieshou.renewal.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.renewal.Standing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What follows the cycles of the pairings that the reader may see, asked and decided alike (R-FIN-3), the newest first. */
@Component
class RenewalRegister implements Register<RenewalRow> {

    private static final int YEARS = 5;

    private static final List<Choice> STANDINGS =
            Choice.of(List.of(Standing.values()), Standing::name, Standing::label);

    private static final String FROM = "renewal r join pairing p on p.id = r.pairing_id" + PairingRows.SCHOOLS
            + " left join pairing nx on nx.renews = p.id";

    private final PairingRows pairings;
    private final Directory directory;
    private final Clock clock;

    RenewalRegister(PairingRows pairings, Directory directory, Clock clock) {
        this.pairings = pairings;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/renewals";
    }

    @Override
    public String title() {
        return "续签和结束";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                year(),
                Filter.choice(
                                "state",
                                "决定",
                                "全部",
                                STANDINGS,
                                one -> Condition.of(Standing.valueOf(one).sql()))
                        .withCounts(),
                pairings.programme(),
                pairings.level(),
                pairings.township(),
                pairings.school(account),
                pairings.text("文号、结对编号或校名", "coalesce(r.number, '')"));
    }

    /** By the day on which both schools were asked. */
    private Filter year() {
        int now = SchoolYear.of(LocalDate.now(clock)).startYear();
        List<Integer> years = Stream.iterate(now, year -> year - 1).limit(YEARS).toList();
        return Filter.choice(
                "year",
                "启动学年",
                "全部学年",
                Choice.of(years, String::valueOf, year -> new SchoolYear(year).label()),
                typed -> asked(new SchoolYear(Integer.parseInt(typed))));
    }

    private static Condition asked(SchoolYear year) {
        return new Condition(
                "r.opened_at >= :yearFrom and r.opened_at < :yearTo",
                Map.of("yearFrom", begin(year), "yearTo", begin(year.next())));
    }

    private static Object begin(SchoolYear year) {
        return Columns.time(year.firstDay().atStartOfDay(ChineseDates.ZONE).toInstant());
    }

    @Override
    public List<Column<RenewalRow>> columns() {
        return RenewalColumns.all();
    }

    @Override
    public RowQuery<RenewalRow> query(String account, Asked asked) {
        RenewalRows rows = new RenewalRows(directory.person(account).map(Person::school), pairings.programmeNames());
        return new RowQuery<>(
                RenewalRows.COLUMNS, FROM, pairings.visibleTo(account), "r.opened_at desc, r.pairing_id desc", rows);
    }
}
