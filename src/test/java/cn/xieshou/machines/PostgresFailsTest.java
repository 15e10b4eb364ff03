package cn.xieshou.machines;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.ChildApplication;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One node on PostgreSQL, set up by nothing but the address; its database dies, refuses and stalls, at last the node is ended. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class PostgresFailsTest {

    private static final String APPROVALS = "6";
    private static final String SLOW_JOBS = "12";

    /** What this test's own machine may add to any answer when it is busy. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Proxy proxy;
    private static ChildApplication child;
    private static Visitor administrator;
    private static Approver approver;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        proxy = new Proxy(postgres.getPort());
        // The socket's limit shortened, or the stall would cost the suite as long as it costs people.
        child = ChildApplication.in(folder)
                .with(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://localhost:" + proxy.port() + "/postgres?socketTimeout=8")
                .with("SPRING_DATASOURCE_USERNAME", "postgres")
                .with("SPRING_DATASOURCE_PASSWORD", "postgres")
                .with("XIESHOU_TEST_APPROVALS", APPROVALS)
                .with("XIESHOU_TEST_SLOWJOBS", SLOW_JOBS)
                .ready();
        administrator =
                Visitor.signedIn(child.port(), "admin", SmallCounty.PASSWORD).with("Accept", "text/html");
        approver = new Approver(child);
    }

    @AfterAll
    static void stop() throws IOException {
        if (child != null) {
            child.close();
        }
        proxy.close();
        postgres.close();
    }

    /** PostgreSQL kills all connections when one of its processes is killed, and is back after a moment. */
    @Test
    @Order(1)
    void requestsInFlightWhenTheDatabaseDiesAreToldToTryAgain() throws Exception {
        String task = approver.open().get(0);
        // The page is opened before: it is the sending that is to wait.
        Supplier<Answer> entry = administrator.filledIn(
                "/help", "/calendar/days", Map.of("date", "2027-03-08", "kind", "HOLIDAY", "name", "妇女节"));
        Connection own = postgres.getPostgresDatabase().getConnection();
        own.setAutoCommit(false);
        own.createStatement()
                .execute("lock table number_series, calendar_special_day, school in access exclusive mode");
        CompletableFuture<Answer> rest = later(() -> approver.approve(task).orElseThrow());
        CompletableFuture<Answer> page = later(() -> administrator.get("/schools"));
        CompletableFuture<Answer> post = later(entry::get);
        List<Long> waiting = await(() -> waiting(own), found -> found.size() >= 3);
        assertThat(List.of(rest, page, post)).hasSize(3).noneMatch(CompletableFuture::isDone);
        ProcessHandle.of(waiting.get(0)).orElseThrow().destroyForcibly();

        assertThat(rest.get().status()).as(rest.get().body()).isEqualTo(503);
        assertThat(rest.get().body()).contains("数据库暂时无法连接，通常一分钟内恢复");
        for (Answer answer : List.of(page.get(), post.get())) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("系统暂时不可用", "通常一分钟内会自动恢复");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
        await(() -> approver.approve(task).orElseThrow(), answer -> answer.status() == 200 || answer.status() == 204);
    }

    @Test
    @Order(2)
    void aDatabaseThatRefusesCostsSecondsAndIsToldAsSuch() throws Exception {
        proxy.refuse();
        try {
            assertThat(took(() -> health(503))).isLessThan(Duration.ofSeconds(3).plus(SLACK));
            assertThat(took(() -> away(administrator.get("/schools")))).isLessThan(Duration.ofSeconds(12));
            // By now the pool knows that it has no connection, and waits for one.
            assertThat(took(() -> away(administrator.get("/pairings")))).isLessThan(Duration.ofSeconds(12));
            assertThat(took(() -> away(
                            approver.approve(approver.acknowledged().get(0)).orElseThrow())))
                    .isLessThan(Duration.ofSeconds(12));
        } finally {
            proxy.admit();
        }
        await(() -> administrator.get("/schools"), answer -> answer.status() == 200);
    }

    /** Every process of PostgreSQL is stopped: connections stay open, nothing is answered. */
    @Test
    @Order(3)
    void aDatabaseThatStallsCostsSecondsAndIsToldAsSuch() throws Exception {
        signal("STOP");
        try {
            assertThat(took(() -> health(503))).isLessThan(Duration.ofSeconds(3).plus(SLACK));
            assertThat(took(() -> away(administrator.get("/schools")))).isLessThan(Duration.ofSeconds(20));
        } finally {
            signal("CONT");
        }
        await(() -> administrator.get("/schools"), answer -> answer.status() == 200);
        health(200);
    }

    @Test
    @Order(4)
    void aNodeThatIsEndedFinishesItsJobsAndGivesTheOthersBack() throws Exception {
        Files.createFile(folder.resolve("start"));
        await(() -> count("select count(*) from act_ru_job where lock_owner_ is not null"), held -> held >= 4);
        await(this::begun, begun -> begun >= 3);
        int before = child.log().length();
        child.terminate();
        await(child::log, log -> log.contains("Shutting down the JobExecutor"));
        assertThat(child.isAlive()).isTrue();
        Files.createFile(folder.resolve("end"));
        child.awaitEnd();

        assertThat(child.log().substring(before)).isNotBlank().doesNotContain("has been closed", "ERROR");
        assertThat(count("select count(*) from act_ru_job where lock_owner_ is not null"))
                .isZero();
        long ended =
                count("select count(*) from act_hi_procinst where proc_def_key_ = 'slowJob' and end_time_ is not null");
        assertThat(ended).isEqualTo(begun()).isLessThan(Long.parseLong(SLOW_JOBS));
        assertThat(count("select count(*) from act_ru_job where handler_type_ = 'async-continuation' and retries_ = 3"))
                .isEqualTo(Long.parseLong(SLOW_JOBS) - ended);
    }

    private long begun() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("begun"))
                    .count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void health(int status) {
        Answer answer = Visitor.at(child.port()).get("/actuator/health");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private static void away(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("数据库暂时无法连接");
    }

    private static Duration took(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("took " + took);
        return took;
    }

    /** Processes of PostgreSQL that wait for a lock on the program's behalf. */
    private static List<Long> waiting(Connection own) {
        try (ResultSet rows = own.createStatement()
                .executeQuery("select distinct pid from pg_locks where not granted order by pid")) {
            Stream.Builder<Long> pids = Stream.builder();
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
            return pids.build().toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String sql) {
        try (Connection own = postgres.getPostgresDatabase().getConnection();
                ResultSet rows = own.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signal(String name) throws IOException, InterruptedException, SQLException {
        Path pidFile = Path.of(dataDirectory()).resolve("postmaster.pid");
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0)))
                .orElseThrow();
        signal(name, postmaster);
        // Only now there are no new ones.
        for (ProcessHandle one : postmaster.descendants().toList()) {
            signal(name, one);
        }
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static String dataDirectory;

    private static String dataDirectory() throws SQLException {
        if (dataDirectory == null) {
            try (Connection own = postgres.getPostgresDatabase().getConnection();
                    ResultSet row = own.createStatement().executeQuery("show data_directory")) {
                row.next();
                dataDirectory = row.getString(1);
            }
        }
        return dataDirectory;
    }

    private static <T> CompletableFuture<T> later(Callable<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        answer.complete(work.call());
                    } catch (Exception e) {
                        answer.completeExceptionally(e);
                    }
                })
                .start();
        return answer;
    }

    private static <T> T await(Supplier<T> question, java.util.function.Predicate<T> enough)
            throws InterruptedException {
        Instant latest = Instant.now().plusSeconds(60);
        T answer = question.get();
        while (!enough.test(answer)) {
            assertThat(Instant.now()).as("%s", answer).isBefore(latest);
            Thread.sleep(50);
            answer = question.get();
        }
        return answer;
    }
}
