package cn.xieshou.service.web;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.register.SchoolYearFilter;
import cn.xieshou.selection.SelectionAccess;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register of secondments of a school year: first what is registered, then what is on its way. */
@Component
class SecondmentRegister implements Register<SecondmentRow> {

    /** What only a page's lines show is asked for each by itself: the database sorts thousands, and does so for the page's fifty after that. */
    private static final String COLUMNS = """
            v.id, v.pairing_id, v.school_year, v.teacher_name, v.subject, v.direction, v.post, v.backbone, v.volunteer,
            %s as home, %s as host, v.state, v.starts_on, v.ends_on, v.replaces,
            coalesce((select y.arrived_on from service_year y where y.secondment_id = v.id),
                (select l.went_on from learning_stay l where l.secondment_id = v.id)) as came_on,
            %s as step, %s as due_on, %s as decided_at, 0 as files""".formatted(
                    school("supporting_school", "recipient_school"),
                    school("recipient_school", "supporting_school"),
                    selection("step"),
                    selection("due_on"),
                    selection("decided_at"));

    /** From the lines, each of which has a pairing: the database leaves out what it does not need to count or sort them. */
    private static final String FROM =
            "secondment_line v left join pairing p on p.id = v.pairing_id" + PairingRows.SCHOOLS;

    private final PairingRows pairings;
    private final Selections selections;
    private final SelectionAccess access;
    private final SecondmentFiles files;
    private final Clock clock;

    SecondmentRegister(
            PairingRows pairings, Selections selections, SelectionAccess access, SecondmentFiles files, Clock clock) {
        this.pairings = pairings;
        this.selections = selections;
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/secondments";
    }

    @Override
    public String title() {
        return "支教登记";
    }

    @Override
    public int pageSize() {
        return 50;
    }

    @Override
    public List<Filter> filters(String account) {
        return SecondmentFilters.all(year(), pairings, account);
    }

    /** The year in which anything was selected last, else the one that is prepared now; any other may be asked for. */
    private Filter year() {
        List<Integer> years = selections.years();
        List<Integer> offered =
                years.isEmpty() ? List.of(SchoolYear.of(LocalDate.now(clock)).startYear()) : years;
        return SchoolYearFilter.of("任教学年", offered, year -> Condition.of("v.school_year = :year", "year", year));
    }

    @Override
    public RowQuery<SecondmentRow> query(String account, Asked asked) {
        Condition names = access.names(account);
        Condition lines = new Condition(
                "v.kind = 'SECONDMENT' or (v.kind = 'NOMINEE' and (" + names.sql()
                        + ")) or (v.kind = 'SELECTION' and (v.named = false or not (" + names.sql() + ")))",
                names.values());
        return new RowQuery<>(
                COLUMNS,
                FROM,
                pairings.visibleTo(account).and(lines),
                "case when v.kind = 'SECONDMENT' then 0 else 1 end, v.id, v.pairing_id, v.place",
                RecordRows.of(SecondmentRow.class));
    }

    @Override
    public List<SecondmentRow> complete(List<SecondmentRow> rows) {
        return files.counted(rows);
    }

    @Override
    public List<Column<SecondmentRow>> columns() {
        return SecondmentColumns.all(LocalDate.now(clock));
    }

    /** The name of one school of the line's pairing if somebody goes to teach, of the other if somebody goes to learn. */
    private static String school(String teaching, String learning) {
        return "(select at.name from pairing of_line join school at on at.code = case when v.direction = 'SUPPORT' then of_line."
                + teaching + " else of_line." + learning + " end where of_line.id = v.pairing_id)";
    }

    private static String selection(String column) {
        return "(select x." + column
                + " from secondment_selection x where x.pairing_id = v.pairing_id and x.school_year = v.school_year)";
    }
}
