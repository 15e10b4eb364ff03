package cn.xieshou.pairing.process;

import cn.xieshou.pairing.Opening;
import cn.xieshou.pairing.YearlyOpenings;
import cn.xieshou.workflow.Fact;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The timers of the school year in the lifecycle model: {@code ${yearly.timer(pairingId, 'ANNUAL_PLAN')}}. */
@Component("yearly")
public class YearlySteps {

    /** Later than any cycle: a timer that has nothing more to wait for goes with its pairing. */
    private static final String NEVER = "2999-12-31T00:00:00";

    private final YearlyOpenings openings;
    private final Clock clock;

    YearlySteps(YearlyOpenings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    /** Plans what the pairing will open, before the timers ask for it. */
    public void plan(String pairingId) {
        openings.plan(pairingId);
    }

    /** A cycle that begins at the matter's next opening; asked again each time that it fires. */
    public String timer(String pairingId, String matter) {
        String next = openings.next(pairingId, matter).map(this::text).orElse(NEVER);
        return "R/" + next + "/P1Y";
    }

    /** The timer has fired: the school year and term that the matter opens for become facts of this opening alone. */
    public void open(DelegateExecution execution, String matter) {
        Opening opening = openings.open(Fact.PAIRING_ID.from(execution), matter);
        execution.setVariableLocal(Fact.SCHOOL_YEAR.name(), opening.schoolYear());
        if (opening.term() > 0) {
            execution.setVariableLocal(Fact.TERM.name(), opening.term());
        }
    }

    private String text(Instant instant) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                LocalDateTime.ofInstant(instant, clock.getZone()).truncatedTo(ChronoUnit.SECONDS));
    }
}
