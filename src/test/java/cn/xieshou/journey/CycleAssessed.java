package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.journey.County.Pair;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cycle is judged as a whole; a school appeals, and others than those who judged decide (R-FIN-1). */
record CycleAssessed(Scene scene, Pair pair, String section) {

    /** The section departs from what the data proposes, with its reason. */
    private static final Map<String, String> BETTER = Map.of("grade", "PASS", "departure", "登记不及时的活动有签到表可查，进步明显。");

    static final Set<String> TOLD = Set.of(
            AssessmentCase.OPINION, AssessmentCase.CONFIRM, AssessmentCase.FILE_APPEAL, AssessmentCase.DECIDE_APPEAL);

    /** Both schools have closed, the experts have scored: a grade for each school, with no admonition in it. */
    void isJudged() throws Exception {
        assertThat(scene.rows(section, pair, AssessmentCase.OPINION, "schools"))
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(String.valueOf(row.get("proposed"))).contains("合格"))
                .noneSatisfy(row ->
                        assertThat(String.valueOf(row.get("supervision"))).contains("告诫"));
        scene.acts(
                section,
                pair,
                AssessmentCase.OPINION,
                Map.of("schools", List.of(BETTER, BETTER), "sectionOpinion", "三年来成绩应当肯定。"));
        assertThat(scene.has(section, pair, AssessmentCase.CONFIRM)).isFalse();
        scene.acts(County.OFFICE, pair, AssessmentCase.CONFIRM, Map.of("decision", "confirm"));
        assertThat(scene.reads("hewan.principal", "/publicity/assessments")).contains("后山中心小学", "合格");
    }

    void isAppealedAgainst() throws Exception {
        String principal = pair.recipientPrincipal();
        String page = page();
        scene.sends(principal, page, page + "/appeal", Map.of());
        assertThat(scene.county().person(principal).page(page))
                .doesNotContain("提出申诉</button>")
                .contains("申诉");
        scene.acts(principal, pair, AssessmentCase.FILE_APPEAL, Map.of("appeal", "有两次教研活动没有计入，请复核。"));
    }

    /** The grade of the school that appealed changes, that of the other does not. */
    void isUpheld() throws Exception {
        assertThat(scene.has(section, pair, AssessmentCase.DECIDE_APPEAL)).isFalse();
        assertThat(scene.has(County.OFFICE, pair, AssessmentCase.DECIDE_APPEAL)).isFalse();
        scene.acts(
                Newcomers.LEADER,
                pair,
                AssessmentCase.DECIDE_APPEAL,
                Map.of("decision", "uphold", "newGrade", "GOOD", "reason", "核对后补计两次，改评为良好。"));
        assertThat(scene.reads(pair.recipientPrincipal(), page()))
                .containsPattern("后山中心小学 良好 .*申诉以前 合格")
                .containsPattern("城关实验小学 合格")
                .contains("核对后补计两次");
    }

    void isSettled() {
        assertThat(scene.reads(pair.recipientPrincipal(), page())).contains("已办结", "校长");
    }

    private String page() {
        return scene.finds(pair.recipientPrincipal(), "/assessments?q=" + pair.id(), "href=\"(/assessments/\\d+)\"");
    }
}
