package cn.xieshou.securitylog;

import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.DayFilters;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The security log, the newest line first; who may not read it does not come to its address. */
@Component
class SecurityLogRegister implements Register<SecurityLogLine> {

    static final String ADDRESS = "/security-log";

    private static final String COLUMNS = "id, happened_at, account, address, kind, result, subject, detail, times";

    private final Clock clock;

    SecurityLogRegister(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String path() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "安全日志";
    }

    @Override
    public int pageSize() {
        return 50;
    }

    @Override
    public List<Filter> filters(String account) {
        List<Filter> days = DayFilters.of("happened_at", clock.getZone());
        return List.of(
                Filter.constant("kind", "事项", "全部事项", SecurityKind.values(), SecurityKind::label, "kind"),
                Filter.constant("result", "结果", "全部结果", SecurityResult.values(), SecurityResult::label, "result"),
                days.get(0),
                days.get(1),
                Filter.text("address", "来自（网络地址）", typed -> Likeness.beginning("address", "address", typed)),
                Filter.text("who", "账号或对象", typed -> Likeness.folded("sought", "who", typed)));
    }

    @Override
    public List<Column<SecurityLogLine>> columns() {
        return List.of(
                Column.<SecurityLogLine>text("时间", 20, SecurityLogLine::time).styled("nobreak"),
                Column.text("谁", 28, SecurityLogLine::who),
                Column.text("来自", 20, SecurityLogLine::address),
                Column.<SecurityLogLine>text("事项", 14, line -> line.kind().label())
                        .styled("nobreak"),
                Column.of(
                        "结果",
                        8,
                        line -> Cell.badge(
                                line.result().label(), line.result() == SecurityResult.DONE ? "done" : "warn")),
                Column.text("对象", 40, SecurityLogLine::subject).styled("wrap-any"),
                Column.text("说明", 40, SecurityLogLine::detail),
                Column.sheet("次数", 8, SecurityLogLine::times));
    }

    @Override
    public RowQuery<SecurityLogLine> query(String account, Asked asked) {
        return new RowQuery<>(COLUMNS, "security_log", Condition.ANY, "id desc", RecordRows.of(SecurityLogLine.class));
    }
}
