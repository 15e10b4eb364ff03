package cn.xieshou.pairing.process;

import cn.xieshou.calendar.CalendarChanged;
import cn.xieshou.pairing.YearlyOpenings;
import cn.xieshou.programme.ProgrammesChanged;
import cn.xieshou.workflow.engine.CalendarTimers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A changed calendar or programme moves the timers of running pairings, in the transaction of the change. */
@Component
class CalendarFollower implements TransactionSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFollower.class);

    private final YearlyOpenings openings;
    private final CalendarTimers timers;

    CalendarFollower(YearlyOpenings openings, CalendarTimers timers) {
        this.openings = openings;
        this.timers = timers;
    }

    @EventListener({CalendarChanged.class, ProgrammesChanged.class})
    void changed() {
        // A pasted notice changes thirty days: followed once, when all of them are in.
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.getSynchronizations().contains(this)) {
            TransactionSynchronizationManager.registerSynchronization(this);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        int moved = openings.follow().size();
        int asked = timers.follow();
        LOG.info("日历或帮扶项目已变更：{}个学年事项改期，核对了{}个定时器", moved, asked);
    }
}
