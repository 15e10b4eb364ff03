package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.journey.County.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Who is to be commended is public first; an objection is examined by those who did not recommend the name (R-AWD-1). */
record ContestedCommendation(Scene scene, String section) {

    private static final String ROUNDS = "/commendations";

    /** To the day on which the list is public: the data's proposals, and both schools besides. */
    Pair isPublic(String year) throws Exception {
        scene.sends(County.OFFICE, ROUNDS, ROUNDS, Map.of("programme", County.DISTRICT, "year", year));
        Pair round = new Pair(scene.finds(County.OFFICE, ROUNDS, "href=\"/commendations/([^\"/]*\\d)\""), "", "");
        scene.acts(section, round, CommendationCase.EXAMINE, examined(round));
        int names = scene.rows(County.OFFICE, round, CommendationCase.COMPILE, "candidates")
                .size();
        assertThat(names).isGreaterThan(1);
        scene.acts(
                County.OFFICE,
                round,
                CommendationCase.COMPILE,
                Map.of("decision", "submit", "candidates", Collections.nCopies(names, Map.of("verdict", "list"))));
        scene.acts(Newcomers.LEADER, round, CommendationCase.APPROVE, Map.of("decision", "publish"));
        return round;
    }

    private Map<String, Object> examined(Pair round) throws Exception {
        int proposed = scene.rows(section, round, CommendationCase.EXAMINE, "candidates")
                .size();
        List<Map<String, Object>> added = new ArrayList<>();
        for (Map<String, Object> other : scene.rows(section, round, CommendationCase.EXAMINE, "others")) {
            if (String.valueOf(other.get("label")).contains("学校")) {
                added.add(Map.of("candidate", other.get("value"), "addedReason", "三年来帮扶扎实。"));
            }
        }
        return Map.of("candidates", Collections.nCopies(proposed, Map.of("verdict", "recommend")), "additions", added);
    }

    /** Somebody of a third school objects to a school, once; who it was is not to be read by others. */
    void isObjectedTo(Pair round, String objector, String school) {
        String page = page(round);
        String candidate =
                scene.finds(objector, page, "<option value=\"(\\d+)\"[^>]*>[^<]*" + school + "[^<]*</option>");
        Map<String, String> objection = Map.of("candidate", candidate, "content", "有几项指标没有达到，请核实。");
        String target = "/account" + page + "/objections";
        scene.sends(objector, page, target, objection);
        assertThat(scene.county()
                        .person(objector)
                        .visitor()
                        .form(page, target, objection)
                        .body())
                .contains("已经对这一名提出过异议");
    }

    /** The other section upholds it: the name is off the list before anybody decides. */
    void isUpheld(Pair round, String other, String school) throws Exception {
        assertThat(scene.has(section, round, CommendationCase.OBJECTION_STEP))
                .as("who recommended the name does not examine what speaks against it")
                .isFalse();
        scene.acts(
                other, round, CommendationCase.OBJECTION_STEP, Map.of("decision", "uphold", "reason", "核实：缺的指标没有补上。"));
        scene.acts(Newcomers.LEADER, round, CommendationCase.DECIDE, Map.of("decision", "award"));
        String honours = scene.reads(County.OFFICE, "/honours?year=2027");
        assertThat(scene.reads(County.OFFICE, page(round))).contains("异议成立", "荣誉〔");
        assertThat(honours).contains("城关实验小学").doesNotContain(school);
    }

    private static String page(Pair round) {
        return ROUNDS + "/" + round.id();
    }
}
