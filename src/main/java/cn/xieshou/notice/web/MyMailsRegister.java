package cn.xieshou.notice.web;

import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everybody's own mails, the newest first. */
@Component
class MyMailsRegister implements Register<MailLine> {

    @Override
    public String path() {
        return "/my-mail";
    }

    @Override
    public String title() {
        return "我的邮件";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of();
    }

    @Override
    public List<Column<MailLine>> columns() {
        return List.of(
                MailColumns.time(),
                MailColumns.subject(path()),
                Column.of("状态", 12, line -> Cell.badge(line.stored().state().label(), line.badge())));
    }

    @Override
    public RowQuery<MailLine> query(String account, Asked asked) {
        return MailsRegister.query(
                MailsRegister.notTakenBack().and(Condition.of("m.recipient = :reader", "reader", account)));
    }
}
