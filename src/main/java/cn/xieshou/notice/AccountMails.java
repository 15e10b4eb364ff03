package cn.xieshou.notice;

import cn.xieshou.directory.AccountNews;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Mail.Kind;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.account.PasswordChosen;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what others did to their accounts, and everybody of the same role: who takes an account over is seen. A new
 * mail address is told to the old one.
 */
@Component
class AccountMails {

    /** Where mails about accounts belong to in place of a matter. */
    private static final String MATTER = "账号";

    private static final String LINK = "/password/link";
    private static final String OWN = "/account/password";
    private static final String OBJECT = "如果这不是您本人同意的，请马上联系系统管理员。";

    private final Outbox outbox;
    private final Fellows fellows;
    private final Clock clock;

    AccountMails(Outbox outbox, Fellows fellows, Clock clock) {
        this.outbox = outbox;
        this.fellows = fellows;
        this.clock = clock;
    }

    @EventListener
    void on(AccountNews.LinkSent news) {
        Person owner = news.person();
        String account = owner.account();
        String why = news.first()
                ? "您在携手平台的账号是 " + account + "。请点开下面的页面设置密码，然后登录。"
                : "您的账号 " + account + " " + (news.by() == null ? "在登录页申请了" : "由管理人员申请了")
                        + "重新设置密码。如果您不需要，不必理会，原来的密码仍然有效。";
        String until = "\n链接在" + time(news.expires()) + "以前有效，只能用一次，请不要转发给任何人。";
        outbox.enqueue(new Mail(
                account,
                news.first() ? "首次登录：请设置密码" : "重新设置密码",
                "您好！\n" + why + until,
                news.id(),
                LINK,
                null,
                null,
                null,
                news.by() == null ? Kind.LINK_NOW : Kind.LINK,
                null,
                news.person().email()));
        if (news.by() != null && !news.first()) {
            fellows.of(owner, news.by()).forEach(fellow -> tell(fellow, owner, "向本人邮箱寄出了重新设置密码的链接"));
        }
    }

    @EventListener
    void on(AccountNews.Changed news) {
        Person owner = news.after();
        if (news.address()) {
            tellAddresses(news.before().email(), owner);
            fellows.of(owner, news.by()).forEach(fellow -> tell(fellow, owner, "更改了登记邮箱"));
        }
        if (news.group() && news.by() != null) {
            toOwner(
                    owner,
                    "您的角色已变更",
                    "您的账号 " + owner.account() + " 的角色现在是" + owner.role().label() + "。");
            fellows.of(owner, news.by()).forEach(fellow -> tell(fellow, owner, "改为与您同一角色或同一学校"));
        }
    }

    private void tellAddresses(@Nullable String old, Person owner) {
        String account = owner.account();
        if (old != null) {
            String now = owner.email() == null ? "已被取消" : "已被更改，以后的通知寄往新邮箱";
            enqueue(
                    account,
                    "您的登记邮箱已被更改",
                    "您的账号 " + account + " 的登记邮箱于" + time(clock.instant()) + now + "。24小时以内，设置密码的链接不会寄往新邮箱。" + OBJECT,
                    OWN,
                    old);
        }
        if (owner.email() != null) {
            enqueue(
                    account,
                    "登记邮箱确认",
                    "这个邮箱已登记为账号 " + account + " 的通知邮箱。如果您不使用这个账号，请告诉领导小组办公室更正。",
                    "/login",
                    owner.email());
        }
    }

    /** Only what somebody did: sample data tells nobody. */
    @EventListener
    void on(AccountNews.Added news) {
        if (news.by() != null) {
            fellows.ofNew(news.people(), news.by())
                    .forEach((fellow, added) -> enqueue(
                            fellow,
                            "新增账号：" + added.get(0) + (added.size() == 1 ? "" : "等" + added.size() + "个"),
                            "与您同一角色或同一学校新登记了账号：" + String.join("、", added) + "。如果不应有这样的账号，请联系系统管理员。",
                            "/",
                            null));
        }
    }

    @EventListener
    void on(AccountNews.Disabled news) {
        toOwner(news.person(), "您的账号已停用", "您的账号 " + news.person().account() + " 已停用，不能再登录。" + OBJECT);
    }

    @EventListener
    void on(AccountNews.Enabled news) {
        Person owner = news.person();
        toOwner(owner, "您的账号已恢复使用", "您的账号 " + owner.account() + " 已恢复使用。" + OBJECT);
        if (news.by() != null) {
            fellows.of(owner, news.by()).forEach(fellow -> tell(fellow, owner, "恢复了使用"));
        }
    }

    @EventListener
    void on(PasswordChosen chosen) {
        enqueue(
                chosen.account(),
                "您的密码已修改",
                "您的账号 " + chosen.account() + " 于" + time(clock.instant()) + "设置了新密码。如果不是您本人设置的，请马上联系系统管理员停用账号。",
                OWN,
                null);
    }

    private void toOwner(Person owner, String subject, String body) {
        enqueue(owner.account(), subject, body, OWN, null);
    }

    private void tell(String fellow, Person owner, String what) {
        enqueue(
                fellow,
                "账号变动：" + owner.account(),
                "账号 " + owner.account() + "（" + owner.role().label() + "）于" + time(clock.instant()) + "由管理人员" + what
                        + "。请向本人核实；如有疑问，请马上联系系统管理员。",
                "/",
                null);
    }

    private void enqueue(String recipient, String subject, String body, String path, @Nullable String sentTo) {
        outbox.enqueue(new Mail(
                recipient, subject, "您好！\n" + body, MATTER, path, null, null, null, Kind.ACCOUNT, null, sentTo));
    }

    private String time(Instant moment) {
        return ChineseDates.dateAndMinute(Objects.requireNonNull(moment));
    }
}
