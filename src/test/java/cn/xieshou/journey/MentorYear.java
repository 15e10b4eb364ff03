package cn.xieshou.journey;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.mentoring.MentoringCase;
import java.util.List;
import java.util.Map;

/** A teacher of the supporting school guides one of the recipient for a school year (R-MEN-1). */
final class MentorYear {

    private static final Map<String, String> AGREED = Map.of("decision", "agree");

    private final Scene scene;

    MentorYear(Scene scene) {
        this.scene = scene;
    }

    /** One pair, which is less than either programme asks for, so with the reason. */
    void begins(Pair pair, String mentor, String apprentice, String subject) throws Exception {
        Map<String, String> row = Map.of("mentor", mentor, "apprentice", apprentice, "subject", subject);
        scene.acts(
                pair.supportingLiaison(),
                pair,
                MentoringCase.NAME,
                Map.of("pairs", List.of(row), "note", "受援学校本学年只有一名青年教师。"));
        scene.acts(pair.recipientPrincipal(), pair, MentoringCase.AGREE, AGREED);
        scene.acts(
                pair.supportingLiaison(),
                pair,
                MentoringCase.PLAN,
                Map.of("plans", List.of(Map.of("plan", "每月听课、评课各一次。"))));
    }

    void isSummedUp(Pair pair) throws Exception {
        scene.acts(
                pair.supportingLiaison(),
                pair,
                MentoringCase.SUMMARISE,
                Map.of("summaries", List.of(Map.of("summary", "按计划进行，课堂提问更有层次。"))));
    }

    void ends(Pair pair) throws Exception {
        scene.acts(
                pair.supportingLiaison(),
                pair,
                MentoringCase.CLOSE,
                Map.of("results", List.of(Map.of("result", "ACHIEVED", "summary", "能独立设计单元教学。"))));
        scene.acts(pair.recipientPrincipal(), pair, MentoringCase.ACKNOWLEDGE, AGREED);
    }
}
