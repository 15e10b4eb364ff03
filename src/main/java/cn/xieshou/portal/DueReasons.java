package cn.xieshou.portal;

import cn.xieshou.calendar.Deadline;
import cn.xieshou.programme.Deadlines;
import cn.xieshou.workflow.DueRules;
import cn.xieshou.workflow.OpenTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells why a task is due on its day, from the step that its model names, the programme's data and the calendar. */
@Component
class DueReasons {

    private static final Pattern FOR_STEP = Pattern.compile("deadlines\\.forStep\\([^,]+,\\s*'([^']+)'\\s*\\)");

    private final DueRules rules;
    private final Deadlines deadlines;
    private final Clock clock;

    DueReasons(DueRules rules, Deadlines deadlines, Clock clock) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * «《城区学校与农村学校结对帮扶》规定“校长签署协议”限5个工作日，即自2026年11月20日起5个工作日，其间不计周末». Empty when the day does
     * not follow from today's data, because it was set by hand or the data has changed since.
     */
    String of(OpenTask task, String programme) {
        return rules.of(task.taskId())
                .flatMap(rule -> deadline(rule, task, programme))
                .filter(deadline -> deadline.at().toInstant().equals(task.due()))
                .map(Deadline::reason)
                .orElse("");
    }

    private Optional<Deadline> deadline(String rule, OpenTask task, String programme) {
        Matcher step = FOR_STEP.matcher(rule);
        LocalDate opened = LocalDate.ofInstant(task.createdAt(), clock.getZone());
        return step.find() ? Optional.of(deadlines.explainStep(programme, step.group(1), opened)) : Optional.empty();
    }
}
