package cn.xieshou.service.web;

import cn.xieshou.lateness.Holder;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.selection.SelectionStep;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** By what the register of secondments is narrowed down, besides school year and school. */
final class SecondmentFilters {

    private SecondmentFilters() {}

    /** In the order of the page. */
    static List<Filter> all(Filter year, PairingRows pairings, String account) {
        return List.of(
                year,
                direction(),
                pairings.level(),
                pairings.township(),
                pairings.supporting(),
                pairings.school(account),
                hand(),
                standing(),
                text());
    }

    /** «类别»: who goes to teach, or to learn. */
    private static Filter direction() {
        List<Choice> both = Choice.of(List.of(Direction.values()), Direction::name, Direction::label);
        return Filter.choice(
                "direction",
                "类别",
                "全部类别",
                both,
                way -> Condition.of("v.direction = '" + Direction.valueOf(way).name() + "'"));
    }

    /** «在谁手里», of what is on its way. */
    private static Filter hand() {
        List<Choice> hands = Choice.of(
                Arrays.stream(SelectionStep.values())
                        .flatMap(step -> step.holder().stream())
                        .distinct()
                        .toList(),
                Holder::name,
                Holder::label);
        return Filter.choice("hand", "在谁手里", "不限", hands, SecondmentFilters::isIn);
    }

    private static Condition isIn(String holder) {
        List<String> steps = Arrays.stream(SelectionStep.values())
                .filter(step ->
                        step.holder().map(Holder::name).filter(holder::equals).isPresent())
                .map(SelectionStep::name)
                .toList();
        return Condition.of("v.kind <> 'SECONDMENT' and v.state in (:in" + holder + ")", "in" + holder, steps);
    }

    /** «进展»: steps of a selection and states of a secondment in one. */
    private static Filter standing() {
        return Filter.choice("state", "进展", "全部进展", states(), SecondmentFilters::stands);
    }

    /** Words in names, subjects, schools and numbers. */
    private static Filter text() {
        return Filter.text("q", "教师、学科、学校或编号", SecondmentFilters::says);
    }

    private static List<Choice> states() {
        return Stream.concat(
                        Arrays.stream(SelectionStep.values())
                                .filter(step -> step != SelectionStep.ELIGIBILITY && step != SelectionStep.CONFIRMED)
                                .map(SelectionStep::label),
                        Arrays.stream(SecondmentState.values()).map(SecondmentState::label))
                .distinct()
                .map(label -> new Choice(label, label))
                .toList();
    }

    /** What stands so, whichever of the two it is. */
    private static Condition stands(String label) {
        return Condition.of(
                        "v.kind = 'SECONDMENT' and v.state = :standing",
                        "standing",
                        named(SecondmentState.values(), SecondmentState::label, label))
                .or(Condition.of(
                        "v.kind <> 'SECONDMENT' and v.state = :step",
                        "step",
                        named(SelectionStep.values(), SelectionStep::label, label)));
    }

    /** Name of the constant of that label, empty if there is none. */
    private static <E extends Enum<E>> String named(E[] constants, Function<E, String> called, String label) {
        return Arrays.stream(constants)
                .filter(one -> called.apply(one).equals(label))
                .map(Enum::name)
                .findFirst()
                .orElse("");
    }

    private static Condition says(String typed) {
        return Likeness.joined("sought", typed, "ss.name_sought", "sr.name_sought")
                .or(Likeness.spelled("sought", typed, "ss.name_spelled"))
                .or(Likeness.spelled("sought", typed, "sr.name_spelled"))
                .or(Likeness.numbers("sought", typed, "v.id", "v.pairing_id"))
                .or(Likeness.folded("v.sought", "spelled", typed));
    }
}
