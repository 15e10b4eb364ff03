package cn.xieshou.notice.reach;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.SchoolsSought;
import cn.xieshou.notice.reach.Unreached.Cause;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The register of people whom mail does not reach; who may not look does not come to its page. */
@Component
class UnreachableRegister implements Register<UnreachedRow> {

    private static final RowMapper<Person> PERSON = RecordRows.of(Person.class);

    private final Unreachable unreachable;
    private final Directory directory;

    UnreachableRegister(Unreachable unreachable, Directory directory) {
        this.unreachable = unreachable;
        this.directory = directory;
    }

    @Override
    public String path() {
        return "/unreachable";
    }

    @Override
    public String title() {
        return "收不到邮件的人";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                Filter.choice(
                                "cause",
                                "原因",
                                "全部原因",
                                Choice.of(List.of(Cause.values()), Cause::name, Cause::label),
                                cause -> Condition.of(Unreachable.CAUSE + " = '" + Cause.valueOf(cause) + "'"))
                        .withCounts(),
                Filter.text("q", "姓名、账号或学校", UnreachableRegister::says));
    }

    private static Condition says(String typed) {
        return Likeness.any("sought", typed, "p.name_sought")
                .or(Likeness.code("sought", typed, "p.account"))
                .or(SchoolsSought.named("p.school_code", typed));
    }

    @Override
    public List<Column<UnreachedRow>> columns() {
        return UnreachableColumns.all();
    }

    @Override
    public RowQuery<UnreachedRow> query(String account, Asked asked) {
        Person viewer = directory.person(account).orElseThrow();
        boolean overseer = Unreachable.oversees(viewer);
        return new RowQuery<>(
                "p.account, p.name, p.role, p.school_code as school, p.email, p.phone, s.name as school_name, "
                        + Unreachable.CAUSE + " as cause",
                Unreachable.FROM,
                unreachable.listed(viewer),
                "coalesce(s.name_key, ''), p.account",
                (row, n) -> new UnreachedRow(
                        new Unreached(
                                Objects.requireNonNull(PERSON.mapRow(row, n)),
                                Columns.one(row, "cause", Cause.class),
                                List.of(),
                                null),
                        Objects.requireNonNullElse(row.getString("school_name"), ""),
                        overseer));
    }

    @Override
    public List<UnreachedRow> complete(List<UnreachedRow> rows) {
        Map<String, Unreached> known = unreachable.missed(
                rows.stream().collect(Collectors.toMap(row -> row.it().person(), row -> row.it()
                        .cause())));
        return rows.stream()
                .map(row -> new UnreachedRow(
                        Objects.requireNonNull(known.get(row.it().person().account())), row.school(), row.overseer()))
                .toList();
    }
}
