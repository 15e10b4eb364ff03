package cn.xieshou.rectification.process;

import cn.xieshou.rectification.AdmonitionEffect;
import cn.xieshou.rectification.AdmonitionState;
import cn.xieshou.workflow.QuietDecisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deployed decision table {@code admonition-effect}. */
@Component
class DmnAdmonitionEffect implements AdmonitionEffect {

    static final String TABLE = "admonition-effect";

    private final QuietDecisions decisions;

    DmnAdmonitionEffect(QuietDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Effect of(AdmonitionState state, When when) {
        var result =
                decisions.evaluate(TABLE, inputs(state.label(), when.label())).getSingleResult();
        return new Effect(
                result.getEntry("cap").toString(), result.getEntry("reason").toString());
    }

    static Map<String, Object> inputs(String state, String when) {
        return Map.of("state", state, "when", when);
    }
}
