package cn.xieshou.openlesson.web;

import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.time.LocalDate;
import java.util.List;

/** The columns of the register of open lessons. */
final class LessonColumns {

    private LessonColumns() {}

    static List<Column<LessonRow>> all(LocalDate today) {
        return List.of(
                Column.<LessonRow>of("上课时间", 18, row -> Cell.text(row.one().when()))
                        .sortedBy("day", "l.held_on"),
                Column.<LessonRow>of(
                                "课题", 30, row -> Cell.name(row.path(), row.one().topic()))
                        .onSheet(row -> row.one().topic()),
                Column.<LessonRow>text("学科", 10, row -> row.one().subject()),
                Column.text("年级", 10, row -> row.one().grade()),
                Column.<LessonRow>text("上课学校", 22, LessonRow::school).sortedBy("school", "s.name_key"),
                Column.text("授课教师", 12, row -> row.one().teacher()),
                Column.text("地点", 24, row -> row.one().place()),
                Column.sheet("邀请", 12, row -> row.one().invited().label()),
                Column.sheet("名额", 8, row -> row.one().seats()),
                Column.number("报名（人）", 10, LessonRow::coming),
                Column.<LessonRow>of("报名截止", 12, row -> Cell.date(row.one().answerBy()))
                        .onSheet(row -> row.one().answerBy())
                        .sortedBy("answer", "l.answer_by"),
                Column.of(
                        "状态",
                        12,
                        row -> Cell.badge(row.one().standing(today), row.one().style(today))));
    }
}
