package cn.xieshou.workflow.engine;

import org.springframework.boot.ConfigurableBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** Has {@link EngineStatements} read from the first moment at which the database's address is known. */
class StatementsAhead implements EnvironmentPostProcessor {

    private final ConfigurableBootstrapContext start;

    StatementsAhead(ConfigurableBootstrapContext start) {
        this.start = start;
    }

    /** Without an order of its own it comes last, after the settings were read. */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        EngineStatements statements =
                EngineStatements.ofAddress(environment.getRequiredProperty("spring.datasource.url"));
        start.addCloseListener(ended ->
                ended.getApplicationContext().getBeanFactory().registerSingleton("engineStatements", statements));
    }
}
