package cn.xieshou.directory.web;

import cn.xieshou.directory.Role;
import cn.xieshou.directory.SchoolChoices;
import cn.xieshou.directory.SchoolsSought;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of accounts; who may not keep them does not come to its page. */
@Component
class AccountsRegister implements Register<AccountsRegister.Row> {

    private static final String COLUMNS = "p.account, p.name, p.role, s.name as school, p.email, p.disabled, "
            + AccountState.WITH_PASSWORD + " as with_password";

    private final SchoolChoices schools;

    AccountsRegister(SchoolChoices schools) {
        this.schools = schools;
    }

    record Row(
            String account,
            String name,
            Role role,
            @Nullable String school,
            @Nullable String email,
            boolean disabled,
            boolean withPassword) {

        Cell state() {
            Cell able = disabled ? Cell.badge("已停用", "bad") : Cell.badge("可用", "done");
            return withPassword ? able : Cell.all(able, Cell.badge("未设密码", "warn"));
        }
    }

    @Override
    public String path() {
        return "/accounts";
    }

    @Override
    public String title() {
        return "账号";
    }

    @Override
    public List<Filter> filters(String account) {
        List<Choice> theirs = schools.few(Condition.of("exists (select 1 from person p where p.school_code = s.code)"));
        return List.of(
                Filter.text("q", "账号、姓名或学校", AccountsRegister::says),
                Filter.constant("role", "角色", "全部角色", Role.values(), Role::label, "p.role"),
                Filter.choice(
                        "school",
                        "学校",
                        "全部学校",
                        theirs,
                        code -> Condition.of("p.school_code = :school", "school", code)),
                Filter.choice(
                        "state",
                        "状态",
                        "全部状态",
                        Choice.of(List.of(AccountState.values()), AccountState::name, AccountState::label),
                        state -> AccountState.valueOf(state).condition()));
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.<Row>of("账号", 24, row -> Cell.name("/accounts/" + row.account(), row.account()))
                        .sortedBy("account", "p.account"),
                Column.<Row>text("姓名", 12, Row::name).sortedBy("name", "p.name_key"),
                Column.<Row>text("角色", 12, row -> row.role().label())
                        .sortedBy("role", Order.of("p.role", List.of(Role.values()))),
                Column.<Row>text("学校", 24, Row::school).sortedBy("school", "coalesce(s.name_key, '')"),
                Column.<Row>text("邮箱", 30, row -> Objects.requireNonNullElse(row.email(), "未填")),
                Column.<Row>of("状态", 12, Row::state));
    }

    @Override
    public RowQuery<Row> query(String account, Asked asked) {
        String from = "person p left join school s on s.code = p.school_code";
        return new RowQuery<>(COLUMNS, from, Condition.ANY, "p.account", RecordRows.of(Row.class)).keyed("p.account");
    }

    private static Condition says(String typed) {
        return Likeness.code("sought", typed, "p.account")
                .or(Likeness.any("sought", typed, "p.name_sought"))
                .or(Likeness.spelled("sought", typed, "p.name_spelled"))
                .or(SchoolsSought.called("p.school_code", typed));
    }
}
