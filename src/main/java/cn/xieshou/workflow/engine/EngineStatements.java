package cn.xieshou.workflow.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The engine's SQL statements, a thousand in sixty documents: a fifth of what a start has to do. They depend on the kind of
 * database only, so a second thread reads them while the first is still looking for beans, as the engine would by itself.
 */
final class EngineStatements {

    private final String database;
    private final CompletableFuture<Configuration> read;

    private EngineStatements(String database) {
        this.database = database;
        // A thread of its own: one of the common pool does not see the classes inside the jar.
        this.read = CompletableFuture.supplyAsync(this::read, task -> new Thread(task, "engine-statements").start());
    }

    /** Begins to read. */
    static EngineStatements ofAddress(String url) {
        return new EngineStatements(url.startsWith("jdbc:h2:") ? "h2" : "postgres");
    }

    /** Gives the engine what was read; nothing if its tables have a prefix or it finds another kind of database. */
    void give(ProcessEngineConfigurationImpl engine) {
        engine.initDatabaseType();
        if (database.equals(engine.getDatabaseType())
                && engine.getDatabaseTablePrefix().isEmpty()) {
            engine.setSqlSessionFactory(new DefaultSqlSessionFactory(read.join()));
        }
    }

    /** What the engine says about each statement when it reads them by itself, as soon as it knows its connections. */
    static void complete(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        statements.setEnvironment(new Environment("default", engine.getTransactionFactory(), engine.getDataSource()));
        statements.setDefaultStatementTimeout(engine.getJdbcStatementTimeout());
        if (engine.isJdbcBatchProcessing()) {
            statements.setDefaultExecutorType(ExecutorType.BATCH);
        }
    }

    private Configuration read() {
        Properties properties = new Properties();
        properties.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, "", database);
        try (Reader documents = documents()) {
            return new XMLConfigBuilder(documents, "", properties).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader documents() {
        String name = ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE;
        return new InputStreamReader(
                Objects.requireNonNull(ProcessEngineConfigurationImpl.class.getResourceAsStream("/" + name)),
                StandardCharsets.UTF_8);
    }
}
