package cn.xieshou.workflow.account;

import cn.xieshou.shared.Checksum;
import cn.xieshou.shared.ChineseDates;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an account's owner has signed in before. A known browser or line is not slowed down by what strangers do elsewhere;
 * it opens nothing by itself. Forgotten after half a year.
 */
@Repository
@Transactional
public class KnownPlaces {

    /** The cookie by which a browser is known. */
    public static final String COOKIE = "xieshou-device";

    /** How long a place is remembered without being used. */
    public static final Duration MEMORY = Duration.ofDays(180);

    private static final Duration FRESH = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The browser in which the owner has just signed in.
     *
     * @param claimed what its cookie says now, kept if it belongs to a browser we know: several accounts share one browser
     * @return what its cookie is to say
     */
    public String trustBrowser(String account, @Nullable String claimed) {
        boolean ours = claimed != null && isKnownToAnybody(device(claimed));
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = claimed != null && ours ? claimed : HexFormat.of().formatHex(random);
        seen(account, device(token));
        return token;
    }

    /** @return whether it was unknown or unused for a day */
    boolean seenLine(String account, String line) {
        return seen(account, line(line));
    }

    boolean isKnownDevice(String account, @Nullable String device) {
        return device != null && isKnown(account, device(device));
    }

    boolean isKnownLine(String account, String line) {
        return isKnown(account, line(line));
    }

    void forget(String account) {
        jdbc.sql("delete from known_place where account = ?").param(account).update();
    }

    @Scheduled(cron = "0 50 3 * * *", zone = ChineseDates.ZONE_ID)
    void forgetUnused() {
        jdbc.sql("delete from known_place where seen_at < ?")
                .param(Timestamp.from(clock.instant().minus(MEMORY)))
                .update();
    }

    private boolean seen(String account, String place) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp yesterday = Timestamp.from(clock.instant().minus(FRESH));
        if (isKnown(account, place)) {
            return jdbc.sql("update known_place set seen_at = ? where account = ? and place = ? and seen_at < ?")
                            .params(now, account, place, yesterday)
                            .update()
                    == 1;
        }
        return jdbc.sql("insert into known_place (account, place, seen_at) select ?, ?, ? where not exists"
                                + " (select 1 from known_place where account = ? and place = ?)")
                        .params(account, place, now, account, place)
                        .update()
                == 1;
    }

    private boolean isKnown(String account, String place) {
        return jdbc.sql("select count(*) from known_place where account = ? and place = ?")
                        .params(account, place)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isKnownToAnybody(String place) {
        return jdbc.sql("select count(*) from known_place where place = ?")
                        .param(place)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String device(String token) {
        return Checksum.ofText("device|" + token);
    }

    private static String line(String line) {
        return Checksum.ofText("line|" + line);
    }
}
