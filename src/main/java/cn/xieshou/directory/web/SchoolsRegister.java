package cn.xieshou.directory.web;

import cn.xieshou.directory.Role;
import cn.xieshou.directory.SchoolsSought;
import cn.xieshou.directory.Setting;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Order;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolLevel;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of schools and its page, for everybody who is signed in; the smallest there is, to begin another from. */
@Controller
class SchoolsRegister implements Register<SchoolsRegister.Row> {

    private static final String BY_LEVEL = Order.of("s.level", List.of(SchoolLevel.values()));

    private static final String COLUMNS =
            "s.code, s.name, s.level, s.setting, s.township, s.classes, s.teachers, s.pupils, " + people(Role.PRINCIPAL)
                    + " as principals, " + people(Role.LIAISON) + " as liaisons";

    private final Registers registers;
    private final Programmes programmes;

    SchoolsRegister(Registers registers, Programmes programmes) {
        this.registers = registers;
        this.programmes = programmes;
    }

    record Row(
            String code,
            String name,
            SchoolLevel level,
            Setting setting,
            @Nullable String township,
            @Nullable Integer classes,
            @Nullable Integer teachers,
            @Nullable Integer pupils,
            @Nullable String principals,
            @Nullable String liaisons) {}

    @GetMapping("/schools")
    String list(@RequestParam Map<String, String> asked, Principal reader, Model model) {
        model.addAttribute("view", registers.view(this, reader.getName(), asked));
        return "directory/schools";
    }

    @Override
    public String path() {
        return "/schools";
    }

    @Override
    public String title() {
        return "学校";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                Filter.text("q", "名称、代码、乡镇或校长、联络人", SchoolsRegister::says),
                Filter.constant("level", "学段", "全部", SchoolLevel.values(), SchoolLevel::label, "s.level"),
                Filter.constant("setting", "城乡", "全部", Setting.values(), Setting::label, "s.setting"),
                Filter.choice(
                        "programme",
                        "帮扶项目",
                        "全部",
                        Choice.of(programmes.all(), one -> one.code(), one -> one.name()),
                        code -> Condition.of("s.programme in (:programme, '')", "programme", code)));
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.<Row>of("学校", 24, row -> Cell.name("/schools/" + row.code(), row.name()))
                        .sortedBy("name", "s.name_key"),
                Column.<Row>text("学段", 8, row -> row.level().label()).sortedBy("level", BY_LEVEL),
                Column.text("城乡", 8, row -> row.setting().label()),
                Column.text("乡镇", 16, Row::township),
                Column.number("班级", 8, Row::classes).sortedBy("classes", "coalesce(s.classes, 0)"),
                Column.number("教师", 8, Row::teachers).sortedBy("teachers", "coalesce(s.teachers, 0)"),
                Column.number("学生", 8, Row::pupils).sortedBy("pupils", "coalesce(s.pupils, 0)"),
                Column.text("校长", 14, Row::principals),
                Column.text("联络人", 14, Row::liaisons));
    }

    @Override
    public RowQuery<Row> query(String account, Asked asked) {
        return new RowQuery<>(
                COLUMNS, "school s", Condition.ANY, BY_LEVEL + " desc, s.name_key, s.code", RecordRows.of(Row.class));
    }

    private static Condition says(String typed) {
        return SchoolsSought.known("s.code", typed).or(Likeness.folded("s.place_sought", "place", typed));
    }

    private static String people(Role role) {
        return "(select string_agg(p.name, '、' order by p.account) from person p where p.school_code = s.code and p.role = '"
                + role.name() + "' and p.disabled = false)";
    }
}
