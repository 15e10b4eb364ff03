package cn.xieshou.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.assessment.Appeal;
import cn.xieshou.assessment.Appeals;
import cn.xieshou.assessment.AssessmentCase;
import cn.xieshou.assessment.AssessmentScope;
import cn.xieshou.assessment.AssessmentState;
import cn.xieshou.assessment.AssessmentWalk;
import cn.xieshou.evaluation.EvaluationWalk;
import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.pairing.AwaitedMatter;
import cn.xieshou.pairing.AwaitedPeriod;
import cn.xieshou.pairing.AwaitedWalk;
import cn.xieshou.pairing.EndsMatters;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Zips;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees what of a final assessment, and when; the appeal and the result sheets through the pages (R-FIN-1). */
abstract class AssessmentPages {

    @LocalServerPort
    int port;

    @Autowired
    List<EndsMatters> parts;

    @Autowired
    AssessmentWalk walk;

    @Autowired
    AwaitedWalk awaited;

    @Autowired
    Appeals appeals;

    @Autowired
    WorkRunner longWork;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theOfficeEndsWhatTheAssessmentWaitsForAndNobodyElseMay() {
        Pairing pairing = awaited.waiting();
        String file = "/pairings/" + pairing.id();
        String page = AwaitedWalk.page(pairing);
        assertThat(page("office", file)).contains("等下列事项办结后启动", "师徒结对（2026—2027学年）", page);
        for (String reader : List.of(principal(pairing, Side.RECIPIENT), "zhongjiao", "leader")) {
            assertThat(page(reader, file))
                    .as(reader)
                    .contains("师徒结对（2026—2027学年）")
                    .doesNotContain(page);
            assertThat(as(reader).get(page).status()).as(reader).isEqualTo(403);
            assertThat(as(reader)
                            .form(file, page, Map.of("reason", "不等", "confirmed", "yes"))
                            .status())
                    .as(reader)
                    .isEqualTo(403);
        }
        gone("expert1", page);
        gone("office", file + "/awaited/MENTORING-2025-0");
        gone("office", file + "/awaited/RENEWAL-2026-0");
        Visitor office = as("office");
        assertThat(office.get(page).body()).contains("不再等待，终止办理", "随之取消的待办", "提名师徒");
        assertThat(office.form(page, page, Map.of("reason", "　")).body()).contains("请写明为什么不再等待", "请看过上面各项后勾选确认");
        Visitor.Answer done = office.form(page, page, Map.of("reason", "<b>两位</b>师傅都已调离", "confirmed", "yes"));
        assertThat(done.status()).isEqualTo(302);
        assertThat(office.get(file).body()).contains("已终止办理", "终结性评估").doesNotContain(page);
        assertThat(office.get(page).body()).contains("终止办理，终结性评估不再等待", "&lt;b&gt;两位&lt;/b&gt;师傅都已调离");
        assertThat(page(principal(pairing, Side.RECIPIENT), file + "/trail"))
                .contains("终止办理了《师徒结对（2026—2027学年）》", "&lt;b&gt;两位&lt;/b&gt;师傅都已调离");
        assertThat(page(principal(pairing, Side.RECIPIENT), "/")).contains("终止办理了《师徒结对（2026—2027学年）》");
    }

    @Test
    void gradesAreTheBureausUntilTheyArePublicAndAnotherSchoolSeesNothing() {
        Pairing pairing = walk.begin();
        Pairing other = walk.begin();
        String page = "/assessments/" + walk.of(pairing).id();
        walk.name(pairing, 1, 2);
        walk.close(pairing);
        walk.score(pairing, 1, 80);
        assertThat(page(EvaluationWalk.EXPERTS.get(0), page)).contains("看了原始材料");
        assertThat(page(EvaluationWalk.EXPERTS.get(1), page))
                .contains("三年来每月集体备课", "学生交流应当更多")
                .doesNotContain("看了原始材料", "资料齐全，学生交流偏少");
        gone(EvaluationWalk.EXPERTS.get(2), page);
        gone(principal(other, Side.SUPPORTING), page);
        gone(principal(other, Side.SUPPORTING), page + "/closing/SUPPORTING.docx");
        walk.score(pairing, 2, 84);
        walk.decide(pairing, Map.of());
        String principal = principal(pairing, Side.RECIPIENT);
        assertThat(page("office", page)).contains("良好", "成绩应当肯定", "建议良好");
        assertThat(page(principal, page))
                .contains("两校等次", "三年来每月集体备课")
                .doesNotContain("成绩应当肯定", "建议良好", "资料齐全，学生交流偏少", "提出申诉");
        assertThat(page(principal, "/assessments?q=" + pairing.id()))
                .contains("待办公室确认")
                .doesNotContain("<span class=\"badge-stage done\">良好");
        String results = "/pairings/" + pairing.id() + "/results";
        assertThat(page("office", results)).contains("id=\"assessments\"", page, ">良好</span>");
        assertThat(page(principal, results))
                .contains("id=\"assessments\"", page)
                .doesNotContain(">良好</span>");
        walk.confirm(pairing);
        assertThat(page(principal, results)).contains(">良好</span>");
        assertThat(page(principal, page))
                .contains("成绩应当肯定", "资料齐全，学生交流偏少", "提出申诉")
                .containsOnlyOnce("建议良好");
        assertThat(page(principal(other, Side.SUPPORTING), "/publicity/assessments"))
                .contains("良好")
                .doesNotContain("建议良好", "成绩应当肯定");
    }

    @Test
    void aPrincipalAppealsOnThePageOnceAndTheOtherSchoolReadsNothingOfIt() {
        Pairing pairing = walk.begin();
        walk.published(pairing);
        long id = walk.of(pairing).id();
        String page = "/assessments/" + id;
        String principal = principal(pairing, Side.RECIPIENT);
        Visitor visitor = as(principal);
        assertThat(visitor.form(page, page + "/appeal", Map.of()).status()).isEqualTo(302);
        assertThat(appeals.get(id, Side.RECIPIENT).state()).isEqualTo(Appeal.State.BEGUN);
        assertThat(walk.open(pairing)).containsExactly(AssessmentCase.FILE_APPEAL);
        assertThat(visitor.get(page).body()).contains("填写中").doesNotContain("提出申诉");
        walk.submit(pairing, AssessmentCase.FILE_APPEAL, principal, Map.of("appeal", "两次教研没有计入"));
        assertThat(page(principal, page)).contains("待领导小组裁决", "两次教研没有计入");
        assertThat(page(principal(pairing, Side.SUPPORTING), page))
                .contains("提出申诉")
                .doesNotContain("两次教研没有计入", "待领导小组裁决");
        assertThat(page("office", page)).contains("两次教研没有计入");
    }

    @Test
    void eachSchoolHasItsOwnResultSheetsWhenTheResultHolds() throws Exception {
        Pairing pairing = walk.begin(walk.evaluated(80), AssessmentScope.CYCLE);
        walk.published(pairing);
        String page = "/assessments/" + walk.of(pairing).id();
        String principal = principal(pairing, Side.RECIPIENT);
        gone(principal, page + "/results/principal/RECIPIENT.docx");
        walk.publicityEnds(pairing);
        assertThat(walk.of(pairing).state()).isEqualTo(AssessmentState.SETTLED);
        assertThat(page(principal, page))
                .contains("/results/teachers/RECIPIENT.docx", "/closing/SUPPORTING.docx")
                .doesNotContain("/results/teachers/SUPPORTING.docx");
        assertThat(word(principal, page + "/results/principal/RECIPIENT.docx"))
                .contains("校长考核", "良好", "第一学期评估")
                .doesNotContain("成绩应当肯定", "年度方案");
        assertThat(word(principal, page + "/results/teachers/RECIPIENT.docx"))
                .contains("教师考核", "支教、挂职、师徒")
                .doesNotContain("帮扶指标", "成绩应当肯定");
        assertThat(word("office", page + "/results/school/SUPPORTING.docx")).contains("学校评估", "成绩应当肯定", "帮扶指标");
        assertThat(word(principal, page + "/closing/SUPPORTING.docx")).contains("学生交流应当更多", "课后当场研讨");
        gone(principal, page + "/results/school/SUPPORTING.docx");
        gone(principal, page + "/results/anything/RECIPIENT.docx");
        gone(principal, page + "/results/school/NOBODY.docx");
    }

    @Test
    void theWholeFileGivesEachSchoolItsOwnResultSheets() throws Exception {
        Pairing pairing = walk.begin();
        walk.published(pairing);
        assertThat(parts)
                .filteredOn(one -> one.matter() == AwaitedMatter.ASSESSMENT)
                .singleElement()
                .satisfies(one -> assertThat(one.whyNot(pairing, AwaitedPeriod.ANY))
                        .as("nobody ends an appeal against grades by not waiting for it")
                        .contains("正在公示和申诉期内，不能终止"));
        walk.publicityEnds(pairing);
        String documents = "/pairings/" + pairing.id() + "/documents";
        String recipient = principal(pairing, Side.RECIPIENT);
        assertThat(page(recipient, documents))
                .contains("/results/school/RECIPIENT.docx", "/closing/SUPPORTING.docx")
                .doesNotContain("/results/school/SUPPORTING");
        assertThat(page("office", documents))
                .contains("/results/school/RECIPIENT.docx", "/results/school/SUPPORTING.docx");
        assertThat(as(recipient)
                        .form(documents, "/pairings/" + pairing.id() + "/case-file", Map.of())
                        .status())
                .isEqualTo(302);
        longWork.run();

        List<String> all = entries("office", pairing);
        List<String> own = entries(recipient, pairing);
        assertThat(all).anyMatch(name -> name.contains("学校评估") && name.contains(Side.SUPPORTING.label()));
        assertThat(own)
                .anyMatch(name -> name.contains("学校评估") && name.contains(Side.RECIPIENT.label()))
                .noneMatch(name -> name.contains("学校评估") && name.contains(Side.SUPPORTING.label()))
                .anyMatch(name -> name.contains("结束总结") && name.contains(Side.SUPPORTING.label()));
        // A gap in the numbers would tell that there is something about the partner.
        assertThat(own.stream().map(name -> name.substring(0, 2)).distinct())
                .containsExactlyElementsOf(IntStream.range(0, (int) numbers(own))
                        .mapToObj("%02d"::formatted)
                        .toList());
        assertThat(page(recipient, documents)).contains("，" + (numbers(own) - 2) + "份文件");
        assertThat(page("office", documents)).contains("，" + (numbers(all) - 2) + "份文件");
    }

    /** How many numbers there are, the index and the trail among them. */
    private static long numbers(List<String> entries) {
        return entries.stream().map(name -> name.substring(0, 2)).distinct().count();
    }

    private List<String> entries(String account, Pairing pairing) throws Exception {
        byte[] zip = as(account).getBytes("/pairings/" + pairing.id() + "/case-file.zip");
        return List.copyOf(Zips.unzipped(zip).keySet());
    }

    private String word(String account, String path) throws Exception {
        return WordText.of(as(account).getBytes(path));
    }

    private String principal(Pairing pairing, Side side) {
        String account = EvaluationWalk.principal(pairing, side);
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
