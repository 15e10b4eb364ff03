package cn.xieshou.mentoring.web;

import cn.xieshou.mentoring.MentorshipState;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Order;
import java.util.List;

/** The columns of the register of mentors and apprentices. */
final class MentorshipColumns {

    private MentorshipColumns() {}

    static List<Column<MentorshipRow>> all() {
        return List.of(
                Column.<MentorshipRow>of(
                                "师傅", 12, row -> Cell.name(row.path(), row.one().mentorName()))
                        .onSheet(row -> row.one().mentorName()),
                Column.text("徒弟", 12, row -> row.one().apprenticeName()),
                Column.<MentorshipRow>text("学科", 10, row -> row.one().subject()).sortedBy("subject", "m.subject"),
                Column.<MentorshipRow>text("支援学校", 24, row -> row.pairing().supporting())
                        .sortedByJoined("supporting", PairingRows.BY_SUPPORTING),
                Column.<MentorshipRow>text("受援学校", 24, row -> row.pairing().recipient())
                        .sortedByJoined("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("结对编号", 14, row -> row.pairing().id()),
                Column.<MentorshipRow>of("指导", 10, row -> Cell.text(row.days() + "天"))
                        .onSheet(MentorshipRow::days),
                Column.text("天数不足的月份", 20, MentorshipRow::missing),
                Column.sheet("指导计划", 50, row -> row.one().plan()),
                Column.sheet("阶段小结", 50, row -> row.one().firstSummary()),
                Column.sheet("学年总结", 50, row -> row.one().lastSummary()),
                Column.sheet("结束日期", 12, row -> row.one().endedOn()),
                Column.sheet("提前结束或者更换的原因", 30, row -> row.one().endReason()),
                Column.<MentorshipRow>of(
                                "状态",
                                16,
                                row -> Cell.badge(
                                        row.one().state().label(),
                                        row.one().state().style()))
                        .sortedBy("state", Order.of("m.state", List.of(MentorshipState.values()))));
    }
}
