package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.journey.County.Pair;
import cn.xieshou.testing.Visitor.Answer;
import java.util.Map;
import java.util.Set;

/** A school that does not agree with the grade of a term has it looked at again, once, by others (R-EVA-1). */
record DisputedGrade(Scene scene) {

    /** Steps that the story tells itself. */
    static final Set<String> TOLD =
            Set.of(EvaluationCase.NAME_EXPERTS, EvaluationCase.DECIDE, EvaluationCase.READ, EvaluationCase.LOOK_AGAIN);

    private static final Map<String, String> ASKS =
            Map.of("decision", "second-look", "reason", "有两次教研活动因对方核对晚了几天没有计入。");

    void isDecided(Pair pair, String section) throws Exception {
        Traveller officer = scene.county().person(section);
        assertThat(officer.opens(officer.task(pair.id(), EvaluationCase.DECIDE)).get("caps"))
                .as("a withdrawn admonition limits no grade")
                .isIn(null, "");
        scene.acts(section, pair, EvaluationCase.DECIDE, Map.of("decision", "take", "sectionOpinion", "按建议评定。"));
    }

    void isLookedAtAgain(Pair pair, String section) throws Exception {
        Traveller principal = scene.county().person(pair.recipientPrincipal());
        String task = principal.task(pair.id(), EvaluationCase.READ);
        Map<String, Object> request = principal.filled(task, ASKS);
        principal.submits(task, request);
        Answer second = principal.tries(task, request);
        assertThat(second.toString()).as("once only").startsWith("409").contains("已由王山于");
        assertThat(scene.has(pair.recipientPrincipal(), pair, EvaluationCase.READ))
                .isFalse();
        assertThat(scene.has(County.OFFICE, pair, EvaluationCase.LOOK_AGAIN))
                .as("the other school has not read the result")
                .isFalse();
        scene.acts(pair.supportingPrincipal(), pair, EvaluationCase.READ, Map.of("decision", "accept"));
        assertThat(scene.has(section, pair, EvaluationCase.LOOK_AGAIN))
                .as("not who decided first")
                .isFalse();
        scene.acts(
                County.OFFICE,
                pair,
                EvaluationCase.LOOK_AGAIN,
                Map.of("decision", "change", "grade", "GOOD", "secondOpinion", "核对后补计两次，改评为良好。"));
        assertThat(scene.has(pair.recipientPrincipal(), pair, EvaluationCase.READ))
                .as("the second decision stands")
                .isFalse();
        assertThat(scene.reads(pair.recipientPrincipal(), page(pair)))
                .contains("良好", "复核前为合格", "核对后补计两次")
                .doesNotContain("督查情况");
    }

    private String page(Pair pair) {
        return scene.finds(
                pair.recipientPrincipal(),
                "/evaluations?q=" + pair.id() + "&year=2027",
                "href=\"(/evaluations/\\d+)\"");
    }
}
