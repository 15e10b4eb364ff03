package cn.xieshou.directory.web;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.School;
import cn.xieshou.directory.Subjects;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Order;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SoughtText;
import java.util.List;

/**
 * The teachers of a school, on its page; the caller asks {@link cn.xieshou.directory.DirectoryAccess} who may look. The identity card is
 * masked on screen and on the sheet: a whole one is shown on the teacher's own page only.
 */
record TeachersRegister(School school) implements Register<Teacher> {

    private static final String COLUMNS =
            "t.staff_number, t.school_code as school, t.name, t.sex, t.birth_date, t.id_card,"
                    + " t.subject, t.title, t.education, t.rural_years, t.backbone, t.post, t.phone, t.email";

    @Override
    public String path() {
        return "/schools/" + school.code();
    }

    @Override
    public String title() {
        return "教师";
    }

    @Override
    public List<Filter> filters(String account) {
        return filters();
    }

    /** By what teachers are found, in whatever list. */
    static List<Filter> filters() {
        return List.of(
                Filter.text("q", "姓名、编号或学科", TeachersRegister::says),
                Filter.choice(
                        "subject",
                        "学科",
                        "全部学科",
                        Choice.of(Subjects.ALL, subject -> subject, subject -> subject),
                        subject -> Condition.of("t.subject = :subject", "subject", subject)),
                Filter.constant("title", "职称", "全部职称", TeacherTitle.values(), TeacherTitle::label, "t.title"),
                Filter.constant("backbone", "骨干", "全部", Backbone.values(), Backbone::label, "t.backbone"));
    }

    @Override
    public List<Column<Teacher>> columns() {
        return List.of(
                Column.<Teacher>of("编号", 14, this::number).sortedBy("number", "t.staff_number"),
                Column.<Teacher>text("姓名", 12, Teacher::name).sortedBy("name", "t.name_key"),
                Column.text("性别", 6, teacher -> teacher.sex().label()),
                Column.text("学科", 12, Teacher::subject),
                Column.<Teacher>text("职称", 10, teacher -> teacher.title().label())
                        .sortedBy("title", "t.title_order"),
                Column.<Teacher>text("骨干", 10, teacher -> teacher.backbone().label())
                        .sortedBy("backbone", Order.of("t.backbone", List.of(Backbone.values()))),
                Column.<Teacher>of("农村任教", 10, teacher -> Cell.text(teacher.ruralYears() + " 年"))
                        .onSheet(Teacher::ruralYears)
                        .sortedBy("rural", "t.rural_years")
                        .styled("number"),
                Column.text("职务", 14, Teacher::post),
                Column.of("身份证号", 22, TeachersRegister::card));
    }

    @Override
    public RowQuery<Teacher> query(String account, Asked asked) {
        return new RowQuery<>(
                COLUMNS,
                "teacher t",
                Condition.of("t.school_code = :ofSchool", "ofSchool", school.code()),
                "t.staff_number",
                RecordRows.of(Teacher.class));
    }

    private Cell number(Teacher teacher) {
        return Cell.link(path() + "/teachers/" + teacher.staffNumber(), teacher.staffNumber());
    }

    private static Cell card(Teacher teacher) {
        return teacher.idCard() == null ? Cell.NOTHING : Cell.styled(teacher.maskedIdCard(), "mono");
    }

    private static Condition says(String typed) {
        return Likeness.any("sought", typed, "t.name_sought")
                .or(Likeness.spelled("sought", typed, "t.name_spelled"))
                .or(Likeness.code("sought", typed, "lower(t.staff_number)"))
                .or(teaches(typed));
    }

    /** The list of subjects is short, that of teachers long: words are looked for in the subjects. */
    private static Condition teaches(String typed) {
        String sought = SoughtText.of(typed);
        List<String> found = Subjects.ALL.stream()
                .filter(subject -> SoughtText.of(subject).contains(sought))
                .toList();
        return found.isEmpty() ? Condition.NONE : Condition.of("t.subject in (:taught)", "taught", found);
    }
}
