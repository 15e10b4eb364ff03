package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.commendation.CommendationMatter;
import cn.xieshou.directory.Directory;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The honour register (荣誉册, R-AWD-1): every school and person that was commended, the newest first; everybody reads it. */
@Component
class HonourRegister implements Register<HonourRow> {

    private final CommendationMatter matter;
    private final HonourFilters filters;
    private final Directory directory;

    HonourRegister(CommendationMatter matter, HonourFilters filters, Directory directory) {
        this.matter = matter;
        this.filters = filters;
        this.directory = directory;
    }

    @Override
    public String path() {
        return "/honours";
    }

    @Override
    public String title() {
        return "荣誉册";
    }

    @Override
    public List<Filter> filters(String account) {
        return filters.all();
    }

    @Override
    public List<Column<HonourRow>> columns() {
        return List.of(
                Column.<HonourRow>of("学校或个人", 24, row -> Cell.bold(row.name())).onSheet(HonourRow::name),
                Column.<HonourRow>text("所在学校", 24, HonourRow::school).sortedBy("school", "s.name_key"),
                Column.<HonourRow>text("荣誉称号", 22, row -> row.one().kind().label())
                        .sortedBy("kind", "x.kind"),
                Column.<HonourRow>text("学年", 18, row -> new SchoolYear(row.year()).label())
                        .sortedBy("year", "c.school_year"),
                Column.<HonourRow>text(
                        "证书编号", 26, row -> Objects.requireNonNullElse(row.one().number(), "")),
                Column.<HonourRow>of("表彰日期", 14, row -> Cell.date(row.on()))
                        .onSheet(HonourRow::on)
                        .sortedBy("on", "c.decided_on"),
                Column.<HonourRow>screen("证书", HonourRow::certificate));
    }

    @Override
    public RowQuery<HonourRow> query(String account, Asked asked) {
        RecordRows<Candidate> one = RecordRows.of(Candidate.class);
        boolean all = matter.readsAll(account);
        var own = directory.schoolsOf(account);
        return new RowQuery<>(
                "x.*, s.name as school_name, c.school_year, c.decided_on",
                "commendation_candidate x join commendation c on c.id = x.commendation left join school s on s.code = x.school",
                Condition.of("x.state = 'AWARDED'"),
                "c.decided_on desc, x.commendation desc, x.id",
                (row, n) -> new HonourRow(
                        one.mapRow(row, n),
                        row.getString("school_name"),
                        row.getInt("school_year"),
                        Columns.day(row, "decided_on"),
                        all || own.contains(row.getString("school"))));
    }
}
