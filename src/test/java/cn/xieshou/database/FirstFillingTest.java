package cn.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.database.EarlierHistoryTest.Vendor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first filling of a database, on the engine's table and one that stands for all others. */
class FirstFillingTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aWholeFillingStaysAndIsNotDoneTwice(Vendor vendor) {
        DataSource database = database(vendor, "whole");
        fill(database);
        FirstFilling.clearWhatWasLeft(flyway(database));

        assertThat(rows(database)).isEqualTo(1);
        assertThat(filling(database).isUnderWay()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatAKilledNodeLeftIsClearedByTheNextStart(Vendor vendor) {
        DataSource database = database(vendor, "killed");
        FirstFilling filling = filling(database);
        assertThatThrownBy(() -> filling.perform(() -> true, () -> {
                    add(database);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(filling.isUnderWay()).isTrue();

        FirstFilling.clearWhatWasLeft(flyway(database));

        assertThat(tables(database)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNodeThatStartsMeanwhileWaitsAndNeitherClearsNorFillsAgain(Vendor vendor) {
        DataSource database = database(vendor, "meanwhile");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> filling(database).perform(() -> true, () -> {
                    add(database);
                    begun.countDown();
                    await(second);
                }));
        await(begun);
        assertThat(filling(database).isUnderWay()).isTrue();

        CompletableFuture<Void> clearing = CompletableFuture.runAsync(() -> {
            second.countDown();
            FirstFilling.clearWhatWasLeft(flyway(database));
            fill(database);
        });

        first.join();
        clearing.join();
        assertThat(rows(database)).as("the first one's, and of the other none").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNodeThatWaitedForOneThatWasKilledDoesNotTakeHalfForWhole(Vendor vendor) {
        DataSource database = database(vendor, "half");
        add(database);
        JdbcClient.create(database)
                .sql("insert into ACT_GE_PROPERTY (NAME_, VALUE_, REV_) values (?, 'under way', 1)")
                .param(FirstFilling.NOTE)
                .update();

        assertThatThrownBy(() -> fill(database)).hasMessageContaining("请重新启动");
        assertThat(rows(database)).isEqualTo(1);
    }

    private static void fill(DataSource database) {
        filling(database).perform(() -> rows(database) == 0, () -> add(database));
    }

    private static FirstFilling filling(DataSource database) {
        return new FirstFilling(database, JdbcClient.create(database));
    }

    private static void add(DataSource database) {
        JdbcClient.create(database).sql("insert into filled values (1)").update();
    }

    private static int rows(DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from filled")
                .query(Integer.class)
                .single();
    }

    private static int tables(DataSource database) {
        return JdbcClient.create(database)
                .sql(
                        "select count(*) from information_schema.tables where lower(table_name) in ('filled', 'act_ge_property')")
                .query(Integer.class)
                .single();
    }

    private static DataSource database(Vendor vendor, String name) {
        DataSource database = vendor.open("firstfilling" + name);
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create table filled (n integer)");
            connection
                    .createStatement()
                    .execute("create table ACT_GE_PROPERTY (NAME_ varchar(64) primary key, VALUE_ varchar(300),"
                            + " REV_ integer)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    private static Flyway flyway(DataSource database) {
        return Flyway.configure().dataSource(database).load();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
