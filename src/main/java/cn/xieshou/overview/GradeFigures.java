package cn.xieshou.overview;

import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.QuotaGaps;
import cn.xieshou.overview.Figures.Figure;
import cn.xieshou.overview.Figures.Line;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Tally;
import cn.xieshou.register.Tally.Group;
import cn.xieshou.shared.SchoolLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How terms were judged: terms beside each other, the grades of each level, and what became of pairings whose quotas are missing. */
@Component
class GradeFigures {

    private static final int YEARS = 2;
    private static final int GRADE = 0;
    private static final int LEVEL = 1;
    private static final int GAPS = 2;
    private static final int TERM = 3;

    private static final List<String> COLUMNS =
            Stream.of(Grade.values()).map(Grade::label).toList();

    private final Lists lists;

    GradeFigures(Lists lists) {
        this.lists = lists;
    }

    /** What is known of one school year, in one statement. */
    record OfYear(Asked asked, List<Group> groups) {}

    OfYear of(String account, String year) {
        return of(account, lists.asked(Lists.EVALUATIONS, account, Map.of("year", year)));
    }

    private OfYear of(String account, Asked asked) {
        Tally tally = lists.tally(account, asked, "", "e.grade", PairingRows.LEVEL, QuotaGaps.SQL, "e.term");
        return new OfYear(
                asked,
                tally.groups().stream()
                        .filter(group -> !group.keys().get(GRADE).isEmpty())
                        .toList());
    }

    /** The newest term first. */
    Figures terms(String account) {
        Asked asked = lists.asked(Lists.EVALUATIONS, account, Map.of());
        List<Line> lines = new ArrayList<>();
        for (Choice year : asked.filter("year").choices().stream().limit(YEARS).toList()) {
            OfYear one = of(account, asked.changed("year", year.value()));
            for (Choice term : List.of(new Choice("2", "第二学期"), new Choice("1", "第一学期"))) {
                add(
                        lines,
                        year.label() + term.label(),
                        one.asked().changed("term", term.value()),
                        with(one, TERM, term.value()));
            }
        }
        return new Figures("学期", COLUMNS, lines);
    }

    Figures levels(OfYear one) {
        List<Line> lines = new ArrayList<>();
        for (SchoolLevel level : SchoolLevel.values()) {
            add(lines, level.label(), one.asked().changed("level", level.name()), with(one, LEVEL, level.name()));
        }
        return new Figures("学段", COLUMNS, lines);
    }

    Figures gaps(OfYear one) {
        List<Line> lines = new ArrayList<>();
        for (QuotaGaps gaps : QuotaGaps.values()) {
            add(lines, gaps.label(), one.asked().changed("gaps", gaps.name()), with(one, GAPS, gaps.name()));
        }
        return new Figures("指标", COLUMNS, lines);
    }

    private static List<Group> with(OfYear one, int key, String value) {
        return one.groups().stream()
                .filter(group -> group.keys().get(key).equals(value))
                .toList();
    }

    private static void add(List<Line> lines, String label, Asked asked, Collection<Group> groups) {
        if (!groups.isEmpty()) {
            lines.add(new Line(
                    label,
                    null,
                    Stream.of(Grade.values())
                            .map(grade -> Figure.of(graded(groups, grade), asked.with("grade", grade.name())))
                            .toList()));
        }
    }

    private static int graded(Collection<Group> groups, Grade grade) {
        return Tally.sum(
                groups.stream()
                        .filter(group -> group.keys().get(GRADE).equals(grade.name()))
                        .toList(),
                "");
    }
}
