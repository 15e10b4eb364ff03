package cn.xieshou.evaluation.web;

import cn.xieshou.directory.PeopleSought;
import cn.xieshou.directory.SchoolsSought;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.RecordRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who has a tie to which school (R-EVA-1), on the page of the settings, which is the office's alone. */
@Component
class TieRegister implements Register<TieRow> {

    @Override
    public String path() {
        return EvaluationSettingsController.ADDRESS;
    }

    @Override
    public String title() {
        return "回避关系";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(Filter.text("q", "人员或校名", typed -> PeopleSought.called("t.account", typed)
                .or(SchoolsSought.called("t.school_code", typed))));
    }

    @Override
    public List<Column<TieRow>> columns() {
        return List.of(
                Column.text("人员", 16, TieRow::person),
                Column.text("学校", 24, TieRow::schoolName),
                Column.text("关系", 40, TieRow::note),
                Column.screen(
                        "操作", row -> Cell.button(row.removal(), "删除", "删除：" + row.person() + " " + row.schoolName())));
    }

    @Override
    public RowQuery<TieRow> query(String account, Asked asked) {
        return new RowQuery<>(
                "t.account, t.school_code as school, coalesce(p.name, t.account) as person,"
                        + " coalesce(s.name, t.school_code) as school_name, t.note",
                "school_tie t left join person p on p.account = t.account left join school s on s.code = t.school_code",
                Condition.ANY,
                "t.account, t.school_code",
                RecordRows.of(TieRow.class));
    }
}
