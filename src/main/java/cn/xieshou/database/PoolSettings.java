package cn.xieshou.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Completes the connection pool before anybody uses it: what holds for every database of a kind, also where somebody gave
 * nothing but {@code SPRING_DATASOURCE_URL}. What an address says of PostgreSQL's time-outs wins over these.
 */
@Component
class PoolSettings implements BeanPostProcessor, ApplicationListener<ContextClosedEvent> {

    /** Compiling a page's statement takes the server longer than answering it: seconds against a tenth. Servers without it stay as they are. */
    private static final String NO_JIT =
            "select set_config(name, 'off', false) from pg_settings where name = 'jit' and source = 'default'";

    private final LostFile lost = new LostFile();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
            EmbeddedUrl.of(pool.getJdbcUrl()).ifPresent(url -> embedded(pool, url));
            if (Limits.holdFor(pool.getJdbcUrl())) {
                served(pool);
            }
        }
        return bean;
    }

    /** From now on a closed database is what is meant to be. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        lost.expectEnd();
    }

    private static void served(HikariDataSource pool) {
        // As texts: the driver passes over everything else.
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty(
                "socketTimeout", String.valueOf(Limits.EVERYDAY.socket().toSeconds()));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        if (pool.getConnectionInitSql() == null) {
            pool.setConnectionInitSql(Limits.EVERYDAY.sql() + "; " + NO_JIT);
        }
    }

    private void embedded(HikariDataSource pool, EmbeddedUrl url) {
        pool.setJdbcUrl(url.complete());
        url.folder().ifPresent(folder -> {
            open(pool, folder);
            pool.setExceptionOverride(new FileWatch(folder, lost));
        });
    }

    /** Once before the pool does, which would write a stack trace about a file that another program has open. */
    private static void open(HikariDataSource pool, Path folder) {
        try {
            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                    .close();
        } catch (SQLException e) {
            throw new FileNotOpened(folder, e);
        }
    }
}
