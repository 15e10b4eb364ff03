package cn.xieshou.commendation.web;

import cn.xieshou.commendation.CommendationState;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** The filters of the register of rounds. */
@Component
class CommendationFilters {

    /** What a round is called, but for its programme. */
    private static final String TITLE = "c.school_year || '—' || (c.school_year + 1) || '学年表彰'";

    private static final List<Choice> STATES =
            Choice.of(List.of(CommendationState.values()), CommendationState::name, CommendationState::label);

    private final Programmes programmes;
    private final HonourFilters honours;

    CommendationFilters(Programmes programmes, HonourFilters honours) {
        this.programmes = programmes;
        this.honours = honours;
    }

    /** What the register is narrowed down by. */
    List<Filter> all() {
        return List.of(
                honours.year(),
                Filter.choice(
                                "state",
                                "进展",
                                "全部进展",
                                STATES,
                                state -> Condition.of("c.state = :state" + state, "state" + state, state))
                        .withCounts(),
                honours.programme(),
                Filter.text("q", "编号、学年或项目", this::called));
    }

    private Condition called(String typed) {
        List<String> codes = programmes.all().stream()
                .filter(one -> Text.found(Text.sought(typed), one.name()))
                .map(Programme::code)
                .toList();
        return Likeness.numbers("sought", typed, "c.id")
                .or(Likeness.any("sought", typed, TITLE))
                .or(codes.isEmpty() ? Condition.NONE : Condition.of("c.programme in (:called)", "called", codes));
    }
}
