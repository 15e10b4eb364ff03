package cn.xieshou.machines;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.ChildApplication;
import cn.xieshou.testing.Visitor.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One installation on the embedded database goes through what happens to machines: its disk fills, it is started again, somebody
 * starts it a second time, it is killed. Its address is one that somebody wrote by hand, with a long write delay.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class EmbeddedDatabaseTest {

    private static final String APPROVALS = "40";
    private static final int EACH_TIME = 12;

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void aFullDiskEndsTheProgramWithOneLineAndLosesNothingThatWasAcknowledged() throws Exception {
        try (ChildApplication child = ChildApplication.in(folder)
                .main(FillingDisk.class)
                .with(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:h2:" + FillingDisk.SCHEME + ":" + database() + ";WRITE_DELAY=10000")
                .with("XIESHOU_TEST_APPROVALS", APPROVALS)
                .ready()) {
            Approver approver = new Approver(child);
            List<String> tasks = approver.open();
            tasks.subList(0, EACH_TIME).forEach(approver::approve);
            Files.createFile(folder.resolve(FillingDisk.FULL));
            String tooMuch = tasks.get(EACH_TIME);
            Optional<Answer> refused = approver.approve(tooMuch);

            assertThat(child.awaitEnd()).isEqualTo(74);
            refused.ifPresent(answer -> assertThat(answer.status()).isEqualTo(503));
            assertThat(child.log())
                    .containsOnlyOnce(
                            "磁盘已满，数据库无法写入：目录 " + folder.resolve("data").toAbsolutePath() + "，");
            Files.delete(folder.resolve(FillingDisk.FULL));
            assertThat(approver.acknowledged()).hasSize(EACH_TIME);
            assertThat(stored()).containsAll(approver.acknowledged()).doesNotContain(tooMuch);
        }
    }

    @Test
    @Order(2)
    void whatWasAcknowledgedIsStoredWhenTheProgramIsKilled() throws Exception {
        try (ChildApplication child = ChildApplication.in(folder)
                .with("SPRING_DATASOURCE_URL", ownAddress())
                .ready()) {
            aSecondProgramIsToldInOneLine();
            Approver approver = new Approver(child);
            CountDownLatch enough = new CountDownLatch(EACH_TIME);
            Thread approving = new Thread(() -> approver.open().forEach(task -> {
                approver.approve(task);
                enough.countDown();
            }));
            approving.start();
            assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
            child.kill();
            approving.join();

            assertThat(approver.acknowledged()).hasSizeGreaterThanOrEqualTo(EACH_TIME);
            assertThat(stored()).containsAll(approver.acknowledged());
            assertThat(files()).isNotEmpty().noneMatch(name -> name.endsWith(".trace.db"));
        }
    }

    private static void aSecondProgramIsToldInOneLine() {
        try (ChildApplication second = ChildApplication.in(folder)
                .with("SPRING_DATASOURCE_URL", ownAddress())
                .begin()) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.log())
                    .containsOnlyOnce(
                            "数据库文件正被另一个程序使用（目录 " + folder.resolve("data").toAbsolutePath() + "）")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    private static Path database() {
        return folder.toAbsolutePath().resolve("data/own");
    }

    private static String ownAddress() {
        return "jdbc:h2:file:./data/own;WRITE_DELAY=10000";
    }

    /** Tasks that the engine's history has as completed, read without the program; the domain has a number for each. */
    private static Set<String> stored() throws SQLException {
        Set<String> tasks = new HashSet<>();
        try (Connection database = DriverManager.getConnection(
                "jdbc:h2:file:" + database() + ";TRACE_LEVEL_FILE=0", "xieshou", "xieshou")) {
            ResultSet completed = database.createStatement()
                    .executeQuery("select id_ from act_hi_taskinst where end_time_ is not null");
            while (completed.next()) {
                tasks.add(completed.getString(1));
            }
            ResultSet numbers = database.createStatement()
                    .executeQuery("select last_number from number_series where name = 'SAMPLE-TASK'");
            assertThat(numbers.next()).isTrue();
            assertThat(numbers.getInt(1)).isEqualTo(tasks.size());
        }
        return tasks;
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).toList();
        }
    }
}
