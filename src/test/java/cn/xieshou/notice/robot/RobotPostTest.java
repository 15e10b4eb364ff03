package cn.xieshou.notice.robot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.workflow.insight.DueFigures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes to the chats' servers, and what is made of their answers. */
class RobotPostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String HOME = "https://xieshou.example";

    private final ObjectMapper json = new ObjectMapper();
    private final ChatServer server = new ChatServer();
    private final RobotPost post = new RobotPost(
            server.address(),
            server.address(),
            json,
            Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void weComGetsMarkdownAtItsAddress() throws Exception {
        RobotMessage message = RobotMessage.of(TODAY, List.of(new DueFigures("年度工作方案备案", 3, 1, 0)), HOME);
        assertThat(post.send(robot(RobotKind.WECOM, null), message)).isEmpty();
        ChatServer.Received got = server.received().get(0);
        assertThat(got.address()).isEqualTo("/cgi-bin/webhook/send?key=abcdef0123456789");
        JsonNode body = json.readTree(got.body());
        assertThat(body.path("msgtype").asText()).isEqualTo("markdown");
        assertThat(body.at("/markdown/content").asText())
                .contains("2026年11月30日", "逾期3件，今天到期1件", "- 年度工作方案备案：", "](" + HOME + ")")
                .doesNotContain("7天内到期");
    }

    @Test
    void dingTalkGetsATitleAndASignature() throws Exception {
        assertThat(post.send(robot(RobotKind.DINGTALK, "SEC-secret"), RobotMessage.trial(HOME)))
                .isEmpty();
        ChatServer.Received got = server.received().get(0);
        assertThat(got.address())
                .startsWith("/robot/send?access_token=abcdef0123456789&timestamp=1700000000000&sign=")
                .doesNotContain("SEC-secret");
        assertThat(json.readTree(got.body()).at("/markdown/title").asText()).isEqualTo("城乡学校结对帮扶");
        assertThat(post.send(robot(RobotKind.DINGTALK, null), RobotMessage.trial(HOME)))
                .isEmpty();
        assertThat(server.received().get(1).address()).isEqualTo("/robot/send?access_token=abcdef0123456789");
    }

    @Test
    void refusalsAreToldInWordsWithoutTheKey() {
        Robot robot = robot(RobotKind.WECOM, null);
        server.answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        assertThat(post.send(robot, RobotMessage.trial(HOME)))
                .hasValueSatisfying(why -> assertThat(why).contains("地址无效"));
        server.answers(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        assertThat(post.send(robot, RobotMessage.trial(HOME))).contains("发送太频繁，稍后自动再试");
        server.answers(200, "<html>");
        assertThat(post.send(robot, RobotMessage.trial(HOME))).contains("服务器的答复读不懂");
        server.answers(502, "");
        assertThat(post.send(robot, RobotMessage.trial(HOME))).contains("服务器答复 502");
        server.close();
        assertThat(post.send(robot, RobotMessage.trial(HOME))).contains("连不上服务器");
    }

    @Test
    void aMessageNeverGetsLongerThanTheChatsTake() {
        List<DueFigures> many = IntStream.range(0, 500)
                .mapToObj(i -> new DueFigures("一项名称相当长的工作" + i, 1, 1, 1))
                .toList();
        String text = RobotMessage.of(TODAY, many, HOME).markdown();
        assertThat(text.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(RobotMessage.MOST_OCTETS - 200, RobotMessage.MOST_OCTETS);
        assertThat(text).contains("逾期500件").endsWith("](" + HOME + ")");
    }

    @Test
    void onlyAddressesOfTheChatsServersHaveAKey() {
        String start = post.start(RobotKind.WECOM);
        assertThat(post.key(RobotKind.WECOM, start + "693a91f6-7xxx-4bc4")).contains("693a91f6-7xxx-4bc4");
        for (String wrong : List.of(
                "",
                start,
                start + "a b c d e f g",
                start + "abcdefgh@evil.example",
                start.replace("localhost", "localhost.evil.example") + "abcdefgh",
                "https://evil.example/?" + start + "abcdefgh",
                post.start(RobotKind.DINGTALK) + "abcdefgh")) {
            assertThat(post.key(RobotKind.WECOM, wrong)).as(wrong).isEmpty();
        }
    }

    private static Robot robot(RobotKind kind, @Nullable String secret) {
        return new Robot(
                "r",
                kind,
                "工作群",
                "abcdef0123456789",
                secret,
                "office",
                Instant.EPOCH,
                null,
                0,
                null,
                false,
                null,
                null);
    }
}
