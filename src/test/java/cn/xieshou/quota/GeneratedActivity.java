package cn.xieshou.quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An activity made up at random, and what of many of them section 4 counts, said here once more without tables and databases. */
record GeneratedActivity(
        String type, int term, String place, String subject, String topic, String state, List<Guest> guests) {

    /** Somebody of either school. */
    record Guest(String side, String number, boolean principal, boolean backbone) {}

    private static final List<String> TYPES = List.of(
            "lesson-preparation",
            "lesson-explaining",
            "research-project",
            "visit-for-research",
            "theory-lecture",
            "management-lecture",
            "demonstration-lesson",
            "principal-visit",
            "management-seminar",
            "joint-meeting");
    private static final List<String> STATES =
            List.of("CONFIRMED", "CONFIRMED", "CONFIRMED", "WAITING", "DISPUTED", "SEEN", "DROPPED", "TAKEN_BACK");

    static List<GeneratedActivity> some(Random random, int many) {
        List<GeneratedActivity> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            List<Guest> guests = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                guests.add(new Guest(
                        one(random, List.of("SUPPORTING", "RECIPIENT")),
                        "T" + random.nextInt(12),
                        random.nextBoolean(),
                        random.nextBoolean()));
            }
            all.add(new GeneratedActivity(
                    one(random, TYPES),
                    1 + random.nextInt(2),
                    one(random, List.of("RECIPIENT", "SUPPORTING", "ELSEWHERE")),
                    one(random, List.of("语文", "数学")),
                    "主题" + random.nextInt(3),
                    one(random, STATES),
                    guests));
        }
        return all;
    }

    void insert(JdbcClient jdbc, String pairing) {
        String key = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into activity (pairing_id, school_year, term, type, held_on, hours, place, place_note, subject, grade,"
                                + " topic, topic_sought, content, effect, side, state, recorded_by, recorded_at, waits_since, files_key)"
                                + " values (?, 2026, ?, ?, date '2026-10-09', 1, ?, '', ?, '', ?, ?, '集体备课', '', 'SUPPORTING', ?,"
                                + " 'nobody', current_timestamp, current_timestamp, ?)")
                .params(pairing, term, type, place, subject, topic, topic, state, key)
                .update();
        long id = jdbc.sql("select id from activity where files_key = ?")
                .param(key)
                .query(Long.class)
                .single();
        for (int i = 0; i < guests.size(); i++) {
            Guest guest = guests.get(i);
            jdbc.sql("insert into activity_person (activity, side, place, name, staff_number, principal, backbone)"
                            + " values (?, ?, ?, '王某', ?, ?, ?)")
                    .params(id, guest.side(), i, guest.number(), guest.principal(), guest.backbone())
                    .update();
        }
    }

    /** «Q-04 数学» → 3, of what is not 0. */
    static Map<String, Integer> stored(List<QuotaCount> counts, int term) {
        Map<String, Integer> found = new TreeMap<>();
        counts.stream()
                .filter(one -> one.term() == term && one.amount() > 0)
                .forEach(one -> found.put((one.measure() + " " + one.subject()).strip(), one.amount()));
        return found;
    }

    static Map<String, Integer> counted(List<GeneratedActivity> all, int term) {
        List<GeneratedActivity> good = all.stream()
                .filter(one -> one.term == term && one.state.equals("CONFIRMED"))
                .toList();
        Map<String, Integer> found = new TreeMap<>();
        for (String subject : List.of("语文", "数学")) {
            Predicate<GeneratedActivity> about = one -> one.subject.equals(subject);
            put(
                    found,
                    "Q-01 " + subject,
                    count(
                            good,
                            "lesson-preparation",
                            about.and(one ->
                                    one.has("SUPPORTING", guest -> true) && one.has("RECIPIENT", guest -> true))));
            put(found, "Q-04 " + subject, count(good, "lesson-explaining", about));
            put(
                    found,
                    "Q-07 " + subject,
                    count(
                            good,
                            "visit-for-research",
                            about.and(one -> one.place.equals("SUPPORTING") && one.has("RECIPIENT", Guest::backbone))));
        }
        Predicate<GeneratedActivity> led = one -> one.has("SUPPORTING", Guest::principal);
        put(found, "Q-10", count(good, "theory-lecture", one -> one.place.equals("RECIPIENT")));
        put(found, "Q-11", count(good, "management-lecture", led));
        put(found, "Q-14", count(good, "principal-visit", led.and(one -> one.place.equals("RECIPIENT"))));
        put(found, "Q-15.seminars", count(good, "management-seminar", one -> true));
        Set<String> topics = new HashSet<>();
        good.stream().filter(one -> one.type.equals("management-seminar")).forEach(one -> topics.add(one.topic));
        put(found, "Q-15.topics", topics.size());
        put(
                found,
                "Q-12",
                people(
                        good,
                        "demonstration-lesson",
                        "RECIPIENT",
                        guest -> guest.side().equals("SUPPORTING") && guest.backbone()));
        put(found, "Q-17", people(good, "visit-for-research", "SUPPORTING", guest -> guest.side()
                .equals("RECIPIENT")));
        put(
                found,
                "Q-20",
                count(
                        good,
                        "joint-meeting",
                        one -> one.has("SUPPORTING", guest -> true) && one.has("RECIPIENT", guest -> true)));
        return found;
    }

    private boolean has(String side, Predicate<Guest> who) {
        return guests.stream().anyMatch(guest -> guest.side().equals(side) && who.test(guest));
    }

    private static int count(List<GeneratedActivity> good, String type, Predicate<GeneratedActivity> fits) {
        return (int)
                good.stream().filter(one -> one.type.equals(type)).filter(fits).count();
    }

    private static int people(List<GeneratedActivity> good, String type, String place, Predicate<Guest> who) {
        return (int) good.stream()
                .filter(one -> one.type.equals(type) && one.place.equals(place))
                .flatMap(one -> one.guests.stream())
                .filter(who)
                .map(Guest::number)
                .distinct()
                .count();
    }

    private static void put(Map<String, Integer> found, String key, int number) {
        if (number > 0) {
            found.put(key, number);
        }
    }

    private static String one(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
