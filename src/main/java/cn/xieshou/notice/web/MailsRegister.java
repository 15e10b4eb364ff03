package cn.xieshou.notice.web;

import cn.xieshou.notice.outbox.MailRepository;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Order;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The register of all mails, the newest first; who may not oversee them does not come to its page. */
@Component
class MailsRegister implements Register<MailLine> {

    private static final String FROM = "mail m left join person p on p.account = m.recipient";
    private static final String NEWEST = "m.created_at desc, m.id";

    @Override
    public String path() {
        return "/mail";
    }

    @Override
    public String title() {
        return "邮件";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                Filter.constant("state", "状态", "全部", MailState.values(), MailState::label, "m.state"),
                Filter.text("q", "收件人姓名或账号", MailsRegister::says));
    }

    private static Condition says(String typed) {
        return Likeness.any("sought", typed, "p.name_sought").or(Likeness.code("sought", typed, "m.recipient"));
    }

    @Override
    public List<Column<MailLine>> columns() {
        return List.of(
                time(),
                Column.<MailLine>text("收件人", 12, MailLine::recipient).sortedBy("recipient", "coalesce(p.name_key, '')"),
                subject(path()),
                Column.<MailLine>of("状态", 20, MailsRegister::state)
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

    private static Cell state(MailLine line) {
        Cell badge = Cell.badge(line.stored().state().label(), line.badge());
        String error = line.stored().error();
        return error == null ? badge : Cell.all(badge, Cell.styled(error, "small-print"));
    }

    /** Without those that were taken back, unless they are asked for. */
    @Override
    public RowQuery<MailLine> query(String account, Asked asked) {
        return query(asked.value("state").isEmpty() ? notTakenBack() : Condition.ANY);
    }

    static Condition notTakenBack() {
        return Condition.of("m.state <> '" + MailState.DROPPED.name() + "'");
    }

    static RowQuery<MailLine> query(Condition where) {
        return new RowQuery<>(
                "m.*, p.name as recipient_name",
                FROM,
                where,
                NEWEST,
                (row, n) -> new MailLine(
                        MailRepository.mail(row, n),
                        Objects.requireNonNullElse(row.getString("recipient_name"), row.getString("recipient"))));
    }
}
