package cn.xieshou.notice.feed;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.Secret;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of the tables of feeds on every database. */
public final class FeedCases {

    private static final Instant MORNING = Instant.parse("2026-08-31T01:00:00Z");

    private FeedCases() {}

    public static void aFeedIsFoundByItsSecretUntilItIsShut(JdbcClient jdbc) {
        FeedRepository feeds = new FeedRepository(jdbc);
        feeds.open("bazhong.principal", Secret.hash("one"), MORNING);
        feeds.open("bazhong.principal", Secret.hash("two"), MORNING);
        feeds.read("bazhong.principal", MORNING, MORNING);

        assertThat(feeds.account(Secret.hash("one"))).isEmpty();
        assertThat(feeds.account(Secret.hash("two"))).contains("bazhong.principal");
        assertThat(feeds.of("bazhong.principal").orElseThrow().readAt()).contains(MORNING);
        feeds.close("bazhong.principal");
        assertThat(feeds.account(Secret.hash("two"))).isEmpty();
    }

    public static void whenEachEntryOfAFeedChangedIsKnownUntilTheFeedIsShut(DataSource data) {
        JdbcClient jdbc = JdbcClient.create(data);
        FeedRepository feeds = new FeedRepository(jdbc);
        EntryStamps stamps = new EntryStamps(new JdbcTemplate(data));
        feeds.open("bazhong.principal", Secret.hash("three"), MORNING);
        EntryStamp stays = new EntryStamp("a".repeat(64), MORNING, 7);
        EntryStamp moves = new EntryStamp("b".repeat(64), MORNING, 7);
        stamps.keep("bazhong.principal", Map.of(), Map.of("stays", stays, "moves", moves, "ends", moves));
        var first = stamps.of("bazhong.principal");
        EntryStamp moved = new EntryStamp("c".repeat(64), MORNING.plusSeconds(60), 8);
        stamps.keep("bazhong.principal", first, Map.of("stays", stays, "moves", moved));

        assertThat(first).containsOnlyKeys("stays", "moves", "ends");
        assertThat(stamps.of("bazhong.principal")).containsOnly(Map.entry("stays", stays), Map.entry("moves", moved));
        feeds.close("bazhong.principal");
        assertThat(stamps.of("bazhong.principal")).isEmpty();
    }
}
