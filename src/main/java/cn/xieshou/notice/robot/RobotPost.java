package cn.xieshou.notice.robot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands messages to the chats' servers. Neither address nor key is in what it says of a failure. */
@Component
class RobotPost {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 120;
    private static final int OK = 200;

    private final Map<RobotKind, String> servers;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    RobotPost(
            @Value("${xieshou.robots.wecom:https://qyapi.weixin.qq.com}") String weCom,
            @Value("${xieshou.robots.dingtalk:https://oapi.dingtalk.com}") String dingTalk,
            ObjectMapper json,
            Clock clock) {
        this.servers = Map.of(RobotKind.WECOM, weCom, RobotKind.DINGTALK, dingTalk);
        this.json = json;
        this.clock = clock;
    }

    /** How an address of this kind begins. */
    String start(RobotKind kind) {
        return servers.get(kind) + kind.path();
    }

    /** The key in an address, if it is one of this kind. */
    Optional<String> key(RobotKind kind, String address) {
        return kind.key(String.valueOf(servers.get(kind)), address);
    }

    /** Why the message was not taken, in words; nothing if it was. */
    Optional<String> send(Robot robot, RobotMessage message) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address(robot))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body(robot, message))))
                    .build();
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return refusal(response);
        } catch (IOException e) {
            return Optional.of("连不上服务器");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("发送中断");
        }
    }

    private URI address(Robot robot) {
        String address = start(robot.kind()) + robot.accessKey();
        String secret = robot.signSecret();
        return URI.create(secret == null ? address : address + signature(secret, clock.millis()));
    }

    /** As 钉钉 asks for it: the time and a key over it. */
    static String signature(String secret, long millis) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sign = mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            String encoded = URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8);
            return "&timestamp=" + millis + "&sign=" + encoded;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> body(Robot robot, RobotMessage message) {
        Map<String, Object> text = robot.kind() == RobotKind.WECOM
                ? Map.of("content", message.markdown())
                : Map.of("title", message.title(), "text", message.markdown());
        return Map.of("msgtype", "markdown", "markdown", text);
    }

    private Optional<String> refusal(HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            return Optional.of("服务器答复 " + response.statusCode());
        }
        try {
            JsonNode answer = json.readTree(response.body());
            int code = answer.path("errcode").asInt(-1);
            return code == 0
                    ? Optional.empty()
                    : Optional.of(words(code, answer.path("errmsg").asText("")));
        } catch (IOException e) {
            return Optional.of("服务器的答复读不懂");
        }
    }

    private static String words(int code, @Nullable String message) {
        String text = message == null ? "" : message;
        String said = text.length() > LONGEST_ANSWER ? text.substring(0, LONGEST_ANSWER) : text;
        return switch (code) {
            case 93000 -> "机器人地址无效，可能已从群里移除";
            case 300001, 40014 -> "机器人地址无效，可能已从群里移除";
            case 310000 -> "钉钉的安全设置不允许：请核对加签密钥，或在关键词里加上“结对帮扶”";
            case 45009, 130101 -> "发送太频繁，稍后自动再试";
            default -> "没有收下（" + code + "）：" + said;
        };
    }
}
