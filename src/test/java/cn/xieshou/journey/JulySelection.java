package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.selection.SecondmentSelection;
import java.util.List;
import java.util.Map;

/** July: who teaches at the other school next year (R-SEC-1 to R-SEC-3). */
final class JulySelection {

    private static final Map<String, ?> POLITICS_AND_ABILITY =
            Map.of("decision", "confirm", "nominees", List.of(Map.of("politics", true, "ability", true)));

    private final Scene scene;

    JulySelection(Scene scene) {
        this.scene = scene;
    }

    /** A list of one teacher. */
    static Map<String, ?> nominee(String teacher, String subject, boolean volunteer) {
        return Map.of(
                "decision",
                "nominate",
                "nominees",
                List.of(Map.of(
                        "teacher", teacher, "subject", subject, "post", subject + "教师", "volunteer", volunteer)));
    }

    void asksFor(Pair pair, String subject) throws Exception {
        scene.acts(
                pair.recipientLiaison(),
                pair,
                SecondmentSelection.NAME_SHORTAGE,
                Map.of("decision", "need", "subjects", List.of(Map.of("subject", subject, "teachers", 1))));
    }

    /** The recipient has enough teachers of its own for a year; the section looks at it. */
    void needsNobody(Pair pair, String section) throws Exception {
        scene.acts(
                pair.recipientLiaison(),
                pair,
                SecondmentSelection.NAME_SHORTAGE,
                Map.of("decision", "none", "reason", "新招的教师九月到校"));
        scene.acts(section, pair, SecondmentSelection.DECIDE_NOBODY, Map.of("decision", "accept"));
    }

    void nominates(Pair pair, String teacher, String subject) throws Exception {
        scene.acts(pair.supportingLiaison(), pair, SecondmentSelection.NOMINATE, nominee(teacher, subject, false));
        scene.acts(pair.supportingPrincipal(), pair, SecondmentSelection.CONFIRM_NOMINEES, POLITICS_AND_ABILITY);
    }

    /** Somebody who meets not every rule: refused by name, with the rule and its reason. */
    void cannotNominate(Pair pair, String teacher, String subject, String... reasons) throws Exception {
        assertThat(scene.isRefused(
                        pair.supportingLiaison(), pair, SecondmentSelection.NOMINATE, nominee(teacher, subject, false)))
                .contains(reasons);
    }

    void sendsToLearn(Pair pair, String teacher) throws Exception {
        scene.acts(
                pair.recipientLiaison(),
                pair,
                SecondmentSelection.NAME_LEARNERS,
                Map.of("learners", List.of(Map.of("teacher", teacher))));
    }

    /** While the names are public, a parent tells the section what speaks against a teacher. */
    void somebodyObjects(Pair pair, String section, String teacher, String content) {
        scene.sends(
                section,
                "/publicity",
                "/publicity/" + pair.id() + "/2026/objections",
                Map.of("teacher", teacher, "content", content));
    }

    void objectionIsUpheld(Pair pair, String section, String reason) throws Exception {
        scene.acts(
                section,
                pair,
                SecondmentSelection.DECIDE_OBJECTIONS,
                Map.of("objections", List.of(Map.of("verdict", "uphold", "reason", reason))));
    }

    void isApprovedAndConfirmed(Pair pair, String section) throws Exception {
        scene.acts(section, pair, SecondmentSelection.APPROVE, Map.of("decision", "approve"));
        scene.acts(County.PERSONNEL, pair, SecondmentSelection.CONFIRM, Map.of("decision", "confirm"));
    }
}
