package cn.xieshou.journey;

import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.journey.County.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a term is worth: experts named, both schools' own word, scores, a grade, and what changes because of it. */
record TermJudged(Scene scene) {

    private static final Pattern FULL_MARKS = Pattern.compile("满分(\\d+)分");
    private static final Map<String, Object> AGREED = Map.of("decision", "agree");

    void expertsAreNamed(Pair pair, String section) throws Exception {
        scene.acts(section, pair, EvaluationCase.NAME_EXPERTS, Map.of());
    }

    void schoolsReport(Pair pair) throws Exception {
        reports(pair.supportingPrincipal(), pair);
        reports(pair.recipientPrincipal(), pair);
    }

    private void reports(String principal, Pair pair) throws Exception {
        List<Map<String, Object>> answers = new ArrayList<>();
        scene.rows(principal, pair, EvaluationCase.REPORT, "shortfalls")
                .forEach(row -> answers.add(Map.of("answer", "下学期第二周补上。")));
        scene.acts(
                principal,
                pair,
                EvaluationCase.REPORT,
                Map.of(
                        "effect", "教研按月进行。",
                        "difficulty", "两地路远。",
                        "nextStep", "每月固定一天线上教研。",
                        "shortfalls", answers));
    }

    /** Each expert keeps to what is counted, and gives nine in ten where nothing is. */
    void isScored(Pair pair) throws Exception {
        for (String expert : County.EXPERTS) {
            if (scene.has(expert, pair, EvaluationCase.SCORE)) {
                List<Map<String, Object>> scores = new ArrayList<>();
                for (Map<String, Object> row : scene.rows(expert, pair, EvaluationCase.SCORE, "scores")) {
                    scores.add(Map.of("points", row.get("points") == null ? most(row) : row.get("points")));
                }
                scene.acts(
                        expert,
                        pair,
                        EvaluationCase.SCORE,
                        Map.of("decision", "score", "scores", scores, "comment", "记录完整，研讨可以再深入。"));
            }
        }
    }

    private static Object most(Map<String, Object> row) {
        Matcher marks = FULL_MARKS.matcher(String.valueOf(row.get("criterion")));
        return marks.find() ? Math.round(9.0 * Integer.parseInt(marks.group(1))) / 10.0 : 0;
    }

    void isDecidedAndRead(Pair pair, String section) throws Exception {
        scene.acts(section, pair, EvaluationCase.DECIDE, Map.of("decision", "take", "sectionOpinion", "按建议评定。"));
        scene.acts(pair.supportingPrincipal(), pair, EvaluationCase.READ, Map.of("decision", "accept"));
        scene.acts(pair.recipientPrincipal(), pair, EvaluationCase.READ, Map.of("decision", "accept"));
        scene.acts(pair.supportingLiaison(), pair, EvaluationCase.ADJUST, Map.of("adjustment", "没有达到的各项在期中前补齐。"));
        scene.acts(pair.recipientPrincipal(), pair, EvaluationCase.ACKNOWLEDGE, AGREED);
    }
}
