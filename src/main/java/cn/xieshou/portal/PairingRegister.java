package cn.xieshou.portal;

import cn.xieshou.files.TaskFiles;
import cn.xieshou.pairing.DissolutionGround;
import cn.xieshou.pairing.FiltersPairings;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The register of pairings as one account may see it. */
@Component
class PairingRegister implements Register<PairingRow> {

    private static final String COLUMNS = PairingRows.COLUMNS + ", d.ground, d.reason";
    private static final String FROM = PairingRows.FROM + " left join dissolution d on d.pairing_id = p.id";

    private final PairingRows pairings;
    private final Worklist worklist;
    private final StepHolders hands;
    private final TaskFiles files;
    private final List<FiltersPairings> features;

    PairingRegister(
            PairingRows pairings,
            Worklist worklist,
            StepHolders hands,
            TaskFiles files,
            List<FiltersPairings> features) {
        this.pairings = pairings;
        this.worklist = worklist;
        this.hands = hands;
        this.files = files;
        this.features = features;
    }

    @Override
    public String path() {
        return "/pairings";
    }

    @Override
    public String title() {
        return "结对登记";
    }

    @Override
    public int pageSize() {
        return 20;
    }

    @Override
    public List<Filter> filters(String account) {
        List<Choice> standings = Choice.of(List.of(StageFilter.values()), StageFilter::name, StageFilter::label);
        List<Filter> all = new ArrayList<>(List.of(
                pairings.programme(),
                Filter.choice("stage", "阶段", "全部阶段", standings, PairingRegister::at),
                pairings.level(),
                pairings.township(),
                pairings.supporting(),
                pairings.school(account),
                pairings.text("编号、校名或范围")));
        features.stream().map(FiltersPairings::filter).forEach(all::add);
        return all;
    }

    @Override
    public List<Column<PairingRow>> columns() {
        return PairingColumns.all(pairings.programmeNames());
    }

    @Override
    public RowQuery<PairingRow> query(String account, Asked asked) {
        return new RowQuery<>(COLUMNS, FROM, pairings.visibleTo(account), "p.id", (row, n) -> row(row)).keyed("p.id");
    }

    @Override
    public List<PairingRow> complete(List<PairingRow> rows) {
        List<String> ids = rows.stream().map(row -> row.it().id()).toList();
        Map<String, List<OpenTask>> waiting = worklist.ofMatters(ids);
        Map<String, Integer> attached = files.countByMatter(ids);
        Map<String, String> held =
                hands.of(waiting.values().stream().flatMap(Collection::stream).toList());
        return rows.stream()
                .map(row -> new PairingRow(
                        row.it(),
                        row.cut(),
                        waiting.getOrDefault(row.it().id(), List.of()),
                        held,
                        attached.getOrDefault(row.it().id(), 0)))
                .toList();
    }

    private static Condition at(String standing) {
        return standing.equals(StageFilter.DISSOLVED.name())
                ? Condition.of("d.pairing_id is not null")
                : Condition.of("p.stage = :stage and d.pairing_id is null", "stage", standing);
    }

    private static PairingRow row(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        String cut = ground == null ? "" : DissolutionGround.valueOf(ground).label() + "：" + row.getString("reason");
        return new PairingRow(PairingRows.of(row), cut, List.of(), Map.of(), 0);
    }
}
