package cn.xieshou.notice.feed;

import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.Checksum;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The feed for calendar programs, which cannot sign in; an unknown address answers as if there were no such page. */
@Controller
class FeedController {

    private static final Logger LOG = LoggerFactory.getLogger(FeedController.class);
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final MediaType WORDS = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** The calendar program keeps the file and asks each time whether it is still the same one. */
    private static final CacheControl KEPT_AND_ASKED = CacheControl.noCache().cachePrivate();

    private final CalendarFeeds feeds;
    private final WrongSecrets wrong;

    FeedController(CalendarFeeds feeds, WrongSecrets wrong) {
        this.feeds = feeds;
        this.wrong = wrong;
    }

    @GetMapping("/calendar/feed/{secret}.ics")
    @RecordsExport("日历订阅")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (wrong.tooMany(address)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(WrongSecrets.WINDOW.toSeconds()))
                    .contentType(WORDS)
                    .body(text("尝试次数太多，请十分钟后再试。"));
        }
        Optional<String> content = feeds.read(secret);
        if (content.isEmpty()) {
            wrong.count(address, secret);
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(WORDS)
                    .body(text("没有这个日历订阅，请登录后在“日历订阅”里重新开通。"));
        }
        byte[] file = text(content.get());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(KEPT_AND_ASKED)
                .eTag(version(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"xieshou.ics\"")
                .body(file);
    }

    /** Answered here, so that the secret in the address does not get into the log. */
    @ExceptionHandler
    ResponseEntity<byte[]> failed(RuntimeException e) {
        LOG.error("a calendar feed cannot be read", e);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(WORDS)
                .body(text("系统暂时不可用，请稍后再试。"));
    }

    /** Weak, because a proxy may compress what it passes on. No Last-Modified: it counts seconds and would hide a change. */
    private static String version(byte[] file) {
        return "W/\"" + Checksum.ofBytes(file) + "\"";
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
