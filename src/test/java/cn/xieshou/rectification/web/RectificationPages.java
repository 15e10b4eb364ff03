package cn.xieshou.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.evaluation.GradeCaps;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.AdmonitionCase;
import cn.xieshou.rectification.RectificationCase;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of rectifications: to demand, to read, lists, and what the partner and others get of it. */
abstract class RectificationPages {

    @LocalServerPort
    int port;

    @Autowired
    RectificationWalk walk;

    @Autowired
    SmallCounty county;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    EvaluationWalk terms;

    @Autowired
    GradeCaps caps;

    @Autowired
    PlanWalk plans;

    Pairing pairing;
    String page;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
        page = "/rectifications/new/" + pairing.id();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theSectionDemandsAndThePrincipalIsAsked() {
        Visitor section = as(RectificationWalk.SECTION);
        Visitor.Answer answer = section.form(page, page, RectificationWalk.typed(Map.of()));

        String path = answer.location().replaceFirst("^.*(?=/rectifications/)", "");
        assertThat(section.get(path).body())
                .contains("已提出整改要求", "待学校提出措施", "1. 台账没有登记", "2. 没有联络时间", "补齐台账", "2026年11月20日");
        Visitor principal = as(RectificationWalk.principal(pairing, Side.RECIPIENT));
        assertThat(principal.get("/").body()).contains("学校校长提出整改措施", "整改");
        assertThat(principal.get(path).body()).contains("台账没有登记", "办理");
        assertThat(section.get("/rectifications?q=" + pairing.id()).body()).contains(path + "\"");
        assertThat(section.get("/pairings/" + pairing.id() + "/results").body()).contains(path + "\"", "提出整改要求");
        assertThat(section.get("/mine").body()).contains("整改");
        assertThat(section.form(page, page, RectificationWalk.typed(Map.of())).body())
                .contains("请不要重复提出");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
        String body = as(RectificationWalk.SECTION)
                .form(page, page, RectificationWalk.typed(Map.of("side", "", "asked", " ", "dueOn", "2026-10-12")))
                .body();

        assertThat(body).contains("没有提出：还有需要修改的地方", "请选择学校", "请填写整改要求", "明天以后", "没有联络时间");
    }

    @Test
    void thePartnerExpertsAndOthersSeeNothingOfIt() {
        String id = walk.demand(pairing);
        walk.answer(id);
        String path = "/rectifications/" + id;
        for (String account : List.of(
                RectificationWalk.principal(pairing, Side.SUPPORTING),
                ActivityWalk.liaison(pairing, Side.SUPPORTING),
                "expert1",
                "renmi",
                "chujiao")) {
            Visitor other = as(account);
            assertThat(other.get(path).status()).as(account).isEqualTo(404);
            assertThat(other.get("/rectifications?year=2026").body())
                    .as(account)
                    .contains("督查整改")
                    .doesNotContain(id);
            assertThat(other.get("/search?q=" + id).body())
                    .as(account)
                    .contains("查找")
                    .doesNotContain(path + "\"");
            assertThat(other.get("/matters/" + id + "/copy").status())
                    .as(account)
                    .isEqualTo(404);
            assertThat(other.get(page).status()).as(account).isEqualTo(404);
        }
        Visitor partner = as(RectificationWalk.principal(pairing, Side.SUPPORTING));
        for (String tab : List.of("", "/years", "/results", "/documents", "/people", "/trail")) {
            assertThat(partner.get("/pairings/" + pairing.id() + tab).body())
                    .as(tab)
                    .contains(pairing.id())
                    .doesNotContain(id)
                    .doesNotContain("整改措施");
        }
        assertThat(partner.get("/").body()).contains("待我办理").doesNotContain("整改措施");
        for (String account : List.of(
                RectificationWalk.principal(pairing, Side.RECIPIENT),
                ActivityWalk.liaison(pairing, Side.RECIPIENT),
                RectificationWalk.SECTION,
                RectificationWalk.OFFICE,
                "leader")) {
            assertThat(as(account).get(path).status()).as(account).isEqualTo(200);
        }
        assertThat(as("leader").get(page).status()).isEqualTo(404);
    }

    @Test
    void anAdmonitionIsForThePrincipalOnceToldAndHasItsPaper() {
        String id = walk.admonition(pairing, "告诫");
        String path = "/admonitions/" + id;
        Visitor principal = as(RectificationWalk.principal(pairing, Side.RECIPIENT));
        assertThat(principal.get(path).status()).isEqualTo(404);
        walk.issue(walk.consider(walk.reply(walk.draft(id))));

        assertThat(principal.get(path).body()).contains("两次限期整改没有落实", "执行中", "告诫〔2026〕", "下载告诫书");
        assertThat(principal.getBytes(path + "/paper.docx")).isNotEmpty();
        assertThat(principal.get("/admonitions?year=2026").body()).contains(path + "\"");
        for (String account : List.of(
                RectificationWalk.principal(pairing, Side.SUPPORTING),
                ActivityWalk.liaison(pairing, Side.SUPPORTING),
                ActivityWalk.liaison(pairing, Side.RECIPIENT),
                "expert1",
                "renmi",
                "chujiao")) {
            Visitor other = as(account);
            assertThat(other.get(path).status()).as(account).isEqualTo(404);
            assertThat(other.get(path + "/paper.docx").status()).as(account).isEqualTo(404);
            assertThat(other.get("/admonitions?year=2026").body())
                    .as(account)
                    .contains("效能告诫")
                    .doesNotContain(id);
            assertThat(other.get("/matters/" + id + "/diagrams").status())
                    .as(account)
                    .isEqualTo(404);
        }
        assertThat(as("leader").get("/matters/" + id + "/diagrams").body()).contains("领导小组签发效能告诫");
        String results = "/pairings/" + pairing.id() + "/results";
        assertThat(as(RectificationWalk.principal(pairing, Side.RECIPIENT))
                        .get(results)
                        .body())
                .contains("效能告诫</h3>", path + "\"");
        assertThat(as(RectificationWalk.principal(pairing, Side.SUPPORTING))
                        .get(results)
                        .body())
                .contains(pairing.id())
                .doesNotContain("效能告诫", id);
        String documents = "/pairings/" + pairing.id() + "/documents";
        for (String account : List.of(RectificationWalk.principal(pairing, Side.RECIPIENT), RectificationWalk.OFFICE)) {
            assertThat(as(account).get(documents).body()).as(account).contains(path + "/paper.docx", "告诫〔2026〕");
        }
        for (String account : List.of(
                RectificationWalk.principal(pairing, Side.SUPPORTING), ActivityWalk.liaison(pairing, Side.RECIPIENT))) {
            assertThat(as(account).get(documents).body())
                    .as(account)
                    .contains(pairing.id())
                    .doesNotContain("告诫", id);
        }
        Visitor.Answer found = as(RectificationWalk.OFFICE).get("/search?q=" + id);
        assertThat(found.location() + found.body()).contains(path);
    }

    @Test
    void theListTellsWhereEachStandsAndGoesIntoASheet() {
        String id = walk.underWay(pairing, "整改中的一条");
        Visitor office = as(RectificationWalk.OFFICE);

        assertThat(office.get("/rectifications?year=2026&q=" + id.toLowerCase(java.util.Locale.ROOT))
                        .body())
                .contains("/rectifications/" + id + "\"", "整改中");
        assertThat(office.get("/rectifications?year=2026&state=DONE&q=" + pairing.id())
                        .body())
                .contains("没有符合条件的督查整改");
        assertThat(office.getBytes("/rectifications/export?year=2026")).isNotEmpty();
        assertThat(walk.open(id)).containsExactly(RectificationCase.REPORT);
    }

    @Test
    void anAdmonitionLimitsTheGradeAndThePartnerReadsNothingOfIt() {
        Pairing graded = terms.begin();
        walk.day("2026-10-14");
        walk.issue(walk.consider(walk.reply(walk.draft(walk.admonition(graded, "没有落实")))));
        String spared = walk.draft(walk.admonition(graded, "还在听取申辩"));
        walk.day("2027-01-17");
        terms.scored(graded, 80, 82);
        String sheet = "/evaluations/" + terms.of(graded).id();
        String reason = "效能告诫正在执行，等次最高为合格";
        String recipient = RectificationWalk.principal(graded, Side.RECIPIENT);
        String supporting = RectificationWalk.principal(graded, Side.SUPPORTING);
        assertThat(terms.of(graded).proposed()).isEqualTo("PASS");
        assertThat(caps.of(terms.of(graded).id())).singleElement().satisfies(cap -> {
            assertThat(cap.side()).isEqualTo(Side.RECIPIENT);
            assertThat(cap.reason()).isEqualTo(reason);
        });
        assertThat(terms.show(graded, EvaluationCase.DECIDE, RectificationWalk.SECTION)
                        .get("caps"))
                .asString()
                .contains(reason);
        terms.decide(graded, Map.of());

        for (String account : List.of(RectificationWalk.SECTION, RectificationWalk.OFFICE, "leader", recipient)) {
            assertThat(as(account).get(sheet).body()).as(account).contains("督查情况", reason);
        }
        assertThat(terms.show(graded, EvaluationCase.READ, recipient).get("caps"))
                .asString()
                .contains(reason);
        assertThat(terms.show(graded, EvaluationCase.READ, supporting)).containsEntry("caps", "");
        for (String account : List.of(
                supporting,
                ActivityWalk.liaison(graded, Side.SUPPORTING),
                ActivityWalk.liaison(graded, Side.RECIPIENT),
                EvaluationWalk.EXPERTS.get(0))) {
            assertThat(as(account).get(sheet).body()).as(account).contains("评估").doesNotContain("告诫", "督查情况");
        }
        walk.submit(spared, AdmonitionCase.REPLY, Map.of("decision", "waive"));
        assertThat(caps.of(terms.of(graded).id())).as("frozen").hasSize(1);
    }

    @Test
    void whatIsMissingElsewhereIsDemandedWhereItIsSeen() {
        Visitor section = as(RectificationWalk.SECTION);
        String quota = page + "?source=QUOTA&amp;about=2026-1";
        assertThat(section.get("/pairings/" + pairing.id() + "/years").body()).contains(quota);
        demanded("QUOTA", "2026-1", "指标没有完成", "项没有达到", "要求不少于");
        plans.start(pairing, 2026);
        String plan = "/plans/" + pairing.id() + "/2026";
        assertThat(as(RectificationWalk.SECTION).get(plan).body())
                .contains("年度工作方案")
                .doesNotContain("要求整改");
        walk.day("2027-01-05");
        section = as(RectificationWalk.SECTION);
        assertThat(section.get(plan).body()).contains(page + "?source=PLAN&amp;about=2026");
        demanded("PLAN", "2026", "年度方案逾期", "到现在没有报送", plan);
        for (String account : List.of("leader", RectificationWalk.principal(pairing, Side.RECIPIENT))) {
            assertThat(as(account).get(plan).body()).contains("年度工作方案").doesNotContain("要求整改");
            assertThat(as(account).get("/pairings/" + pairing.id() + "/years").body())
                    .contains("id=\"quotas\"")
                    .doesNotContain("要求整改");
        }
        section = as(RectificationWalk.SECTION);
        for (String nothing :
                List.of("QUOTA&about=2026", "QUOTA&about=2027-1", "PLAN&about=2025", "EVALUATION&about=0")) {
            assertThat(section.get(page + "?source=" + nothing).status())
                    .as(nothing)
                    .isEqualTo(404);
        }
    }

    @Test
    void anEvaluationMayBeDemandedFromOnceItIsDecided() {
        Pairing graded = terms.begin();
        terms.scored(graded, 80, 82);
        String sheet = "/evaluations/" + terms.of(graded).id();
        Visitor section = as(RectificationWalk.SECTION);
        assertThat(section.get(sheet).body()).contains("数据表").doesNotContain("要求整改");
        terms.decide(graded, Map.of());
        page = "/rectifications/new/" + graded.id();
        pairing = graded;
        String about = String.valueOf(terms.of(graded).id());
        assertThat(section.get(sheet).body()).contains(page + "?source=EVALUATION&amp;about=" + about);
        demanded("EVALUATION", about, "学期评估", "第一学期评估：合格", sheet);
        assertThat(as(RectificationWalk.principal(graded, Side.RECIPIENT))
                        .get(sheet)
                        .body())
                .contains("数据表")
                .doesNotContain("要求整改");
    }

    /** The page is filled in from its source, and what is demanded says where it came from, to the school too. */
    private void demanded(String source, String about, String label, String... words) {
        Visitor section = as(RectificationWalk.SECTION);
        assertThat(section.get(page + "?source=" + source + "&about=" + about).body())
                .contains(label)
                .contains(words);
        Map<String, String> typed = RectificationWalk.typed(
                Map.of("source", source, "about", about, "dueOn", "2027-05-20", "findings", "没有达到的一项"));
        String path = section.form(page, page, typed).location().replaceFirst("^.*(?=/rectifications/)", "");
        assertThat(as(RectificationWalk.principal(pairing, Side.RECIPIENT))
                        .get(path)
                        .body())
                .contains(label, "没有达到的一项", "情况");
        assertThat(section.form(page, page, typed).body()).contains("请不要重复提出");
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
