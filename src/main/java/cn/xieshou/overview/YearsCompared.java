package cn.xieshou.overview;

import cn.xieshou.annualplan.PlanFilter;
import cn.xieshou.attachment.AttachmentState;
import cn.xieshou.overview.Figures.Figure;
import cn.xieshou.overview.Figures.Line;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Tally.Group;
import cn.xieshou.secondment.Direction;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The newest school years, and the newest terms, beside each other. */
@Component
class YearsCompared {

    private static final int YEARS = 3;
    private static final int TERMS = 4;

    private static final List<String> OF_YEARS = List.of("年度方案", "已备案", "逾期", "支教（含选派中）", "跟岗学习");

    private static final List<AttachmentState> STATES =
            List.of(AttachmentState.RUNNING, AttachmentState.MET, AttachmentState.NOT_MET);

    private final Lists lists;

    YearsCompared(Lists lists) {
        this.lists = lists;
    }

    /** The newest first; the lists are asked for any of them. */
    Figures years(String account, Asked plans, Asked secondments) {
        return new Figures(
                "学年",
                OF_YEARS,
                plans.filter("year").choices().stream()
                        .limit(YEARS)
                        .map(year -> year(
                                account,
                                year,
                                plans.changed("year", year.value()),
                                secondments.changed("year", year.value())))
                        .toList());
    }

    /** Pairings that attach cadres, the newest term first. */
    Figures terms(String account, Asked attachments) {
        return new Figures(
                "学期",
                Stream.concat(Stream.of("需挂职的结对"), STATES.stream().map(AttachmentState::label))
                        .toList(),
                attachments.filter("term").choices().stream()
                        .limit(TERMS)
                        .map(term -> term(account, term, attachments.changed("term", term.value())))
                        .toList());
    }

    private Line year(String account, Choice year, Asked plans, Asked secondments) {
        Group filed = lists.tally(account, plans, "state").groups().get(0);
        Group ways = lists.tally(account, secondments, "direction").groups().get(0);
        Stream<Figure> ofPlans = Stream.of("", PlanFilter.FILED.name(), PlanFilter.LATE.name())
                .map(state -> Figure.of(filed.of(state), plans.with("state", state)));
        Stream<Figure> ofTeachers = Stream.of(Direction.values())
                .map(Direction::name)
                .map(way -> Figure.of(ways.of(way), secondments.with("direction", way)));
        return new Line(year.label(), null, Stream.concat(ofPlans, ofTeachers).toList());
    }

    private Line term(String account, Choice term, Asked attachments) {
        Group standing = lists.tally(account, attachments, "state").groups().get(0);
        return new Line(
                term.label(),
                null,
                Stream.concat(Stream.of(""), STATES.stream().map(AttachmentState::name))
                        .map(state -> Figure.of(standing.of(state), attachments.with("state", state)))
                        .toList());
    }
}
