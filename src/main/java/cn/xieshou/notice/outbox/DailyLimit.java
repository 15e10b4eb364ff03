package cn.xieshou.notice.outbox;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.RecordRows;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At most three mails a day for one person. Every mail takes a numbered place of its day; the database has each place once,
 * so two nodes together stay within the limit, and a mail that is tried again the same day keeps its place.
 */
@Component
public class DailyLimit {

    private final JdbcClient jdbc;
    private final int most;

    /** @param most mails a day for one person, 0 without limit */
    public DailyLimit(JdbcClient jdbc, @Value("${xieshou.reminders.mails-a-day:3}") int most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    /**
     * Whether the mail may leave today; if so it has a place.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another node took the same place at the same moment
     */
    boolean admits(StoredMail mail, Instant now) {
        if (most == 0) {
            return true;
        }
        String day = mail.mail().recipient() + "|" + ChineseDates.day(now) + "|";
        List<String> places =
                IntStream.rangeClosed(1, most).mapToObj(n -> day + n).toList();
        Set<String> taken = new HashSet<>();
        boolean own = false;
        for (Place place : taken(places)) {
            own |= place.mail().equals(mail.id());
            taken.add(place.slot());
        }
        return own
                || places.stream()
                        .filter(place -> !taken.contains(place))
                        .findFirst()
                        .map(place -> take(mail.id(), place))
                        .orElse(false);
    }

    private List<Place> taken(List<String> places) {
        return jdbc.sql("select id as mail, slot from mail where slot in (:places)")
                .param("places", places)
                .query(RecordRows.of(Place.class))
                .list();
    }

    private boolean take(String id, String place) {
        jdbc.sql("update mail set slot = :place where id = :id")
                .param("place", place)
                .param("id", id)
                .update();
        return true;
    }

    private record Place(String mail, String slot) {}
}
