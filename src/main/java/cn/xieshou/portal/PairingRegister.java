package cn.xieshou.portal;

import cn.xieshou.pairing.DissolutionGround;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.pairing.Stage;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Order;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
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
    private final Holders hands;

    PairingRegister(PairingRows pairings, Worklist worklist, Holders hands) {
        this.pairings = pairings;
        this.worklist = worklist;
        this.hands = hands;
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
        List<Choice> standings = Arrays.stream(StageFilter.values())
                .map(filter -> new Choice(filter.name(), filter.label()))
                .toList();
        return List.of(
                pairings.programme(),
                Filter.choice("stage", "阶段", "全部阶段", standings, PairingRegister::at),
                pairings.school(account),
                pairings.text("编号、校名或范围"));
    }

    @Override
    public List<Column<PairingRow>> columns() {
        Map<String, String> programmes = pairings.programmeNames();
        return List.of(
                Column.<PairingRow>of(
                                "编号",
                                14,
                                row -> Cell.link(
                                        "/pairings/" + row.it().id(), row.it().id()))
                        .sortedBy("id", "p.id"),
                Column.<PairingRow>text("支援学校", 24, row -> row.it().supporting())
                        .sortedBy("supporting", PairingRows.BY_SUPPORTING),
                Column.<PairingRow>text("受援学校", 24, row -> row.it().recipient())
                        .sortedBy("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("帮扶范围", 18, row -> row.it().scope()),
                Column.<PairingRow>text("学段", 8, row -> row.it().level().label())
                        .styled("nobreak"),
                Column.text(
                        "方案",
                        36,
                        row -> programmes.getOrDefault(
                                row.it().programme(), row.it().programme())),
                Column.<PairingRow>of("阶段", 12, PairingRegister::stage)
                        .onSheet(PairingRow::standing)
                        .sortedBy("stage", Order.of("p.stage", List.of(Stage.values()))),
                Column.sheet("当前环节", 40, PairingRow::steps),
                Column.sheet("在谁手里", 40, PairingRow::holders),
                Column.screen("当前环节、在谁手里", PairingRegister::standing),
                Column.<PairingRow>of("结对日期", 12, row -> Cell.date(row.it().since()))
                        .sortedBy("since", "p.since"),
                Column.sheet("提前终止的原因", 40, PairingRow::cut));
    }

    @Override
    public RowQuery<PairingRow> query(String account, Asked asked) {
        return new RowQuery<>(COLUMNS, FROM, pairings.visibleTo(account), "p.id", (row, n) -> row(row));
    }

    @Override
    public List<PairingRow> complete(List<PairingRow> rows) {
        Map<String, List<OpenTask>> waiting =
                worklist.ofMatters(rows.stream().map(row -> row.it().id()).toList());
        Map<String, String> held =
                hands.of(waiting.values().stream().flatMap(Collection::stream).toList());
        return rows.stream()
                .map(row -> new PairingRow(
                        row.it(), row.cut(), waiting.getOrDefault(row.it().id(), List.of()), held))
                .toList();
    }

    private static Condition at(String standing) {
        return standing.equals(StageFilter.DISSOLVED.name())
                ? Condition.of("d.pairing_id is not null")
                : Condition.of("p.stage = :stage and d.pairing_id is null", "stage", standing);
    }

    private static PairingRow row(ResultSet row) throws SQLException {
        PairingInRow it = PairingRows.of(row);
        String ground = row.getString("ground");
        String cut = ground == null ? "" : DissolutionGround.valueOf(ground).label() + "：" + row.getString("reason");
        return new PairingRow(it, cut, List.of(), Map.of());
    }

    private static Cell stage(PairingRow row) {
        return row.cut().isEmpty()
                ? Cell.badge(row.standing(), tone(row.it().stage()))
                : Cell.all(Cell.badge(row.standing(), "bad"), Cell.styled(row.cut(), "small-print typed"));
    }

    private static String tone(Stage stage) {
        return switch (stage) {
            case IMPLEMENTATION -> "done";
            case ENDED -> "";
            default -> "on";
        };
    }

    private static Cell standing(PairingRow row) {
        return Cell.lines(row.waiting().stream()
                .map(task -> Cell.all(
                        Cell.styled(task.name() + "：", "strong"),
                        Cell.styled(row.hands(task), ""),
                        Cell.waiting(task.createdAt()),
                        task.due() == null ? Cell.styled("", "") : Cell.left(task.due())))
                .toList());
    }
}
