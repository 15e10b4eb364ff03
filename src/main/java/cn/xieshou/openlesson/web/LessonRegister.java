package cn.xieshou.openlesson.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.SchoolChoices;
import cn.xieshou.directory.SchoolsSought;
import cn.xieshou.directory.Subjects;
import cn.xieshou.openlesson.LessonAccess;
import cn.xieshou.openlesson.OpenLesson;
import cn.xieshou.openlesson.OpenLessons;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.RecordRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Open lessons that the reader may see (R-ACT-1): those ahead first, the next on top, then those that are over. */
@Component
class LessonRegister implements Register<LessonRow> {

    private static final List<Choice> WHEN =
            List.of(new Choice("ahead", "还没有上课"), new Choice("over", "已上课"), new Choice("cancelled", "已取消"));

    private final LessonAccess access;
    private final OpenLessons lessons;
    private final SchoolChoices schools;
    private final Directory directory;
    private final Clock clock;

    LessonRegister(LessonAccess access, OpenLessons lessons, SchoolChoices schools, Directory directory, Clock clock) {
        this.access = access;
        this.lessons = lessons;
        this.schools = schools;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/open-lessons";
    }

    @Override
    public String title() {
        return "公开课";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                Filter.choice("when", "时间", "全部", WHEN, this::when).withCounts(),
                Filter.choice(
                        "subject",
                        "学科",
                        "全部学科",
                        Choice.of(Subjects.ALL, one -> one, one -> one),
                        subject -> Condition.of("l.subject = :subject", "subject", subject)),
                school(account),
                Filter.text("q", "课题、教师或校名", typed -> SchoolsSought.named("l.school", typed)
                        .or(Likeness.any("sought", typed, "l.sought"))
                        .or(Likeness.spelled("sought", typed, "l.spelled"))));
    }

    private Condition when(String when) {
        LocalDate today = LocalDate.now(clock);
        return switch (when) {
            case "ahead" -> Condition.of("l.state = 'ANNOUNCED' and l.held_on >= :ahead", "ahead", today);
            case "over" -> Condition.of("l.state = 'ANNOUNCED' and l.held_on < :over", "over", today);
            default -> Condition.of("l.state = 'CANCELLED'");
        };
    }

    private Filter school(String account) {
        Condition visible = access.visibleTo(account);
        List<Choice> all = schools.few(new Condition(
                "exists (select 1 from open_lesson l where l.school = s.code and (" + visible.sql() + "))",
                visible.values()));
        return Filter.choice("school", "上课学校", "全部学校", all, code -> Condition.of("l.school = :school", "school", code))
                .orOther(code -> code.isEmpty() ? null : new Choice(code, directory.schoolName(code)));
    }

    @Override
    public List<Column<LessonRow>> columns() {
        return LessonColumns.all(LocalDate.now(clock));
    }

    @Override
    public RowQuery<LessonRow> query(String account, Asked asked) {
        RecordRows<OpenLesson> one = RecordRows.of(OpenLesson.class);
        String today = "date '" + LocalDate.now(clock) + "'";
        return new RowQuery<>(
                "l.*, s.name as school_name",
                "open_lesson l left join school s on s.code = l.school",
                access.visibleTo(account),
                "case when l.held_on >= " + today + " then 0 else 1 end, case when l.held_on >= " + today
                        + " then l.held_on end, l.held_on desc, l.id desc",
                (row, n) -> new LessonRow(one.mapRow(row, n), row.getString("school_name"), 0));
    }

    @Override
    public List<LessonRow> complete(List<LessonRow> rows) {
        Map<Long, Integer> coming =
                lessons.coming(rows.stream().map(row -> row.one().id()).toList());
        return rows.stream()
                .map(row -> row.with(coming.getOrDefault(row.one().id(), 0)))
                .toList();
    }
}
