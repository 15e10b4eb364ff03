package cn.xieshou.notice.reach;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.notice.reach.Unreached.Cause;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The register of people whom mail does not reach; who may not look does not come to its page. */
@Component
class UnreachableRegister implements Register<UnreachableRegister.Row> {

    private static final RowMapper<Person> PERSON = RecordRows.of(Person.class);

    private static final int SHOWN = 3;

    private final Unreachable unreachable;
    private final Directory directory;

    UnreachableRegister(Unreachable unreachable, Directory directory) {
        this.unreachable = unreachable;
        this.directory = directory;
    }

    /** @param overseer whether the reader may mend it and read the mails */
    record Row(Unreached it, String school, boolean overseer) {

        @Nullable StoredMail last() {
            return it.missed().isEmpty() ? null : it.missed().get(0);
        }
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
        return Likeness.of("concat(p.name_sought, ' ', lower(p.account), ' ', s.name_sought)", "sought", typed);
    }

    @Override
    public List<Column<Row>> columns() {
        return List.of(
                Column.<Row>of("姓名", 12, UnreachableRegister::name)
                        .onSheet(row -> row.it().person().name())
                        .sortedBy("name", "p.name_key"),
                Column.sheet("账号", 24, row -> row.it().person().account()),
                Column.sheet("角色", 16, row -> row.it().person().role().label()),
                Column.sheet("学校", 24, Row::school),
                Column.<Row>text(
                        "邮箱",
                        28,
                        row -> Objects.requireNonNullElse(row.it().person().email(), "未登记")),
                Column.<Row>of("原因", 14, UnreachableRegister::cause)
                        .onSheet(row -> row.it().cause().label()),
                Column.sheet(
                        "邮件服务器的答复",
                        28,
                        row -> Objects.requireNonNullElse(row.it().answer(), "")),
                Column.sheet("未收到（封）", 12, row -> row.it().missed().size()),
                Column.screen("没有收到的", UnreachableRegister::missed),
                Column.sheet(
                        "最近一封",
                        50,
                        row -> row.last() == null ? "" : row.last().mail().subject()),
                Column.sheet(
                        "时间", 17, row -> row.last() == null ? null : row.last().createdAt()),
                Column.sheet("怎样处理", 50, row -> row.it().cause().remedy()),
                Column.screen("操作", UnreachableRegister::action));
    }

    private static Cell name(Row row) {
        Person person = row.it().person();
        return Cell.all(
                Cell.bold(person.name()),
                Cell.styled(row.school() + person.role().label(), "small-print"));
    }

    private static Cell cause(Row row) {
        Cause cause = row.it().cause();
        Cell badge = Cell.badge(cause.label(), cause == Cause.MENDED ? "on" : "bad");
        String answer = row.it().answer();
        return answer == null ? badge : Cell.all(badge, Cell.styled(answer, "small-print"));
    }

    private static Cell missed(Row row) {
        List<StoredMail> missed = row.it().missed();
        List<Cell> lines = new ArrayList<>();
        for (StoredMail mail : missed.subList(0, Math.min(SHOWN, missed.size()))) {
            String subject = mail.mail().subject();
            lines.add(row.overseer() ? Cell.name("/mail/" + mail.id(), subject) : Cell.text(subject));
        }
        if (missed.size() > SHOWN) {
            lines.add(Cell.styled("共" + missed.size() + "封", "small-print"));
        }
        return lines.isEmpty() ? Cell.text("暂无") : Cell.lines(lines);
    }

    private static Cell action(Row row) {
        Person person = row.it().person();
        if (!row.overseer()) {
            return Cell.styled("请报办公室", "small-print");
        }
        Cell mend = Cell.link("/accounts/" + person.account(), "登记邮箱", "登记" + person.name() + "的邮箱");
        Cell again = Cell.button("/unreachable/" + person.account() + "/again", "补发", "补发给" + person.name());
        return switch (row.it().cause()) {
            case MENDED -> again;
            case REFUSED -> row.it().missed().isEmpty() ? mend : Cell.all(mend, again);
            default -> mend;
        };
    }

    @Override
    public RowQuery<Row> query(String account, Asked asked) {
        Person viewer = directory.person(account).orElseThrow();
        boolean overseer = Unreachable.oversees(viewer);
        return new RowQuery<>(
                "p.account, p.name, p.role, p.school_code as school, p.email, p.phone, s.name as school_name, "
                        + Unreachable.CAUSE + " as cause",
                Unreachable.FROM,
                unreachable.listed(viewer),
                "coalesce(s.name_key, ''), p.account",
                (row, n) -> new Row(
                        new Unreached(
                                Objects.requireNonNull(PERSON.mapRow(row, n)),
                                Columns.one(row, "cause", Cause.class),
                                List.of(),
                                null),
                        Objects.requireNonNullElse(row.getString("school_name"), ""),
                        overseer));
    }

    @Override
    public List<Row> complete(List<Row> rows) {
        Map<String, Unreached> known = unreachable.missed(
                rows.stream().collect(Collectors.toMap(row -> row.it().person(), row -> row.it()
                        .cause())));
        return rows.stream()
                .map(row -> new Row(
                        Objects.requireNonNull(known.get(row.it().person().account())), row.school(), row.overseer()))
                .toList();
    }
}
