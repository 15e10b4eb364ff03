package cn.xieshou.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Connections and transactions of our own in place of Spring Boot's, with the same properties. */
@Configuration(proxyBeanMethods = false)
class DatabaseSettings {

    private final ObjectProvider<LimitedPool> pool;

    DatabaseSettings(ObjectProvider<LimitedPool> pool) {
        this.pool = pool;
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    static LimitedPool dataSource(DataSourceProperties given) {
        LimitedPool pool = new LimitedPool();
        pool.setDriverClassName(given.determineDriverClassName());
        pool.setJdbcUrl(given.determineUrl());
        pool.setUsername(given.determineUsername());
        pool.setPassword(given.determinePassword());
        return pool;
    }

    @Bean
    static HonestTransactions transactionManager(
            DataSource source, ObjectProvider<TransactionManagerCustomizers> customizers) {
        HonestTransactions manager = new HonestTransactions(source);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    /** While the product starts it creates tables and waits for other nodes that do. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        pool.ifAvailable(LimitedPool::ready);
    }
}
