package cn.xieshou.accountability;

import cn.xieshou.notice.MatterTitle.Titled;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.workflow.EngineColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Every step that waits, the one that is overdue for longest first. */
@Component
class StepsRegister implements Register<StepRow> {

    private static final String PATH = "/accountability/steps";

    /**
     * By its key and with one group for a task, so that the database leaves out of a count and of the order what neither needs. Only what has
     * a key is a case's: two of three of the engine's rows are places within one.
     */
    private static final String FROM = "ACT_RU_TASK t left join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_"
            + " left join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ and e.BUSINESS_KEY_ is not null"
            + " left join person h on h.account = t.ASSIGNEE_"
            + " left join ACT_RU_IDENTITYLINK g on g.ID_ = case when t.ASSIGNEE_ is null then (select min(c.ID_)"
            + " from ACT_RU_IDENTITYLINK c where c.TASK_ID_ = t.ID_ and c.TYPE_ = 'candidate') end"
            + " left join school s on s.code = h.school_code left join pairing p on p.id = e.BUSINESS_KEY_"
            + PairingRows.SCHOOLS;

    private final Reading reading;
    private final StepFilters filters;
    private final MatterTitles titles;

    StepsRegister(Reading reading, StepFilters filters, MatterTitles titles) {
        this.reading = reading;
        this.filters = filters;
        this.titles = titles;
    }

    static String address(String unit, String overdue) {
        Map<String, Object> asked = new LinkedHashMap<>(Map.of("unit", unit));
        if (!overdue.isEmpty()) {
            asked.put("overdue", overdue);
        }
        return PageAddress.of(PATH, asked);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title() {
        return "在办环节";
    }

    @Override
    public List<Filter> filters(String account) {
        return filters.all();
    }

    @Override
    public List<Column<StepRow>> columns() {
        return StepColumns.all();
    }

    @Override
    public RowQuery<StepRow> query(String account, Asked asked) {
        return new RowQuery<>(
                        "t.ID_ as id, t.NAME_ as step, t.CREATE_TIME_ as since, t.DUE_DATE_ as due, e.BUSINESS_KEY_ as matter,"
                                + " d.NAME_ as process, h.name as holder, " + Units.name(Units.UNIT) + " as unit",
                        FROM,
                        reading.may(account) ? Condition.ANY : Condition.NONE,
                        "t.DUE_DATE_ nulls last, t.ID_",
                        (row, n) -> row(row))
                .keyed("t.ID_");
    }

    @Override
    public List<StepRow> complete(List<StepRow> rows) {
        Map<String, Titled> known =
                titles.of(rows.stream().map(StepRow::matter).distinct().toList());
        return rows.stream()
                .map(row -> {
                    Titled titled = known.get(row.matter());
                    return titled == null ? row : row.called(titled.title(), titled.path());
                })
                .toList();
    }

    private StepRow row(ResultSet row) throws SQLException {
        String matter = Objects.requireNonNullElse(row.getString("matter"), "");
        return new StepRow(
                matter,
                matter,
                "",
                row.getString("process"),
                row.getString("step"),
                row.getString("unit"),
                Objects.requireNonNullElse(row.getString("holder"), ""),
                EngineColumns.instant(row, "since"),
                EngineColumns.instantOrNull(row, "due"));
    }
}
