package cn.xieshou.notice.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says when mail has stopped: something that should have left long ago is still there, the dispatcher shows no life, or
 * attempt after attempt fails. Nights do not count; it ends by itself when mail leaves again.
 */
@Component
public class MailAlarm {

    private final MailQueue mails;
    private final DispatchPulse pulse;
    private final PostOffice post;
    private final Clock clock;
    private final Duration after;
    private final int failures;
    private final boolean rounds;

    @Autowired
    MailAlarm(
            MailQueue mails,
            MailDispatcher dispatcher,
            PostOffice post,
            Clock clock,
            @Value("${xieshou.mail-alarm-after:PT30M}") Duration after,
            @Value("${xieshou.mail-alarm-failures:10}") int failures,
            ObjectProvider<MailRound> rounds) {
        this(mails, dispatcher.pulse(), post, clock, after, failures, rounds.getIfAvailable() != null);
    }

    /**
     * @param after how long a mail may wait, and the dispatcher be silent
     * @param failures how many attempts in a row may fail
     * @param rounds whether this node sends mails by itself
     */
    MailAlarm(
            MailQueue mails,
            DispatchPulse pulse,
            PostOffice post,
            Clock clock,
            Duration after,
            int failures,
            boolean rounds) {
        this.mails = mails;
        this.pulse = pulse;
        this.post = post;
        this.clock = clock;
        this.after = after;
        this.failures = failures;
        this.rounds = rounds;
    }

    /** Chinese sentences that say what is wrong, none while mail leaves as it should. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        oldest().ifPresent(reasons::add);
        silence().ifPresent(reasons::add);
        failing().ifPresent(reasons::add);
        return reasons;
    }

    private Optional<String> oldest() {
        Instant now = clock.instant();
        return mails.oldestOverdue(now)
                .map(due -> waited(due, now))
                .filter(wait -> wait.compareTo(after) > 0)
                .map(wait -> "邮件发不出去：最早一封待发邮件已经等了" + words(wait) + "。" + why());
    }

    private Optional<String> silence() {
        Duration silent = Duration.between(pulse.lastSign(), clock.instant());
        return rounds && silent.compareTo(after) > 0
                ? Optional.of("发信程序已经" + words(silent) + "没有运行，请系统管理员检查服务器。")
                : Optional.empty();
    }

    private Optional<String> failing() {
        int failed = pulse.failuresInARow();
        return failed >= failures ? Optional.of("最近" + failed + "次发送全部失败。" + why()) : Optional.empty();
    }

    /** What was left over from a downtime is given time to leave; a clock that was set back does not count. */
    private Duration waited(Instant due, Instant now) {
        Instant began = pulse.began();
        Instant since = began.isAfter(due) && !began.isAfter(now) ? began : due;
        return post.disturbs() ? QuietHours.awake(since, now) : Duration.between(since, now);
    }

    private String why() {
        return pulse.lastReason().map(reason -> "最近一次的原因：" + reason + "。").orElse("") + "请系统管理员检查邮件服务器。";
    }

    private static String words(Duration time) {
        long minutes = time.toMinutes();
        return minutes < 120 ? minutes + "分钟" : minutes / 60 + "小时";
    }
}
