package cn.xieshou.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.journey.County.Pair;
import cn.xieshou.rectification.AdmonitionCase;
import cn.xieshou.rectification.RectificationCase;
import cn.xieshou.rectification.RectificationWalk;
import java.util.List;
import java.util.Map;

/** What a late plan leads to: a demand that is not met, goes to the office, and an admonition that the reply has withdrawn (R-EVA-2, R-EVA-3). */
record FailedRectification(Scene scene, Pair pair, String section) {

    /** From the plan's page; the matter has its own number. */
    Pair isDemanded(String dueOn) {
        String form = "/rectifications/new/" + pair.id();
        String page = form + "?source=PLAN&about=2027";
        scene.sends(
                section,
                page,
                form,
                RectificationWalk.typed(
                        Map.of("side", "SUPPORTING", "source", "PLAN", "about", "2027", "dueOn", dueOn)));
        return matter(scene.finds(section, "/rectifications?q=" + pair.id(), "href=\"/rectifications/(Z-\\d+-\\d+)\""));
    }

    private Pair matter(String id) {
        return new Pair(id, pair.supporting(), pair.recipient());
    }

    void isAnswered(Pair matter, String until, String dueOn) throws Exception {
        scene.acts(pair.supportingPrincipal(), matter, RectificationCase.ANSWER, RectificationWalk.answers(until));
        scene.acts(section, matter, RectificationCase.ACCEPT, Map.of("decision", "accept", "dueOn", dueOn));
    }

    void isReported(Pair matter) throws Exception {
        isReported(matter, "台账已补登。");
    }

    private void isReported(Pair matter, String first) throws Exception {
        scene.acts(
                pair.supportingPrincipal(),
                matter,
                RectificationCase.REPORT,
                Map.of("reports", List.of(Map.of("report", first), Map.of("report", "联络制度已公布。"))));
    }

    void isNotDone(Pair matter, String newDay) throws Exception {
        scene.acts(
                section,
                matter,
                RectificationCase.CHECK,
                Map.of("decision", "undone", "opinion", "台账仍缺签到表。", "dueOn", newDay));
    }

    /** Nothing is reported by the new day: nobody has to remember it, the office has it. */
    void hasEscalated(Pair matter) throws Exception {
        assertThat(scene.has(pair.supportingPrincipal(), matter, RectificationCase.REPORT))
                .isFalse();
        assertThat(scene.reads(section, page(matter))).contains("上报办公室");
        assertThat(scene.has(County.OFFICE, matter, RectificationCase.DECIDE)).isTrue();
    }

    /** Another day, and an admonition is drafted; the school is told of it with its right of reply. */
    Pair leadsToAnAdmonition(Pair matter, String newDay) throws Exception {
        scene.acts(
                County.OFFICE,
                matter,
                RectificationCase.DECIDE,
                Map.of("decision", "admonish", "dueOn", newDay, "opinion", "到期没有报告。"));
        Pair admonition = matter(scene.finds(County.OFFICE, page(matter), "href=\"/admonitions/(G-\\d+-\\d+)\""));
        assertThat(scene.county()
                        .person(pair.supportingPrincipal())
                        .visitor()
                        .get(admonitionPage(admonition))
                        .status())
                .as("not before the school is told")
                .isEqualTo(404);
        scene.acts(
                County.OFFICE,
                admonition,
                AdmonitionCase.DRAFT,
                Map.of("decision", "submit", "facts", "限期整改没有落实。", "ground", "帮扶工作方案"));
        return admonition;
    }

    /** Within its working days the school shows that it was not its fault. */
    void isWithdrawnAfterTheReply(Pair admonition) throws Exception {
        assertThat(scene.has(County.OFFICE, admonition, AdmonitionCase.CONSIDER))
                .as("nobody decides before the school was heard")
                .isFalse();
        scene.acts(
                pair.supportingPrincipal(),
                admonition,
                AdmonitionCase.REPLY,
                Map.of("decision", "reply", "reply", "台账登记在另一对结对里，附上清单。"));
        scene.acts(
                County.OFFICE,
                admonition,
                AdmonitionCase.CONSIDER,
                Map.of("decision", "withdraw", "opinion", "核对属实，不属于学校的责任。"));
        assertThat(scene.has(Newcomers.LEADER, admonition, AdmonitionCase.ISSUE))
                .isFalse();
        assertThat(scene.reads(pair.supportingPrincipal(), admonitionPage(admonition)))
                .contains("已撤回", "台账登记在另一对结对里", "不属于学校的责任")
                .doesNotContain("下载告诫书");
    }

    void isPutRight(Pair matter) throws Exception {
        isReported(matter, "台账已补登，签到表也附上了。");
        scene.acts(section, matter, RectificationCase.CHECK, Map.of("decision", "done"));
        assertThat(scene.reads(pair.supportingPrincipal(), page(matter))).contains("整改到位");
    }

    private static String page(Pair matter) {
        return "/rectifications/" + matter.id();
    }

    private static String admonitionPage(Pair admonition) {
        return "/admonitions/" + admonition.id();
    }
}
