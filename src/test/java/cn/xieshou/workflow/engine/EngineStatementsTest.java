package cn.xieshou.workflow.engine;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;

/** The engine's statements, read ahead of it, beside those that it reads by itself. */
class EngineStatementsTest {

    @Test
    void whatIsReadAheadIsWhatTheEngineWouldReadByItself() {
        BareEngine itself = new BareEngine();
        itself.readStatements();
        BareEngine helped = new BareEngine();
        EngineStatements.ofAddress("jdbc:h2:mem:any").give(helped);
        Configuration ahead = helped.getSqlSessionFactory().getConfiguration();
        helped.readStatements();
        EngineStatements.complete(helped);

        Configuration expected = itself.getSqlSessionFactory().getConfiguration();
        assertThat(helped.getSqlSessionFactory().getConfiguration()).isSameAs(ahead);
        assertThat(sql(ahead)).hasSizeGreaterThan(500);
        assertThat(sql(ahead)).isEqualTo(sql(expected));
        assertThat(ahead.getVariables()).isEqualTo(expected.getVariables());
        assertThat(ahead.getDefaultExecutorType()).isEqualTo(expected.getDefaultExecutorType());
        assertThat(ahead.getDefaultStatementTimeout()).isEqualTo(expected.getDefaultStatementTimeout());
        assertThat(ahead.getEnvironment().getDataSource()).isSameAs(helped.getDataSource());
        assertThat(ahead.getEnvironment().getTransactionFactory())
                .hasSameClassAs(expected.getEnvironment().getTransactionFactory());
    }

    @Test
    void statementsForAnotherKindOfDatabaseAreNotGiven() {
        BareEngine engine = new BareEngine();
        EngineStatements.ofAddress("jdbc:postgresql://localhost/any").give(engine);
        assertThat(engine.getSqlSessionFactory()).isNull();
    }

    @Test
    void statementsForTablesWithoutAPrefixAreNotGivenToAnEngineWhoseTablesHaveOne() {
        BareEngine engine = new BareEngine();
        engine.setDatabaseTablePrefix("other.");
        EngineStatements.ofAddress("jdbc:h2:mem:any").give(engine);
        assertThat(engine.getSqlSessionFactory()).isNull();
    }

    /** Each statement's text; of one that is put together for each question, which class does so. */
    private static Map<String, String> sql(Configuration statements) {
        // Names that several documents use stand there as neither.
        Collection<?> all = statements.getMappedStatements();
        return all.stream()
                .filter(MappedStatement.class::isInstance)
                .map(MappedStatement.class::cast)
                .distinct()
                .collect(toMap(MappedStatement::getId, EngineStatementsTest::text));
    }

    private static String text(MappedStatement statement) {
        SqlSource source = statement.getSqlSource();
        return source instanceof RawSqlSource
                ? source.getBoundSql(null).getSql()
                : source.getClass().getName();
    }

    /** An engine that is asked for its statements only. */
    private static final class BareEngine extends StandaloneInMemProcessEngineConfiguration {

        BareEngine() {
            initDataSource();
        }

        void readStatements() {
            initTransactionFactory();
            initSqlSessionFactory();
        }
    }
}
