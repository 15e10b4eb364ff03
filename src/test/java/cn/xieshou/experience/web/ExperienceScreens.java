package cn.xieshou.experience.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.experience.ExperienceWalk;
import cn.xieshou.pairing.Pairing;
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

/** The pages of experience: to begin, to read, on the shelf, and who gets nothing of it (R-FIN-2). */
abstract class ExperienceScreens {

    @LocalServerPort
    int port;

    @Autowired
    ExperienceWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aLiaisonBeginsFromThePairingsPage() {
        Visitor liaison = as(ExperienceWalk.liaison(pairing));
        String page = "/pairings/" + pairing.id() + "/results";
        assertThat(liaison.get(page).body()).contains("写一份经验材料");
        String form = liaison.form(page, "/experiences/new/" + pairing.id(), Map.of())
                .location()
                .replaceFirst("^.*(?=/tasks/)", "");
        assertThat(liaison.get(form).body()).contains("已开始撰写", "可引用的数字", "【活动次数】：1次");
        assertThat(liaison.get(page).body()).contains("（还没有题目）").doesNotContain("写一份经验材料");
        assertThat(as(ExperienceWalk.principal(pairing)).get(page).body())
                .contains("（还没有题目）")
                .doesNotContain("写一份经验材料");
    }

    @Test
    void figuresLeadToTheirRowsAndStrangersFindNothing() {
        long id = walk.sent(pairing, "集体备课");
        String path = "/experiences/" + id;
        assertThat(as(ExperienceWalk.principal(pairing)).get(path).body())
                .contains("待校长同意", "每周一题，共同备课", "/activities?", ">1次</a>", "办理");
        assertThat(as(pairing.recipientSchool() + ".principal").get(path).body())
                .contains("每周一题，共同备课");
        assertThat(as("zhongjiao")
                        .get("/experiences?year=2026&q=" + pairing.id())
                        .body())
                .contains(path + "\"");
        String stranger = walk.begin().supportingSchool() + ".principal";
        for (String account : List.of(stranger, "expert1", "chujiao")) {
            Visitor other = as(account);
            assertThat(other.get(path).status()).as(account).isEqualTo(404);
            assertThat(other.get(path + "/paper.docx").status()).as(account).isEqualTo(404);
            assertThat(other.get("/experiences?year=2026").body())
                    .as(account)
                    .contains("经验材料")
                    .doesNotContain(path + "\"");
        }
    }

    @Test
    void allSchoolsReadWhatIsPublished() {
        long id = walk.published(pairing, "集体备课");
        Visitor own = as(ExperienceWalk.liaison(pairing));
        String body = own.get("/experiences/" + id).body();
        assertThat(body).contains("已发布", "其他学校下载0次");
        assertThat(own.getBytes("/experiences/" + id + "/paper.pdf")).isNotEmpty();
        String shelf = body.replaceFirst("(?s)^.*href=\"(/shelf/\\d+)\".*$", "$1");
        Visitor stranger = as(walk.begin().recipientSchool() + ".liaison");
        assertThat(stranger.get(shelf).body()).contains("集体备课", "经验材料", "题目提前一周定", "集体备课.docx");
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
