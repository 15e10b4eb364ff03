package cn.xieshou.notice.web;

import cn.xieshou.notice.MatterTitle.Titled;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Order;
import java.util.List;

/** The columns of mails. */
final class MailColumns {

    private MailColumns() {}

    /** @param folder where each mail has its page */
    static List<Column<MailLine>> all(String folder) {
        return List.of(
                time(),
                Column.<MailLine>text("收件人", 12, MailLine::recipient).sortedBy("recipient", "coalesce(p.name_key, '')"),
                subject(folder).sortedBy("subject", "m.subject"),
                Column.of("事项", 30, MailColumns::matter),
                Column.<MailLine>text(
                                "类别", 12, line -> line.stored().mail().kind().label())
                        .sortedBy("kind", Order.of("m.kind", List.of(Mail.Kind.values()))),
                Column.<MailLine>of("状态", 20, MailColumns::state)
                        .sortedBy("state", Order.of("m.state", List.of(MailState.values()))));
    }

    static Column<MailLine> time() {
        return Column.<MailLine>of("时间", 17, line -> Cell.time(line.stored().createdAt()))
                .sortedBy("at", "m.created_at");
    }

    static Column<MailLine> subject(String folder) {
        return Column.of(
                "主题",
                50,
                line -> Cell.name(
                        folder + "/" + line.stored().id(), line.stored().mail().subject()));
    }

    private static Cell matter(MailLine line) {
        Titled about = line.about();
        if (about == null) {
            return Cell.NOTHING;
        }
        return about.path().isEmpty() ? Cell.text(about.title()) : Cell.link(about.path(), about.title());
    }

    private static Cell state(MailLine line) {
        Cell badge = Cell.badge(line.stored().state().label(), line.badge());
        String error = line.stored().error();
        return error == null ? badge : Cell.all(badge, Cell.styled(error, "small-print"));
    }
}
