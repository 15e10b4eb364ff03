package cn.xieshou.directory;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the security log what the engine's accounts do not record themselves; no address or name is in it. */
@Component
class AccountRecords {

    private final SecurityLog log;

    AccountRecords(SecurityLog log) {
        this.log = log;
    }

    @EventListener
    void on(AccountNews.Changed news) {
        if (news.address()) {
            log.done(SecurityKind.ACCOUNT_CHANGED, news.after().account(), "登记邮箱已改");
        }
        if (!news.before().name().equals(news.after().name())) {
            log.done(SecurityKind.ACCOUNT_CHANGED, news.after().account(), "姓名已改");
        }
    }

    @EventListener
    void on(AccountNews.HandedOver news) {
        log.done(
                SecurityKind.HANDED_OVER,
                news.former().account(),
                "由" + news.successor().account() + "接任，移交待办" + news.tasks() + "项");
    }

    @EventListener
    void on(AccountNews.LinkSent news) {
        String detail = news.by() == null ? "本人在登录页申请，已寄往登记邮箱" : "已寄往登记邮箱";
        log.done(SecurityKind.PASSWORD_LINK, news.person().account(), detail);
    }

    @EventListener
    void on(AccountNews.SlipPrinted news) {
        log.done(SecurityKind.SLIP_PRINTED, news.person().account(), "第" + news.times() + "次打印，此前的代码已失效");
    }

    @EventListener
    void on(AccountNews.LinkRevoked news) {
        log.done(SecurityKind.PASSWORD_LINK, news.person().account(), news.slip() ? "登录条已作废" : "链接已作废");
    }

    @EventListener
    void on(AccountNews.LinkUsed news) {
        String account = news.person().account();
        log.doneBy(account, SecurityKind.PASSWORD_LINK, account, "本人已用链接设置密码");
    }
}
