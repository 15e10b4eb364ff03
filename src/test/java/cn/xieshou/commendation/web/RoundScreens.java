package cn.xieshou.commendation.web;

import static cn.xieshou.commendation.CommendationWalk.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.commendation.CommendationCase;
import cn.xieshou.commendation.CommendationWalk;
import cn.xieshou.commendation.HonourKind;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register of rounds, and a school's honours on its page: nothing before it is public, nothing of what came to nothing (R-AWD-1). */
abstract class RoundScreens {

    private static final String PAGE = "/commendations";

    @LocalServerPort
    int port;

    @Autowired
    CommendationWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    CommendationWalk.Scene scene;
    String honoured;
    String stranger;

    @BeforeEach
    void begin() {
        scene = walk.begin();
        honoured = scene.secondary().supportingSchool();
        stranger = scene.primary().recipientSchool() + ".principal";
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aRoundIsFoundByTheBureauAtOnceAndByOthersWhenItsListIsPublic() {
        String id = walk.open(scene);
        assertThat(row("office", "q=" + id)).contains("股室审核、办公室汇总");
        assertThat(row("office", "state=PUBLIC&q=" + id)).isEmpty();
        assertThat(row("office", "year=2025&programme=" + scene.programme())).isEmpty();
        assertThat(row("zhongjiao", "year=2026&programme=" + scene.programme())).contains(id);
        assertThat(search("office", id)).contains(PAGE + "/" + id);
        for (String account : List.of(stranger, honoured + ".principal", "expert1")) {
            assertThat(row(account, "q=" + id)).as(account).isEmpty();
            assertThat(search(account, id)).as(account).contains("没有找到").doesNotContain(PAGE + "/" + id);
        }
        walk.examined(id);
        walk.compile(id);
        assertThat(row(stranger, "q=" + id))
                .as("the list waits for the leading group")
                .isEmpty();
        walk.submit(id, CommendationCase.APPROVE, CommendationWalk.LEADER, with("decision", "publish"));
        assertThat(cells(row(stranger, "q=" + id))).contains("公示和决定").containsSequence("2", "1");
        assertThat(search(stranger, id)).contains(PAGE + "/" + id);
        assertThat(as(stranger).getBytes(PAGE + "/export?q=" + id)).isNotEmpty();
    }

    @Test
    void ofAListThatCameToNothingOthersReadNoNames() {
        String id = walk.published(scene);
        assertThat(as(stranger).get(PAGE + "/" + id).body()).contains("公示名单", "汤某");
        walk.publicityOver(id);
        walk.submit(id, CommendationCase.DECIDE, CommendationWalk.LEADER, with("decision", "refuse", "opinion", "暂缓"));
        assertThat(as(stranger).get(PAGE + "/" + id).body())
                .contains("不予表彰", "本学年没有表彰")
                .doesNotContain("汤某")
                .doesNotContain("暂缓");
        assertThat(cells(row(stranger, "q=" + id))).contains("不予表彰").containsSequence("0", "0");
        assertThat(as("zhongjiao").get(PAGE + "/" + id).body()).contains("汤某", "暂缓");
        assertThat(school(stranger)).contains("概况").doesNotContain("id=\"honours\"");
    }

    @Test
    void aSchoolsPageTellsWhatItWasHonouredForAndOnlyItselfAndTheBureauFetch() {
        String id = walk.published(scene);
        for (String account : List.of(stranger, honoured + ".principal", "office")) {
            assertThat(school(account))
                    .as("only public: " + account)
                    .contains("概况")
                    .doesNotContain("id=\"honours\"");
        }
        walk.publicityOver(id);
        walk.submit(id, CommendationCase.DECIDE, CommendationWalk.LEADER, with("decision", "award"));
        String certificate = "/honours/"
                + walk.candidate(id, HonourKind.SUPPORTING, honoured).id() + "/certificate.docx";
        assertThat(school(stranger))
                .contains("支援工作先进学校", "2026—2027学年", "/honours?school=" + honoured, "受到表彰1人次")
                .doesNotContain("/certificate.");
        assertThat(as(stranger).get(certificate).status()).isEqualTo(404);
        for (String account : List.of(honoured + ".principal", "office", "zhongjiao")) {
            assertThat(school(account)).as(account).contains("支援工作先进学校", certificate);
        }
        assertThat(as(stranger).get("/honours?school=" + honoured).body()).contains("支援工作先进学校", "优秀支教教师");
        assertThat(as(stranger)
                        .get("/schools/" + scene.primary().recipientSchool())
                        .body())
                .as("not honoured")
                .contains("概况")
                .doesNotContain("id=\"honours\"");
    }

    /** The row of the register that is asked for, empty if there is none. */
    private String row(String account, String query) {
        return Jsoup.parse(as(account).get(PAGE + "?" + query).body())
                .select("#rounds tbody tr")
                .outerHtml();
    }

    private static List<String> cells(String row) {
        return Jsoup.parse("<table>" + row + "</table>").select("td").stream()
                .map(Element::text)
                .toList();
    }

    private String search(String account, String words) {
        Visitor.Answer answer = as(account).get("/search?q=" + words);
        return answer.body() + answer.location();
    }

    private String school(String account) {
        return as(account).get("/schools/" + honoured).body();
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
