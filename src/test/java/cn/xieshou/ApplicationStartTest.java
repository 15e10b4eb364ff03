package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest
class ApplicationStartTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void theEngineRunsWithAuthorizationSwitchedOn() {
        assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled())
                .isTrue();
    }
}
