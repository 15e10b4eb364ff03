package cn.xieshou.visit;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.RectificationWalk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Two new schools with an agreement in force, and visits of the section to one of them. */
@Component
public class VisitWalk {

    private final RectificationWalk walk;
    private final Visits visits;

    VisitWalk(RectificationWalk walk, Visits visits) {
        this.walk = walk;
        this.visits = visits;
    }

    /** The clock stands on 12 October 2026. */
    public Pairing begin() {
        return walk.begin();
    }

    /** What somebody types on the page; {@code changes} instead of the usual. */
    public static Map<String, String> fields(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "key", VisitFiles.newKey(),
                "side", "RECIPIENT",
                "visitedOn", "2026-10-09",
                "visitors", RectificationWalk.SECTION,
                "looked", "查看活动台账和听课记录",
                "findings", "台账缺签到表\n没有联络时间",
                "outcome", "DEMAND"));
        fields.putAll(changes);
        return fields;
    }

    /** Recorded by the section; its number. */
    public String record(Pairing pairing, Map<String, String> changes) {
        Map<String, String> typed = fields(changes);
        return visits.record(
                pairing.id(),
                new TypedVisit(
                        typed.get("side"),
                        typed.get("visitedOn"),
                        List.of(String.valueOf(typed.get("visitors"))),
                        typed.get("looked"),
                        typed.get("findings"),
                        typed.get("outcome")),
                String.valueOf(typed.get("key")),
                RectificationWalk.SECTION);
    }
}
