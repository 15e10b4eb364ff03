package cn.xieshou.meeting.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.meeting.Decision;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Decisions as lists show them. */
@Component
class DecisionLines {

    private final Directory directory;
    private final Clock clock;

    DecisionLines(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** @param who «雷峰中学 李某» */
    record Line(Decision one, String who, boolean late) {}

    List<Line> of(Pairing pairing, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        Map<Side, String> schools = schools(pairing);
        LocalDate today = LocalDate.now(clock);
        return decisions.stream()
                .map(one -> new Line(
                        one, Objects.requireNonNull(schools.get(one.side())) + " " + one.person(), one.isLate(today)))
                .toList();
    }

    /** The names of both schools. */
    Map<Side, String> schools(Pairing pairing) {
        Map<Side, String> names = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            names.put(side, directory.schoolName(pairing.school(side)));
        }
        return names;
    }
}
