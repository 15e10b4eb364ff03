package cn.xieshou.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.evaluation.EvaluationCase;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.evaluation.FilledSheet;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What lies beside the criteria of a scoring sheet, and how it goes out as a workbook and comes back checked (R-EVA-1). */
abstract class ScoringSheetPages {

    private static final String FIRST = EvaluationWalk.EXPERTS.get(0);
    private static final String SECOND = EvaluationWalk.EXPERTS.get(1);

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
    void whatIsFilledInBecomesTheDraftOfTheExpertsStepAndIsHandedInThere() throws IOException {
        Pairing pairing = scoring();
        String page = "/evaluations/" + walk.of(pairing).id() + "/scoring";
        Visitor expert = as(FIRST);
        assertThat(expert.get("/evaluations/" + walk.of(pairing).id()).body()).contains("用表格评分");
        byte[] sheet = expert.getBytes(page + "/sheet");
        byte[] filled = FilledSheet.of(sheet)
                .points(12, 8, 20.5, 6, 10, 9)
                .reasons("现场看了")
                .comment("记录完整")
                .bytes();
        Visitor.Answer answer = expert.upload(page, page, "评分表.xlsx", filled);
        String task = walk.task(pairing, EvaluationCase.SCORE, FIRST).getId();
        assertThat(answer.location()).endsWith("/tasks/" + task);
        assertThat(expert.get("/tasks/" + task).body()).contains("评分表已读入", "20.5", "现场看了", "记录完整");
        assertThat(walk.open(pairing)).as("nothing is handed in").containsOnly(EvaluationCase.SCORE);
    }

    @Test
    void everyRowThatIsWrongIsNamedAndNothingIsRead() throws IOException {
        Pairing pairing = scoring();
        String page = "/evaluations/" + walk.of(pairing).id() + "/scoring";
        Visitor expert = as(FIRST);
        byte[] sheet = expert.getBytes(page + "/sheet");
        assertThat(sent(expert, page, FilledSheet.of(sheet).points(21, 8, 20.55, 6, 10, 9)))
                .contains("没有读入", "第2行", "最高20分", "第4行", "最多一位小数", "改动的请写明理由", "总体评价和建议");
        assertThat(sent(
                        expert,
                        page,
                        FilledSheet.of(sheet)
                                .points(12, 8, 20, 6, 10, 9)
                                .reasons("看了")
                                .comment("好")
                                .without(3)))
                .contains("缺少评分项");
        assertThat(sent(
                        expert,
                        page,
                        FilledSheet.of(sheet)
                                .points(12, 8, 20, 6, 10, 9)
                                .reasons("看了")
                                .comment("好")
                                .twice(2)))
                .contains("写了两行");
        assertThat(expert.upload(page, page, "评分表.xlsx", "不是表格".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("没有读入");
        String task = walk.task(pairing, EvaluationCase.SCORE, FIRST).getId();
        assertThat(expert.get("/tasks/" + task).body()).contains("得分").doesNotContain("看了</textarea>");
    }

    @Test
    void anotherExpertsSheetIsNotTakenAndNobodyElseGetsOne() throws IOException {
        Pairing pairing = scoring();
        String page = "/evaluations/" + walk.of(pairing).id() + "/scoring";
        byte[] others = as(SECOND).getBytes(page + "/sheet");
        assertThat(sent(
                        as(FIRST),
                        page,
                        FilledSheet.of(others)
                                .points(12, 8, 20, 6, 10, 9)
                                .reasons("看了")
                                .comment("好")))
                .contains("不是您这一项评估、这一版评分表的内容");
        for (String account : new String[] {EvaluationWalk.EXPERTS.get(2), EvaluationWalk.SECTION, "office"}) {
            assertThat(as(account).get(page).status()).as(account).isEqualTo(404);
            assertThat(as(account).get(page + "/sheet").status()).as(account).isEqualTo(404);
        }
        walk.score(pairing, 1, 80);
        assertThat(as(FIRST).get(page).status()).as("handed in").isEqualTo(404);
    }

    @Test
    void evidenceIsAttachedByASchoolBesideACriterionAndOpenedByWhoeverReadsTheEvaluation() throws IOException {
        Pairing pairing = walk.begin();
        String page = "/evaluations/" + walk.of(pairing).id();
        String liaison = EvaluationWalk.liaison(pairing, Side.RECIPIENT);
        Visitor school = as(liaison);
        assertThat(school.get(page).body()).contains("附佐证材料");
        byte[] text = "听课两节".getBytes(StandardCharsets.UTF_8);
        assertThat(school.upload(page + "/evidence", page + "/evidence", Map.of("criterion", ""), "听课记录.txt", text)
                        .body())
                .contains("请选择评分项。");
        assertThat(school.upload(page + "/evidence", page + "/evidence", Map.of("criterion", "2"), "听课记录.txt", text)
                        .status())
                .isEqualTo(302);
        assertThat(school.get(page + "/evidence").body()).contains("已附上1个文件", "听课记录.txt", "删除");
        String file = walk.attach(pairing, Side.SUPPORTING, "教案.txt");
        String remove = page + "/evidence/" + file + "/remove";
        assertThat(school.form(page + "/evidence", remove, Map.of()).status())
                .as("the partner's")
                .isEqualTo(404);
        walk.name(pairing, 1, 2);
        walk.report(pairing);
        for (String account : List.of(EvaluationWalk.EXPERTS.get(0), EvaluationWalk.SECTION, liaison)) {
            assertThat(as(account).get(page).body()).as(account).contains("听课记录.txt", "教案.txt");
            assertThat(as(account).get("/files/" + file).status()).as(account).isEqualTo(200);
        }
        gone(EvaluationWalk.EXPERTS.get(2), "/files/" + file);
        gone(EvaluationWalk.principal(walk.begin(), Side.SUPPORTING), "/files/" + file);
        gone(liaison, page + "/evidence");
        gone(EvaluationWalk.SECTION, page + "/evidence");
    }

    private void gone(String account, String path) {
        assertThat(as(account).get(path).status()).as(account + " " + path).isEqualTo(404);
    }

    private Pairing scoring() {
        Pairing pairing = walk.begin();
        walk.name(pairing, 1, 2);
        walk.report(pairing);
        return pairing;
    }

    private static String sent(Visitor expert, String page, FilledSheet sheet) throws IOException {
        return expert.upload(page, page, "评分表.xlsx", sheet.bytes()).body();
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
