package cn.xieshou.directory.web;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.RecordRows;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The teachers of every school whose list the reader may see, to find one by name: for the bureau all of them, for a school's people their
 * own. What is personal stands on each teacher's own page only.
 */
@Controller
class AllTeachersRegister implements Register<AllTeachersRegister.Row> {

    private static final String COLUMNS =
            "t.staff_number, t.name, s.code, s.name as school, t.subject, t.title, t.backbone, t.post";

    private final Registers registers;
    private final DirectoryAccess access;

    AllTeachersRegister(Registers registers, DirectoryAccess access) {
        this.registers = registers;
        this.access = access;
    }

    record Row(
            String staffNumber,
            String name,
            String code,
            String school,
            String subject,
            TeacherTitle title,
            Backbone backbone,
            @Nullable String post) {

        String address() {
            return "/schools/" + code + "/teachers/" + staffNumber;
        }
    }

    @GetMapping("/teachers")
    String list(@RequestParam Map<String, String> asked, Principal reader, Model model) {
        if (!isFor(reader.getName())) {
            throw new NotThere();
        }
        model.addAttribute("view", registers.view(this, reader.getName(), asked));
        return "directory/teachers";
    }

    /** Whether the account sees teachers at all. */
    boolean isFor(String account) {
        return access.seesTeachers(account);
    }

    @Override
    public String path() {
        return "/teachers";
    }

    @Override
    public String title() {
        return "教师";
    }

    @Override
    public List<Filter> filters(String account) {
        return TeachersRegister.filters();
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.<Row>of("姓名", 12, row -> Cell.name(row.address(), row.name()))
                        .sortedBy("name", "t.name_key"),
                Column.<Row>of("学校", 24, row -> Cell.name("/schools/" + row.code(), row.school()))
                        .sortedByJoined("school", "s.name_key"),
                Column.text("编号", 14, Row::staffNumber),
                Column.text("学科", 12, Row::subject),
                Column.<Row>text("职称", 10, row -> row.title().label()).sortedBy("title", "t.title_order"),
                Column.text("骨干", 10, row -> row.backbone().label()),
                Column.text("职务", 14, Row::post));
    }

    @Override
    public RowQuery<Row> query(String account, Asked asked) {
        return new RowQuery<>(
                        COLUMNS,
                        "teacher t left join school s on s.code = t.school_code",
                        access.teachersIn("t.school_code", account),
                        "t.name_key, t.staff_number",
                        RecordRows.of(Row.class))
                .keyed("t.staff_number");
    }
}
