package cn.xieshou.machines;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.roster.BigRoster;
import cn.xieshou.testing.ChildApplication;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of an import, started again, and the same import is confirmed anew. */
@Timeout(300)
class KilledImportTest {

    private static final BigRoster COUNTY = new BigRoster("killed", 200, 20);
    private static final int REGISTERED = 8;
    private static final String ADDRESS = "jdbc:h2:file:./data/killed";

    @TempDir
    static Path folder;

    @Test
    void anImportThatIsKilledLeavesNothingIsFoundAsNotCompletedAndIsConfirmedAgain() throws Exception {
        String preview;
        String work;
        try (ChildApplication child = program()
                .with("XIESHOU_TEST_HELDIMPORT", String.valueOf(REGISTERED))
                .ready()) {
            Visitor admin = admin(child);
            preview = admin.upload("/roster", "/roster", "名册.xlsx", Files.readAllBytes(COUNTY.file()))
                    .location();
            work = admin.form(preview, preview + "/confirm", Map.of()).location();
            await(admin, work, "登记结对 [1-9]");
            child.kill();
        }
        assertThat(stored())
                .as("schools, accounts, pairings, users of the engine")
                .containsOnly(0);
        theLeaseRunsOut();
        try (ChildApplication child = program().ready()) {
            Visitor admin = admin(child);
            await(admin, work, "没有完成；什么也没有写入，可以重新确认导入");
            assertThat(admin.get("/").body()).contains("什么也没有写入，可以重新确认导入");
            assertThat(admin.get("/roster").body()).contains("没有完成");

            String again = admin.form(preview, preview + "/confirm", Map.of()).location();
            await(admin, again, "共写入 " + COUNTY.rows() + " 行");
            // Ended as a service is: the embedded database writes within half a second of a commit.
            child.terminate();
            child.awaitEnd();
        }
        assertThat(stored()).containsExactly(COUNTY.schools(), COUNTY.accounts(), COUNTY.pairings(), COUNTY.accounts());
    }

    private static ChildApplication.Start program() {
        return ChildApplication.in(folder).with("SPRING_DATASOURCE_URL", ADDRESS);
    }

    private static Visitor admin(ChildApplication child) {
        return Visitor.signedIn(child.port(), "admin", SmallCounty.PASSWORD);
    }

    /** Another program is waited for by looking, as its page does. */
    private static void await(Visitor visitor, String page, String pattern) {
        Instant latest = Instant.now().plus(Duration.ofMinutes(2));
        String seen = visitor.get(page).body();
        while (!seen.matches("(?s).*" + pattern + ".*")) {
            assertThat(Instant.now()).as(seen).isBefore(latest);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = visitor.get(page).body();
        }
    }

    private static void theLeaseRunsOut() throws SQLException {
        try (Connection database = open()) {
            assertThat(database.createStatement()
                            .executeUpdate("update long_work set lease_until = lease_until - interval '1' minute"
                                    + " where state = 'RUNNING'"))
                    .isOne();
        }
    }

    private static List<Integer> stored() throws SQLException {
        try (Connection database = open()) {
            return List.of(
                    count(database, "school where code like 'killed-%'"),
                    count(database, "person where account like 'killed-%'"),
                    count(database, "pairing where supporting_school like 'killed-%'"),
                    count(database, "act_id_user where id_ like 'killed-%'"));
        }
    }

    private static int count(Connection database, String what) throws SQLException {
        ResultSet number = database.createStatement().executeQuery("select count(*) from " + what);
        number.next();
        return number.getInt(1);
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/killed") + ";TRACE_LEVEL_FILE=0",
                "xieshou",
                "xieshou");
    }
}
