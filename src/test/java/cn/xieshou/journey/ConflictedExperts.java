package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.journey.County.Pair;
import java.util.List;
import java.util.Map;

/** Nobody judges a school that they worked at, nor its partners (R-EVA-1). */
record ConflictedExperts(Scene scene) {

    private static final List<String> TIED = List.of(Newcomers.FORMER_COLLEAGUE, Newcomers.PARTNERS_COLLEAGUE);

    /** They are not among those proposed, are told apart, and are refused when named all the same. */
    void areKeptOut(Pair pair, String section) throws Exception {
        Traveller officer = scene.county().person(section);
        Map<String, Object> form = officer.opens(officer.task(pair.id(), EvaluationCase.NAME_EXPERTS));
        assertThat(String.valueOf(form.get("proposed")))
                .contains(County.EXPERTS)
                .doesNotContain(TIED);
        assertThat(String.valueOf(form.get("excluded"))).contains("专家丙", "专家丁").doesNotContain("专家甲", "专家乙");
        for (String tied : TIED) {
            Map<String, ?> named = Map.of("experts", List.of(County.EXPERTS.get(0), tied));
            assertThat(scene.isRefused(section, pair, EvaluationCase.NAME_EXPERTS, named))
                    .contains("评估专家");
        }
    }
}
