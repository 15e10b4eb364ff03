package cn.xieshou.notice.robot;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.notice.outbox.DigestTime;
import cn.xieshou.notice.outbox.QuietHours;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.insight.DueFigures;
import cn.xieshou.workflow.insight.WaitingTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends each robot one message on a working day, after the digest of the morning: far below what the chats allow. What fails is tried
 * again three times, ever later, and then left for the next day.
 */
@Component
class RobotRound {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2));

    private static final int SOON = 7;

    private final RobotRepository table;
    private final RobotPost post;
    private final WaitingTasks tasks;
    private final WorkingDays workingDays;
    private final DigestTime digest;
    private final String address;
    private final Clock clock;

    RobotRound(
            RobotRepository table,
            RobotPost post,
            WaitingTasks tasks,
            WorkingDays workingDays,
            DigestTime digest,
            @Value("${xieshou.base-url}") String address,
            Clock clock) {
        this.table = table;
        this.post = post;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.digest = digest;
        this.address = address;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT1M")
    void run() {
        for (Robot robot : table.all()) {
            if (robot.testAsked() && table.takeTest(robot.id())) {
                told(robot, RobotMessage.trial(address));
            }
            if (isTime() && isOpen(robot)) {
                tellDay(robot);
            }
        }
    }

    private boolean isTime() {
        LocalTime time = LocalTime.now(clock);
        return workingDays.isWorkingDay(LocalDate.now(clock))
                && !time.isBefore(digest.time())
                && !QuietHours.include(clock.instant());
    }

    private boolean isOpen(Robot robot) {
        Instant next = robot.nextTryAt();
        LocalDate done = robot.doneOn();
        return (done == null || done.isBefore(LocalDate.now(clock)))
                && (next == null || !next.isAfter(clock.instant()));
    }

    private void tellDay(Robot robot) {
        LocalDate today = LocalDate.now(clock);
        int attempt = Math.min(robot.attempts(), PAUSES.size() - 1);
        Instant now = clock.instant();
        if (!table.takeDay(robot.id(), today, now, now.plus(PAUSES.get(attempt)))) {
            return;
        }
        List<DueFigures> figures = figures(today);
        boolean last = robot.attempts() + 1 >= PAUSES.size();
        if (figures.isEmpty() || told(robot, RobotMessage.of(today, figures, address)) || last) {
            table.dayDone(robot.id(), today);
        }
    }

    private List<DueFigures> figures(LocalDate today) {
        return tasks.figures(begin(today), begin(today.plusDays(1)), begin(today.plusDays(1L + SOON)));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ChineseDates.ZONE).toInstant();
    }

    private boolean told(Robot robot, RobotMessage message) {
        Optional<String> refused = post.send(robot, message);
        table.outcome(
                robot.id(), clock.instant(), refused.map(why -> "没有发出：" + why).orElse("已发出"));
        return refused.isEmpty();
    }
}
