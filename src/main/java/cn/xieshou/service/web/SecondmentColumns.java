package cn.xieshou.service.web;

import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.shared.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The columns of the register of secondments. */
final class SecondmentColumns {

    private static final String BY_HOME = "case when v.direction = 'SUPPORT' then ss.name_key else sr.name_key end";
    private static final String BY_HOST = "case when v.direction = 'SUPPORT' then sr.name_key else ss.name_key end";

    private SecondmentColumns() {}

    static List<Column<SecondmentRow>> all(LocalDate today) {
        List<Column<SecondmentRow>> columns = new ArrayList<>();
        columns.addAll(List.of(
                Column.<SecondmentRow>screen("编号", SecondmentColumns::number),
                Column.<SecondmentRow>sheet("支教编号", 14, SecondmentRow::id),
                Column.<SecondmentRow>sheet("结对编号", 14, SecondmentRow::pairingId),
                Column.<SecondmentRow>of("教师", 12, SecondmentColumns::teacher).onSheet(SecondmentRow::teacherName),
                Column.<SecondmentRow>text("学科", 14, SecondmentRow::subject),
                Column.<SecondmentRow>text("类别", 10, row -> row.direction().label())
                        .styled("nobreak"),
                Column.<SecondmentRow>text("派出学校", 24, SecondmentRow::home).sortedBy("home", BY_HOME),
                Column.<SecondmentRow>text("接收学校", 24, SecondmentRow::host).sortedBy("host", BY_HOST),
                Column.<SecondmentRow>text("顶岗岗位", 24, SecondmentRow::post)));
        columns.addAll(List.of(
                Column.<SecondmentRow>screen("骨干", row -> Cell.text(row.isBackbone())),
                Column.<SecondmentRow>sheet("骨干教师", 10, SecondmentRow::isBackbone),
                Column.<SecondmentRow>sheet("自愿支教", 10, SecondmentRow::byOwnWish),
                Column.<SecondmentRow>of("进展", 20, row -> standing(row, today)).onSheet(SecondmentRow::standing),
                Column.<SecondmentRow>sheet("应到岗日期", 12, SecondmentRow::startsOn),
                Column.<SecondmentRow>sheet("实际到岗日期", 12, SecondmentRow::cameOn),
                Column.<SecondmentRow>sheet(
                        "选派逾期（天）", 14, row -> row.daysLate(today) == 0 ? null : row.daysLate(today)),
                Column.<SecondmentRow>screen(
                                "结对",
                                row -> Cell.link(
                                        row.origin(),
                                        row.pairingId(),
                                        row.pairingId() + " 的" + (row.step() == null ? "结对" : "支教选派")))
                        .sortedBy("pairing", "v.pairing_id")));
        return columns;
    }

    private static Cell number(SecondmentRow row) {
        return row.id() == null
                ? Cell.NOTHING
                : Cell.all(
                        Cell.link("/secondments/" + row.id(), row.id()),
                        Cell.clip(row.files(), "/secondments/" + row.id() + "#files"));
    }

    private static Cell teacher(SecondmentRow row) {
        Cell name = Cell.bold(row.teacherName() == null ? "—" : row.teacherName());
        return row.byOwnWish().equals("是") ? Cell.all(name, Cell.styled("自愿", "small-print")) : name;
    }

    private static Cell standing(SecondmentRow row, LocalDate today) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.badge(row.standing(), ""));
        if (row.cameOn() != null) {
            cells.add(small(ChineseDates.date(row.cameOn()) + "到岗"));
        } else if (row.startsOn() != null) {
            cells.add(small("应于" + ChineseDates.date(row.startsOn()) + "到岗"));
        }
        LocalDate leaving = row.leavesOn(today);
        if (leaving != null) {
            cells.add(small("定于" + ChineseDates.date(leaving) + "结束"));
        }
        if (row.daysLate(today) > 0) {
            cells.add(Cell.badge("选派逾期" + row.daysLate(today) + "天", "warn"));
        }
        return Cell.all(cells);
    }

    private static Cell small(String text) {
        return Cell.styled(text, "small-print nobreak");
    }
}
