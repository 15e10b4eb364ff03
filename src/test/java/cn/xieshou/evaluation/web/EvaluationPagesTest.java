package cn.xieshou.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees what of an evaluation, and when (R-EVA-1). */
@XieshouTest
class EvaluationPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    EvaluationWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void pointsAreSeenByAnExpertWithTheirOwnSheetInAndByTheBureauWithAllIn() {
        Pairing pairing = walk.begin();
        walk.name(pairing, 1, 2);
        walk.report(pairing);
        walk.score(pairing, 1, 80);
        String page = "/evaluations/" + walk.of(pairing).id();
        assertThat(page(EvaluationWalk.EXPERTS.get(0), page)).contains("看了原始材料", "行走专家甲");
        assertThat(page(EvaluationWalk.EXPERTS.get(1), page))
                .contains("年度方案落实", "教研活动安排在下学期补上")
                .doesNotContain("看了原始材料", "记录完整，活动偏少", "href=\"/pairings/");
        assertThat(page(EvaluationWalk.SECTION, page)).contains("已交1份评分表").doesNotContain("看了原始材料");
        gone(EvaluationWalk.EXPERTS.get(2), page);
        walk.score(pairing, 2, 84);
        assertThat(page(EvaluationWalk.SECTION, page)).contains("看了原始材料", "专家之间相差4分", "建议等次");
        String principal = principal(pairing, Side.RECIPIENT);
        assertThat(page(principal, page)).contains("数据表").doesNotContain("建议等次", "记录完整，活动偏少", "平均分</dt>");
        walk.decide(pairing, Map.of());
        assertThat(page(principal, page))
                .contains("合格", "记录完整，活动偏少", "下学期补齐教研活动")
                .doesNotContain("看了原始材料", "行走专家甲");
    }

    @Test
    void whoeverHasAStepOfAnEvaluationReadsTheSheetInItsPartsAndComesToItsPage() {
        Pairing pairing = walk.begin();
        String page = "/evaluations/" + walk.of(pairing).id();
        String principal = principal(pairing, Side.RECIPIENT);
        walk.name(pairing, 1, 2);
        walk.runTo(pairing, "2027-02-01");
        assertThat(step(pairing, EvaluationCase.REPORT, principal))
                .contains("有关页面", "href=\"" + page + "\"", "帮扶指标（", ">项目</th>")
                .doesNotContain("登记的内容和附件", "没有附件");
        walk.report(pairing, Side.SUPPORTING);
        walk.report(pairing, Side.RECIPIENT);
        String expert = EvaluationWalk.EXPERTS.get(0);
        assertThat(step(pairing, EvaluationCase.SCORE, expert))
                .contains("href=\"" + page + "\"", "没有达到的各项（", "的说明</th>", "教研活动安排在下学期补上");
        assertThat(page(expert, page)).contains("用表格评分");
        walk.score(pairing, 1, 80);
        walk.score(pairing, 2, 84);
        assertThat(step(pairing, EvaluationCase.DECIDE, EvaluationWalk.SECTION))
                .contains("href=\"" + page + "\"", "没有达到的各项（");
    }

    private String step(Pairing pairing, String key, String account) {
        return page(account, "/tasks/" + walk.task(pairing, key, account).getId());
    }

    @Test
    void anotherSchoolAndAnotherSectionDoNotSeeIt() {
        Pairing pairing = walk.begin();
        Pairing other = walk.begin();
        String page = "/evaluations/" + walk.of(pairing).id();
        gone(principal(other, Side.SUPPORTING), page);
        gone(liaison(other, Side.RECIPIENT), page);
        gone(principal(other, Side.SUPPORTING), page + "/result.docx");
        assertThat(page(liaison(pairing, Side.SUPPORTING), page)).contains("学期结束后自动生成");
        assertThat(page(principal(pairing, Side.SUPPORTING), "/evaluations?year=2026"))
                .contains("\"" + page + "\"")
                .doesNotContain("/evaluations/" + walk.of(other).id() + "\"");
    }

    @Test
    void theResultIsAPaperWhenItIsDecidedAndNotBefore() {
        Pairing pairing = walk.begin();
        walk.scored(pairing, 80, 84);
        String page = "/evaluations/" + walk.of(pairing).id();
        gone("office", page + "/result.docx");
        walk.decide(pairing, Map.of());
        assertThat(as("office").get(page + "/result.docx").status()).isEqualTo(200);
        assertThat(page("office", "/evaluations?year=2026&q=" + pairing.id())).contains("合格", "82", "待两校阅知结果");
        assertThat(page("office", "/pairings/" + pairing.id() + "/results")).contains("id=\"evaluations\"", page);
        assertThat(walk.open(pairing)).contains(EvaluationCase.READ);
    }

    private String principal(Pairing pairing, Side side) {
        return known(EvaluationWalk.principal(pairing, side));
    }

    private String liaison(Pairing pairing, Side side) {
        return known(EvaluationWalk.liaison(pairing, side));
    }

    private String known(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return account;
    }

    private String page(String account, String path) {
        Visitor.Answer answer = as(account).get(path);
        assertThat(answer.status()).as(account + " " + path).isEqualTo(200);
        return answer.body();
    }

    private void gone(String account, String path) {
        assertThat(as(account).get(path).status()).as(account + " " + path).isEqualTo(404);
    }

    private Visitor as(String account) {
        if (account.startsWith("walk.")) {
            passwords.choose(account, SmallCounty.PASSWORD);
        }
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
