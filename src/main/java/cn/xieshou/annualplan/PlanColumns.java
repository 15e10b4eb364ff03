package cn.xieshou.annualplan;

import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Order;
import cn.xieshou.shared.ChineseDates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the filing register. */
final class PlanColumns {

    /** What is not begun has no date: it comes last. */
    private static final String BY_DUE = "coalesce(a.due_on, date '9999-12-31')";

    private PlanColumns() {}

    static List<Column<PlanRow>> all() {
        return List.of(
                Column.sheet("学年", 16, row -> row.id().year().label()),
                Column.screen("编号", PlanColumns::id).sortedBy("id", "p.id"),
                Column.sheet("结对编号", 14, row -> row.id().pairingId()),
                Column.<PlanRow>screen("结对学校", row -> Cell.text(row.title()))
                        .sortedByJoined("supporting", PairingRows.BY_SUPPORTING),
                Column.sheet("支援学校", 24, PlanRow::supporting),
                Column.sheet("受援学校", 24, PlanRow::recipient),
                Column.text("学段", 8, PlanRow::level).styled("nobreak"),
                Column.sheet("帮扶项目", 36, PlanRow::programme),
                Column.of("状态", 10, PlanColumns::state)
                        .onSheet(PlanRow::state)
                        .sortedBy("state", "coalesce(" + Order.of("a.state", List.of(PlanState.values())) + ", -1)"),
                Column.sheet("逾期或延期", 12, row -> String.join("、", row.remarks())),
                Column.of("期限", 12, PlanColumns::due)
                        .onSheet(plan(AnnualPlan::dueOn))
                        .sortedBy("due", BY_DUE),
                Column.sheet("逾期天数归属", 30, PlanRow::delay),
                Column.sheet("报送日期", 12, plan(AnnualPlan::receivedOn)),
                Column.of("备案号", 28, PlanColumns::number).onSheet(plan(AnnualPlan::number)),
                Column.sheet("备案日期", 12, plan(AnnualPlan::filedOn)),
                Column.of("在谁手里", 40, PlanColumns::hands).onSheet(PlanRow::holders),
                Column.sheet("免报理由", 30, plan(AnnualPlan::exemptReason)));
    }

    private static Function<PlanRow, @Nullable Object> plan(Function<AnnualPlan, @Nullable Object> of) {
        return row -> row.plan() == null ? null : of.apply(row.plan());
    }

    private static Cell id(PlanRow row) {
        String pairing = row.id().pairingId();
        String path = row.plan() == null
                ? "/pairings/" + pairing
                : "/plans/" + pairing + "/" + row.id().schoolYear();
        return Cell.all(Cell.link(path, pairing), Cell.clip(row.files(), path + "#files"));
    }

    private static Cell state(PlanRow row) {
        List<Cell> said = new ArrayList<>();
        said.add(Cell.badge(row.state(), row.tone()));
        row.remarks()
                .forEach(remark ->
                        said.add(Cell.badge(remark, remark.equals(PlanFilter.LATE.label()) ? "bad" : "warn")));
        if (!row.delay().isEmpty()) {
            said.add(Cell.styled(row.delay(), "small-print"));
        }
        return Cell.all(said);
    }

    private static Cell due(PlanRow row) {
        AnnualPlan plan = row.plan();
        if (plan == null) {
            return Cell.NOTHING;
        }
        return plan.state().isWithSchools()
                ? Cell.all(Cell.date(plan.dueOn()), Cell.left(plan.dueOn()))
                : Cell.date(plan.dueOn());
    }

    private static Cell number(PlanRow row) {
        AnnualPlan plan = row.plan();
        if (plan == null || plan.number() == null) {
            return Cell.NOTHING;
        }
        return plan.filedOn() == null
                ? Cell.text(plan.number())
                : Cell.all(
                        Cell.text(plan.number()),
                        Cell.styled(ChineseDates.date(plan.filedOn()), "small-print nobreak"));
    }

    private static Cell hands(PlanRow row) {
        String exempt = row.plan() == null ? null : row.plan().exemptReason();
        return row.hands().isEmpty() && exempt != null
                ? Cell.styled("免报：" + exempt, "muted")
                : Cell.lines(row.hands().stream()
                        .map(hand -> Cell.all(Cell.bold(hand.task().name() + "："), Cell.styled(hand.sentence(), "")))
                        .toList());
    }
}
