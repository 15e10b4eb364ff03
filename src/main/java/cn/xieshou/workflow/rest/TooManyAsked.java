package cn.xieshou.workflow.rest;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.QueryMaxResultsLimitUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells that a list has to be asked for with a number, and up to which. */
@Component
class TooManyAsked {

    private final ProcessEngine engine;

    TooManyAsked(ProcessEngine engine) {
        this.engine = engine;
    }

    Optional<Answer> answer(@Nullable Throwable failure) {
        return Failures.isThrownBy(failure, QueryMaxResultsLimitUtil.class)
                ? Optional.of(Answer.of(400, "TooManyAsked", "请用参数maxResults说明要多少条，一次最多" + limit() + "条。"))
                : Optional.empty();
    }

    private int limit() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getQueryMaxResultsLimit();
    }
}
