package cn.xieshou.overview;

import cn.xieshou.annualplan.PlanFilter;
import cn.xieshou.overview.Figures.Figure;
import cn.xieshou.overview.Figures.Line;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Tally;
import cn.xieshou.register.Tally.Group;
import cn.xieshou.shared.SchoolLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The plans of a school year, filed, on their way, missing and late, by level and by township. */
final class PlanFigures {

    /** More townships than that are one line. */
    private static final int TOWNSHIPS = 30;

    private static final String ALL = "";

    private static final List<PlanFilter> ALWAYS = List.of(PlanFilter.FILED, PlanFilter.MISSING, PlanFilter.LATE);

    private static final List<PlanFilter> SHOWN = List.of(
            PlanFilter.FILED,
            PlanFilter.REVIEWING,
            PlanFilter.RETURNED,
            PlanFilter.DRAFTING,
            PlanFilter.MISSING,
            PlanFilter.NOT_STARTED,
            PlanFilter.EXEMPT,
            PlanFilter.LATE);

    private final Tally tally;
    private final List<PlanFilter> columns;

    /** @param tally of the state, by level and township */
    PlanFigures(Tally tally) {
        this.tally = tally;
        this.columns = SHOWN.stream()
                .filter(state -> ALWAYS.contains(state) || Tally.sum(tally.groups(), state.name()) > 0)
                .toList();
    }

    /** How many plans there are, or of one state. */
    Figure all(String state) {
        return Figure.of(Tally.sum(tally.groups(), state), tally.asked().with("state", state));
    }

    Figures byLevel() {
        Map<String, List<Group>> levels = tally.by(0);
        List<Line> lines = new ArrayList<>(Stream.of(SchoolLevel.values())
                .filter(level -> levels.containsKey(level.name()))
                .map(level -> line(
                        level.label(),
                        tally.asked().changed("level", level.name()),
                        levels.getOrDefault(level.name(), List.of())))
                .toList());
        if (lines.size() > 1) {
            lines.add(line("合计", tally.asked(), tally.groups()));
        }
        return table("学段", lines);
    }

    Figures byTownship() {
        List<Map.Entry<String, List<Group>>> townships = tally.by(1).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Group>> one) -> -Tally.sum(one.getValue(), ALL)))
                .toList();
        return table(
                "乡镇",
                townships.stream()
                        .limit(TOWNSHIPS)
                        .map(one -> township(one.getKey(), one.getValue()))
                        .toList());
    }

    private Line township(String name, List<Group> groups) {
        String asked = name.isEmpty() ? PairingRows.NO_TOWNSHIP : name;
        return line(name.isEmpty() ? "未登记乡镇" : name, tally.asked().changed("township", asked), groups);
    }

    private Figures table(String first, List<Line> lines) {
        return new Figures(
                first,
                Stream.concat(Stream.of("全部"), columns.stream().map(PlanFilter::label))
                        .toList(),
                lines);
    }

    private Line line(String label, Asked asked, Collection<Group> groups) {
        return new Line(
                label,
                null,
                Stream.concat(Stream.of(ALL), columns.stream().map(PlanFilter::name))
                        .map(state -> Figure.of(Tally.sum(groups, state), asked.with("state", state)))
                        .toList());
    }
}
