package cn.xieshou.mentoring.web;

import cn.xieshou.mentoring.Demand;
import cn.xieshou.mentoring.Demands;
import cn.xieshou.mentoring.Guidance;
import cn.xieshou.mentoring.GuidanceMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The months of guidance of a list's rows, which are of one school year. */
@Component
class ListedMonths {

    private final Demands demands;
    private final Guidance guidance;

    ListedMonths(Demands demands, Guidance guidance) {
        this.demands = demands;
        this.guidance = guidance;
    }

    List<MentorshipRow> counted(List<MentorshipRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, List<GuidanceMonth>> months =
                guidance.months(asked(rows), rows.get(0).key().year());
        return rows.stream()
                .map(row -> row.with(months.getOrDefault(row.one().id(), List.of())))
                .toList();
    }

    /** With what each row's programme asks for. */
    private List<Guidance.Of> asked(List<MentorshipRow> rows) {
        Map<String, Demand> byProgramme = new HashMap<>();
        return rows.stream()
                .map(row -> new Guidance.Of(
                        row.one(),
                        row.pairing().id(),
                        byProgramme.computeIfAbsent(
                                row.pairing().programme(), programme -> demands.of(programme, row.key()))))
                .toList();
    }
}
