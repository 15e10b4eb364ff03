package cn.xieshou.pairing.process;

import cn.xieshou.pairing.AwaitedKey;
import cn.xieshou.pairing.AwaitedMatter;
import cn.xieshou.pairing.StoppedMatters;
import cn.xieshou.workflow.Fact;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the lifecycle model does where the office does not wait for a matter: {@code ${notAwaited.end(execution, 'SUMMARY')}}. */
@Component("notAwaited")
public class StoppedMatterSteps {

    private final StoppedMatters matters;

    StoppedMatterSteps(StoppedMatters matters) {
        this.matters = matters;
    }

    /** Ends the {@link AwaitedMatter} of that name, of the opening's year and term. */
    public void end(DelegateExecution execution, String matter) {
        Integer term = Fact.TERM.optionally(execution);
        matters.end(
                Fact.PAIRING_ID.from(execution),
                new AwaitedKey(
                        AwaitedMatter.valueOf(matter),
                        Fact.SCHOOL_YEAR.from(execution),
                        Objects.requireNonNullElse(term, 0)));
    }
}
