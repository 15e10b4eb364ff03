package cn.xieshou.notice.outbox;

import cn.xieshou.database.DatabaseAway;
import cn.xieshou.database.PromptAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Mail as a part of the application's health. Its state when mail has stopped is one that does not count for the whole: pages
 * go on working, and no load balancer should take the node away for it.
 */
@Component
class MailDispatchHealthIndicator extends AbstractHealthIndicator {

    static final Status STOPPED = new Status("MAIL_STOPPED");

    /** Beside the database's own second and a half: all of health answers within three. */
    private static final Duration MOST = Duration.ofSeconds(1);

    private final PromptAnswer<List<String>> answer;

    MailDispatchHealthIndicator(MailAlarm alarm) {
        this.answer = new PromptAnswer<>("xieshou-health-mail", MOST, alarm::reasons);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws ExecutionException {
        List<String> reasons = reasons();
        if (reasons == null) {
            health.unknown().withDetail("reason", "数据库没有及时回答。");
        } else if (reasons.isEmpty()) {
            health.up();
        } else {
            health.status(STOPPED).withDetail("reasons", reasons);
        }
    }

    /** Null while the database does not answer, which is not mail's fault. */
    private @Nullable List<String> reasons() throws ExecutionException {
        try {
            return answer.ask().orElse(null);
        } catch (ExecutionException e) {
            if (DatabaseAway.isIn(e)) {
                return null;
            }
            throw e;
        }
    }
}
