package cn.xieshou.notice.reminder.process;

import cn.xieshou.notice.reminder.DeadlineWatch;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The steps of the morning, in the model the bean {@code deadlineWatch}. The day is in the business key. */
@Component("deadlineWatch")
public class DeadlineWatchSteps {

    private final DeadlineWatch watch;
    private final Clock clock;

    DeadlineWatchSteps(DeadlineWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    /** The instance is known by its day. */
    public void begin(DelegateExecution execution) {
        execution.setProcessBusinessKey(DeadlineWatch.key(LocalDate.now(clock)));
    }

    public void collect(DelegateExecution execution) {
        watch.collect(day(execution));
    }

    public void decide(DelegateExecution execution) {
        watch.decide(day(execution));
    }

    public boolean anyToEscalate(DelegateExecution execution) {
        return watch.anyToEscalate(day(execution));
    }

    public void escalate(DelegateExecution execution) {
        watch.escalate(day(execution));
    }

    public boolean anybodyToTell(DelegateExecution execution) {
        return watch.anybodyToTell(day(execution));
    }

    public void write(DelegateExecution execution) {
        watch.write(day(execution));
    }

    private static LocalDate day(DelegateExecution execution) {
        return DeadlineWatch.day(execution.getProcessBusinessKey());
    }
}
