package cn.xieshou.notice.reach;

import cn.xieshou.directory.Person;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.notice.reach.Unreached.Cause;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The columns of the register of people whom mail does not reach. */
final class UnreachableColumns {

    /** Mails named in a cell; more are counted. */
    private static final int SHOWN = 3;

    private UnreachableColumns() {}

    static List<Column<UnreachedRow>> all() {
        return List.of(
                Column.<UnreachedRow>of("姓名", 12, UnreachableColumns::name)
                        .onSheet(row -> row.it().person().name())
                        .sortedBy("name", "p.name_key"),
                Column.sheet("账号", 24, row -> row.it().person().account()),
                Column.sheet("角色", 16, row -> row.it().person().role().label()),
                Column.sheet("学校", 24, UnreachedRow::school),
                Column.<UnreachedRow>text(
                        "邮箱",
                        28,
                        row -> Objects.requireNonNullElse(row.it().person().email(), "未登记")),
                Column.<UnreachedRow>of("原因", 14, UnreachableColumns::cause)
                        .onSheet(row -> row.it().cause().label()),
                Column.sheet(
                        "邮件服务器的答复",
                        28,
                        row -> Objects.requireNonNullElse(row.it().answer(), "")),
                Column.sheet("未收到（封）", 12, row -> row.it().missed().size()),
                Column.screen("没有收到的", UnreachableColumns::missed),
                Column.sheet(
                        "最近一封",
                        50,
                        row -> row.last() == null ? "" : row.last().mail().subject()),
                Column.sheet(
                        "时间", 17, row -> row.last() == null ? null : row.last().createdAt()),
                Column.sheet("怎样处理", 50, row -> row.it().cause().remedy()),
                Column.screen("操作", UnreachableColumns::action));
    }

    private static Cell name(UnreachedRow row) {
        Person person = row.it().person();
        return Cell.all(
                Cell.bold(person.name()),
                Cell.styled(row.school() + person.role().label(), "small-print"));
    }

    private static Cell cause(UnreachedRow row) {
        Cause cause = row.it().cause();
        Cell badge = Cell.badge(cause.label(), cause == Cause.MENDED ? "on" : "bad");
        String answer = row.it().answer();
        return answer == null ? badge : Cell.all(badge, Cell.styled(answer, "small-print"));
    }

    private static Cell missed(UnreachedRow row) {
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

    private static Cell action(UnreachedRow row) {
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
}
