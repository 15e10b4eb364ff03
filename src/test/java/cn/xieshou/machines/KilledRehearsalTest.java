package cn.xieshou.machines;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.ChildApplication;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer opens the pages while the sample data is being made, the program is killed, and started once more. */
@Timeout(300)
class KilledRehearsalTest {

    private static final String TASK = "受援学校校长签署";

    @TempDir
    static Path folder;

    @Test
    void whoComesDuringTheRehearsalIsShownHowFarItIsAndAKilledOneIsMadeAnewWhole() throws Exception {
        try (ChildApplication child = program().begin()) {
            Visitor visitor = Visitor.at(child.port());
            Answer waiting = halfWay(visitor, child);

            assertThat(waiting.status()).isEqualTo(503);
            assertThat(waiting.body()).contains("示例数据正在准备", "估计还要约", "http-equiv=\"refresh\"");
            assertThat(waiting.header("Retry-After")).isEqualTo("2");
            assertThat(visitor.get("/login").body()).contains("示例数据正在准备").doesNotContain("password");
            Answer refused = visitor.form("/login", "/login", Map.of("username", "admin", "password", "xieshou"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).contains("刚才提交的内容没有保存");
            assertThat(visitor.get("/actuator/health").status()).isEqualTo(503);
            assertThat(visitor.get("/actuator/health").body()).contains("OUT_OF_SERVICE");
            Answer program = Visitor.basic(child.port(), "admin", "xieshou").get("/engine-rest/task");
            assertThat(program.status()).isEqualTo(503);
            assertThat(program.body()).contains("\"message\":\"示例数据正在准备");
            assertThat(visitor.get("/help").status()).isEqualTo(200);
            assertThat(visitor.get("/css/xieshou.css").status()).isEqualTo(200);
            child.kill();
        }
        assertThat(stored("select count(*) from pairing")).isBetween(1, 19);
        try (ChildApplication child = program().ready()) {
            assertThat(child.log()).contains("现在清空数据库，重新准备");
            Visitor principal = Visitor.signedIn(child.port(), "erzhong.principal", "xieshou");
            assertThat(principal.get("/").body()).contains(TASK);
            child.terminate();
            child.awaitEnd();
        }
        assertThat(stored("select count(*) from pairing")).isEqualTo(20);
        assertThat(stored("select count(*) from ACT_GE_PROPERTY where NAME_ like 'xieshou%'"))
                .isZero();
        assertThat(stored("select count(*) from ACT_RU_JOB where DUEDATE_ < current_timestamp"))
                .as("nothing was left undone in the past")
                .isZero();
    }

    private static ChildApplication.Start program() {
        return ChildApplication.in(folder)
                .with("XIESHOU_SAMPLE_DATA", "true")
                .with("XIESHOU_ADMIN_PASSWORD", "")
                .with("SPRING_DATASOURCE_URL", "jdbc:h2:file:./data/rehearsed");
    }

    /** Asks as the waiting page does, until the play is well under way. */
    private static Answer halfWay(Visitor visitor, ChildApplication child) {
        Instant latest = Instant.now().plus(Duration.ofMinutes(2));
        Optional<Answer> seen = Optional.empty();
        while (seen.filter(answer -> answer.body().matches("(?s).*已完成[1-9]\\d%.*"))
                .isEmpty()) {
            assertThat(child.isAlive() && Instant.now().isBefore(latest))
                    .as(child.log())
                    .isTrue();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = asked(visitor);
        }
        return seen.get();
    }

    private static Optional<Answer> asked(Visitor visitor) {
        try {
            return Optional.of(visitor.get("/"));
        } catch (UncheckedIOException e) {
            // No web server yet.
            return Optional.empty();
        }
    }

    private static int stored(String sql) throws SQLException {
        String file = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/rehearsed") + ";TRACE_LEVEL_FILE=0";
        try (Connection database = DriverManager.getConnection(file, "xieshou", "xieshou");
                ResultSet row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
