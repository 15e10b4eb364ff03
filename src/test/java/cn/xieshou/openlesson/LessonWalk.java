package cn.xieshou.openlesson;

import cn.xieshou.directory.Directory;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Open lessons of the supporting school of a pairing, on 20 October 2026. */
@Component
public class LessonWalk {

    private final OpenLessons lessons;
    private final LessonRepository table;
    private final ActivityWalk walk;
    private final Directory directory;

    LessonWalk(OpenLessons lessons, LessonRepository table, ActivityWalk walk, Directory directory) {
        this.lessons = lessons;
        this.table = table;
        this.walk = walk;
        this.directory = directory;
    }

    /** A pairing that works; the clock stands on 12 October 2026. */
    public Pairing begin() {
        return walk.begin();
    }

    /** A pairing with one that is ahead. */
    public Pairing ahead() {
        Pairing pairing = begin();
        announce(pairing, Map.of());
        return pairing;
    }

    /** Announced for junior secondary schools by the liaison of the supporting one. */
    public long announce(Pairing pairing, Map<String, String> changes) {
        Map<String, String> typed = typed(pairing, changes);
        return lessons.announce(
                pairing.id(),
                Side.SUPPORTING,
                new TypedLesson(
                        typed.get("subject"),
                        typed.get("grade"),
                        typed.get("topic"),
                        typed.get("teacher"),
                        typed.get("heldOn"),
                        typed.get("startsAt"),
                        typed.get("place"),
                        typed.get("invited"),
                        typed.get("answerBy"),
                        typed.get("seats"),
                        typed.get("about")),
                ActivityWalk.liaison(pairing, Side.SUPPORTING));
    }

    public OpenLesson get(long id) {
        return table.lock(id);
    }

    /** What somebody types on the page; {@code changes} instead of the usual. */
    public Map<String, String> typed(Pairing pairing, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "subject", "语文",
                "grade", "八年级",
                "topic", "《背影》第二课时",
                "heldOn", "2026-10-20",
                "startsAt", "9：20",
                "place", "录播教室",
                "invited", Invited.JUNIOR_SECONDARY.name(),
                "answerBy", "2026-10-16",
                "seats", "2"));
        fields.put("about", "课后评课");
        fields.put("teacher", directory.personName(ActivityWalk.liaison(pairing, Side.SUPPORTING)));
        fields.putAll(changes);
        return fields;
    }
}
