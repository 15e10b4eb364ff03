package cn.xieshou.notice.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.outbox.DigestTime;
import cn.xieshou.shared.NotThere;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.insight.WaitingTasks;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A robot is set up on its page, and writes once a working day. */
@XieshouTest
class RobotRoundTest {

    private static final String ADDRESS =
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=00000000-0000-4000-8000-000000000037";

    @LocalServerPort
    int port;

    @Autowired
    RobotRepository table;

    @Autowired
    Robots robots;

    @Autowired
    WaitingTasks tasks;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    DigestTime digest;

    @Autowired
    PairingWalk walk;

    @Autowired
    Movers movers;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock engineClock;

    @Autowired
    Clock clock;

    private final ChatServer server = new ChatServer();
    private RobotRound round;
    private Visitor office;

    @BeforeEach
    void aBureauWithSomethingToDo() {
        engineClock.set(Instant.parse("2026-09-21T01:00:00Z"));
        walk.pairing();
        RobotPost post = new RobotPost(server.address(), server.address(), new ObjectMapper(), clock);
        round = new RobotRound(table, post, tasks, workingDays, digest, "https://xieshou.example", clock);
        movers.come("robot.office", "机器人办公室", Role.OFFICE, null);
        movers.come("robot.section", "机器人股室", Role.SECONDARY_SECTION, null);
        movers.come("robot.expert", "机器人专家", Role.EXPERT, null);
        office = visitor("robot.office");
    }

    @AfterEach
    void nothingIsLeft() {
        robots.all().forEach(robot -> robots.remove(robot.id()));
        server.close();
        engineClock.reset();
    }

    @Test
    void itIsSetUpTriedOutAndTakenAwayOnItsPage() {
        assertThat(add(Map.of("name", "", "address", "https://evil.example/x", "secret", "")))
                .contains("请选择企业微信或钉钉", "请填写群名称", "https://evil.example/x");
        assertThat(add(Map.of("kind", "WECOM", "name", "群", "address", "https://evil.example/x", "secret", "")))
                .contains("这不是企业微信群机器人的地址", "qyapi.weixin.qq.com");
        assertThat(table.all()).isEmpty();
        added();
        assertThat(office.get("/settings/robots").body())
                .contains("工作群", "…0037")
                .doesNotContain(ADDRESS);
        assertThat(add(Map.of("kind", "WECOM", "name", "又一个", "address", ADDRESS, "secret", "")))
                .contains("这个机器人已经登记过了");

        String page = "/settings/robots/" + only().id();
        office.form("/settings/robots", page + "/test", Map.of());
        assertThat(office.get("/settings/robots").body()).contains("测试消息等待发出");
        engineClock.set(Instant.parse("2026-11-22T13:00:00Z"));
        round.run();
        round.run();
        assertThat(server.received()).singleElement().satisfies(got -> assertThat(got.body())
                .contains("这是一条测试消息"));
        assertThat(office.get("/settings/robots").body()).contains("已发出");
        office.form("/settings/robots", page + "/remove", Map.of());
        assertThat(table.all()).isEmpty();
        assertThatThrownBy(() -> robots.test("none")).isInstanceOf(NotThere.class);
    }

    @Test
    void onlyTheOfficeAndAdministratorsComeNear() {
        added();
        for (String other : List.of("robot.section", "robot.expert")) {
            Visitor visitor = visitor(other);
            assertThat(visitor.get("/settings/robots").status()).as(other).isEqualTo(403);
            assertThat(visitor.form("/", "/settings/robots/" + only().id() + "/remove", Map.of())
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(table.all()).hasSize(1);
    }

    @Test
    void itWritesOnceOnAWorkingDayAfterTheDigestAndNamesNobody() {
        added();
        engineClock.set(Instant.parse("2026-11-22T04:00:00Z"));
        round.run();
        engineClock.set(Instant.parse("2026-11-22T23:29:00Z"));
        round.run();
        assertThat(server.received()).as("a Sunday, and before half past seven").isEmpty();

        engineClock.set(Instant.parse("2026-11-22T23:31:00Z"));
        round.run();
        round.run();
        assertThat(server.received()).singleElement().satisfies(got -> assertThat(got.body())
                .contains("未办结的事项", "件")
                .doesNotContain("王", "校长", "principal"));
        engineClock.set(Instant.parse("2026-11-23T23:31:00Z"));
        round.run();
        assertThat(server.received()).as("the next day").hasSize(2);
    }

    @Test
    void ofManyNodesOneWrites() throws Exception {
        added();
        robots.test(only().id());
        engineClock.set(Instant.parse("2026-11-22T23:31:00Z"));
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            for (Future<Object> done : nodes.invokeAll(Collections.nCopies(8, Executors.callable(round::run)))) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(server.received()).as("the trial and the day's").hasSize(2);
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLeftForTheNextDayAtLast() {
        added();
        server.answers(200, "{\"errcode\":45009,\"errmsg\":\"\"}");
        for (String moment : List.of(
                "2026-11-22T23:31:00Z",
                "2026-11-22T23:35:00Z",
                "2026-11-22T23:42:00Z",
                "2026-11-23T00:13:00Z",
                "2026-11-23T01:14:00Z",
                "2026-11-23T05:00:00Z")) {
            engineClock.set(Instant.parse(moment));
            round.run();
        }
        assertThat(server.received()).as("four attempts").hasSize(4);
        assertThat(only().lastOutcome()).isEqualTo("没有发出：发送太频繁，稍后自动再试");
        server.answers(200, "{\"errcode\":0}");
        engineClock.set(Instant.parse("2026-11-23T23:31:00Z"));
        round.run();
        assertThat(only().lastOutcome()).isEqualTo("已发出");
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    private void added() {
        office.form(
                "/settings/robots",
                "/settings/robots",
                Map.of("kind", "WECOM", "name", "工作群", "address", ADDRESS, "secret", ""));
    }

    private String add(Map<String, String> typed) {
        return office.form("/settings/robots", "/settings/robots", typed).body();
    }

    private Robot only() {
        return table.all().get(0);
    }
}
