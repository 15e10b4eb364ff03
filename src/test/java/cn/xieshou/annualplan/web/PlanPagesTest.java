package cn.xieshou.annualplan.web;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanState;
import cn.xieshou.annualplan.PlanUrging;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.DocumentSubject;
import cn.xieshou.jointdocument.JointDocumentWalk;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.Empty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@XieshouTest
class PlanPagesTest {

    private static final int YEAR = 2026;

    @Autowired
    WebApplicationContext context;

    @Autowired
    PlanWalk walk;

    @Autowired
    JointDocumentWalk documents;

    @Autowired
    AnnualPlans plans;

    @Autowired
    Trail trail;

    @Autowired
    EngineClock clock;

    MockMvc pages;
    Pairing pairing;

    @BeforeEach
    void aFilingIsUnderWay() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        on("2026-08-03");
        pairing = walk.pairing();
        walk.start(pairing, YEAR);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aPairingInImplementationWithoutAFilingIsNotStarted() throws Exception {
        Pairing waiting = walk.pairing();
        assertThat(page(register(waiting), PlanWalk.SECTION)).contains("未启动", "/pairings/" + waiting.id());
    }

    @Test
    void theRegisterFollowsAPlanThroughItsStatesAndCountsThem() throws Exception {
        assertThat(state()).contains(">未报<");
        walk.draft(pairing, YEAR);
        assertThat(state()).contains(">两校商定中<", "补充商定年度工作方案");
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        assertThat(state()).contains(">审核中<", "中教股");
        walk.sendBackBySection(pairing, YEAR, "请补充", "2026-09-10");
        assertThat(state()).contains(">已退回<", "2026年9月10日");
        walk.draft(pairing, YEAR);
        walk.file(pairing, YEAR);
        assertThat(state()).contains(">已备案<", plans.get(id()).number()).contains("<b>1</b> 已备案");
    }

    @Test
    void aSchoolReadsWhetherItsPlanHasReachedTheBureauAndWhoIsStillToAct() throws Exception {
        String own = "/plans/" + pairing.id() + "/" + YEAR;
        String liaison = pairing.supportingSchool() + ".liaison";
        walk.draft(pairing, YEAR);
        assertThat(page(own, liaison)).contains("还没有报到教育局：两校联络人商定、两校校长同意后，由中教股审核备案。");
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        assertThat(page(own, liaison)).contains("审核中").doesNotContain("还没有报到教育局");
        walk.sendBackBySection(pairing, YEAR, "请补充", "2026-09-10");
        assertThat(page(own, liaison))
                .contains("股室退回以后还没有重新报送：修改后经两校校长同意，由中教股审核备案。")
                .contains("起草 → 受援学校联络人商定 ✓ → 支援学校校长同意 →");
        walk.draft(pairing, YEAR, Map.of("goals", "每学期四次联合教研"));
        assertThat(page(own, liaison))
                .contains("已按退回意见改好重新提交，等两校校长同意，再由中教股审核备案。")
                .doesNotContain("还没有重新报送");
        walk.agree(pairing, YEAR);
        assertThat(page(own, liaison)).contains("等受援学校校长同意，再由中教股审核备案。");
        walk.sendBack(pairing, YEAR, "请再核对");
        assertThat(page(own, liaison)).contains("还没有重新报送：修改后经两校校长同意").doesNotContain("股室退回以后");
        walk.draft(pairing, YEAR);
        walk.agree(pairing, YEAR);
        assertThat(page(own, liaison)).contains("审核中").doesNotContain("重新提交，等", "还没有重新报送");
        walk.askAgain(pairing, YEAR, "supporting-principal", "请再确认", "2026-09-20");
        assertThat(page(own, liaison)).contains("股室退回，请支援学校校长重新办理；办好以后再由中教股审核备案。");
        walk.agree(pairing, YEAR);
        walk.file(pairing, YEAR);
        assertThat(page(own, liaison)).contains("已备案").doesNotContain("还没有", "审核意见");
    }

    @Test
    void whoIsNextFollowsWhatIsKnownAlready() throws Exception {
        walk.toSection(pairing, YEAR);
        walk.sendBackBySection(pairing, YEAR, "请补充", "2026-09-10");
        assertThat(next(pairing.supportingSchool() + ".liaison"))
                .startsWith("支援学校校长同意年度工作方案")
                .doesNotContain("补充商定");
        walk.draft(pairing, YEAR);
        walk.askAgain(pairing, YEAR, "supporting-principal", "请再确认", "2026-09-20");
        assertThat(next(pairing.supportingSchool() + ".principal"))
                .contains("审核年度工作方案")
                .doesNotContain("受援学校校长", "视情况");
    }

    @Test
    void afterSubmittingOneReadsWhatHasBecomeOfThePlanAndWhoIsStillToAct() throws Exception {
        String liaison = pairing.supportingSchool() + ".liaison";
        String draft = walk.task(pairing, YEAR).getId();
        walk.draft(pairing, YEAR);
        assertThat(page("/tasks/" + draft + "/done", liaison))
                .contains("还没有报到教育局：两校联络人商定、两校校长同意后，由中教股审核备案。")
                .contains("起草 ✓ → 受援学校联络人商定 → 支援学校校长同意 → 受援学校校长同意 → 股室审核 → 备案");
        walk.agree(pairing, YEAR);
        assertThat(page("/plans/" + pairing.id() + "/2026", liaison)).contains("受援学校联络人商定 ✓ → 支援学校校长同意 →");
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        String review = walk.task(pairing, YEAR).getId();
        walk.file(pairing, YEAR);
        assertThat(page("/tasks/" + review + "/done", PlanWalk.SECTION))
                .contains("已备案，备案号" + plans.get(id()).number(), "股室审核 ✓ → 备案 ✓");
    }

    @Test
    void whoTakesAPlanBackIsLedStraightToItsStep() throws Exception {
        String liaison = pairing.supportingSchool() + ".liaison";
        walk.draft(pairing, YEAR);
        var answer = send(post("/matters/" + pairing.id() + "/withdraw"), liaison, "reason", "漏了一项")
                .andReturn();
        assertThat(answer.getFlashMap().get("noticeStep"))
                .isEqualTo(walk.task(pairing, YEAR).getId());
        assertThat(text(pages.perform(get("/pairings/" + pairing.id())
                                .with(user(liaison))
                                .flashAttrs(answer.getFlashMap()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString()))
                .contains("已撤回，您可以修改后重新提交。 修改");
    }

    @Test
    void eachDayIsCalledWhatItIsAfterAReturn() throws Exception {
        String own = "/plans/" + pairing.id() + "/" + YEAR;
        on("2026-08-12");
        walk.toSection(pairing, YEAR);
        on("2026-11-26");
        walk.sendBackBySection(pairing, YEAR, "请补充", "2026-12-08");
        assertThat(text(page(own, PlanWalk.SECTION)))
                .contains("备案期限 2026年8月31日 退回后重新报送的期限 2026年12月8日")
                .contains("比规定的2026年8月31日晚87天：归口股室87天，两校没有耽误")
                .contains("归口股室 中教股 报送日期 2026年8月12日（期限2026年8月31日，按期报送）");
        assertThat(walk.show(pairing, YEAR).get("dueWords")).isEqualTo("2026年12月8日（星期二）（股室退回后重新报送的期限）");
        on("2026-12-01");
        walk.draft(pairing, YEAR);
        assertThat(text(page(own, PlanWalk.SECTION))).contains("报送日期 2026年12月1日（退回后的期限2026年12月8日，按期报送）");
        walk.sendBackBySection(pairing, YEAR, "请再补充", "2026-12-10");
        on("2026-12-11");
        walk.draft(pairing, YEAR);
        assertThat(walk.show(pairing, YEAR).get("receivedWords")).isEqualTo("2026年12月11日（退回后的期限2026年12月10日，逾期报送）");
    }

    @Test
    void whatIsLateInTheSectionsHandsIsNotTheSchoolsAndWhatIsFiledIsOver() throws Exception {
        String own = "/plans/" + pairing.id() + "/" + YEAR;
        String liaison = pairing.supportingSchool() + ".liaison";
        on("2026-08-20");
        walk.draft(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        assertThat(page("/", liaison)).contains("审核年度工作方案：").doesNotContain("已办结");
        on("2026-09-04");
        walk.file(pairing, YEAR);

        assertThat(page(own, liaison)).contains("归口股室4天，两校没有耽误");
        assertThat(page("/", liaison)).contains("已办结");
    }

    @Test
    void whatComesAfterAStepIsOfItsOwnCase() throws Exception {
        String liaison = pairing.supportingSchool() + ".liaison";
        documents.begin(pairing, Side.SUPPORTING, DocumentSubject.of(DocumentKind.RESEARCH_RULES));
        String draft = walk.task(pairing, YEAR).getId();
        walk.draft(pairing, YEAR);

        assertThat(page("/go/" + draft, liaison))
                .contains("这一步已经办完", "补充商定年度工作方案")
                .doesNotContain("起草共同方案");
    }

    @Test
    void whatIsOverdueOrExtendedIsFoundByItsFilter() throws Exception {
        assertThat(page(register(pairing) + "&state=LATE", PlanWalk.SECTION)).contains("没有符合条件的方案");
        on("2026-09-01");
        assertThat(page(register(pairing) + "&state=LATE", PlanWalk.SECTION)).contains(pairing.id(), ">逾期<", "已逾期");
        send(post("/plans/" + pairing.id() + "/2026/extend"), PlanWalk.SECTION, "date", "2026年9月20日", "reason", "修缮校舍");
        assertThat(page(register(pairing) + "&state=LATE", PlanWalk.SECTION)).contains("没有符合条件的方案");
        assertThat(page(register(pairing) + "&state=EXTENDED", PlanWalk.SECTION))
                .contains(pairing.id(), "2026年9月20日");
    }

    @Test
    void aSchoolFindsItsOwnPlansAndForeignOnesAreUnknown() throws Exception {
        Pairing foreign = walk.pairing();
        walk.start(foreign, YEAR);
        String liaison = pairing.recipientSchool() + ".liaison";
        assertThat(page("/plans?year=2026", liaison)).contains(pairing.id()).doesNotContain(foreign.id(), "一键催办");
        for (String path : List.of("", "/plan.docx", "/notice.docx", "/plan.pdf", "/notice.pdf")) {
            for (String reader : List.of(foreign.recipientSchool() + ".principal", PlanWalk.OTHER_SECTION)) {
                pages.perform(get("/plans/" + pairing.id() + "/2026" + path).with(user(reader)))
                        .andExpect(status().isNotFound());
            }
        }
        for (String deed : List.of("/extend", "/exempt")) {
            send(post("/plans/" + pairing.id() + "/2026" + deed), foreign.recipientSchool() + ".principal")
                    .andExpect(status().isNotFound());
            send(post("/plans/" + pairing.id() + "/2026" + deed), liaison).andExpect(status().isForbidden());
        }
        pages.perform(get("/plans/" + pairing.id() + "/2031").with(user(liaison)))
                .andExpect(status().isNotFound());
        pages.perform(get("/plans/P-1999-999/2026").with(user(liaison))).andExpect(status().isNotFound());
        send(post("/plans/urge"), liaison).andExpect(status().isForbidden());
    }

    @Test
    void thePageTellsTheTextWhoAgreedAndWhatHappenedAndKeepsOldVersions() throws Exception {
        walk.draft(pairing, YEAR, Map.of("goals", "第一稿的目标<script>"));
        walk.sendBack(pairing, YEAR, "请写得具体");
        walk.draft(pairing, YEAR, Map.of("goals", "第二稿的目标"));
        String reader = pairing.supportingSchool() + ".principal";
        assertThat(page("/plans/" + pairing.id() + "/2026", reader))
                .contains("第二稿的目标", "退回意见", "请写得具体", "教学经验交流会", "第1稿（以前的稿）", "提交了《2026—2027学年年度工作方案》")
                .doesNotContain("批准延期");
        assertThat(page("/plans/" + pairing.id() + "/2026?version=1", reader)).contains("第一稿的目标&lt;script&gt;");
        assertThat(page("/plans/" + pairing.id() + "/2026?version=x", reader)).contains("第二稿的目标");
        assertThat(page("/pairings/" + pairing.id() + "/years", reader))
                .contains("年度工作方案", "/plans/" + pairing.id() + "/2026");
    }

    @Test
    void extensionAndExemptionAreRefusedAtTheirFieldsAndKeepWhatWasTyped() throws Exception {
        String answer = send(
                        post("/plans/" + pairing.id() + "/2026/extend"),
                        PlanWalk.SECTION,
                        "date",
                        "2026-02-30",
                        "reason",
                        "校舍修缮")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("没有这一天", "校舍修缮");
        assertThat(send(post("/plans/" + pairing.id() + "/2026/exempt"), PlanWalk.SECTION, "reason", "　")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("请填写理由");
        send(post("/plans/" + pairing.id() + "/2026/exempt"), PlanWalk.SECTION, "reason", "撤并")
                .andExpect(redirectedUrl("/plans/" + pairing.id() + "/2026"));
        assertThat(plans.get(id()).state()).isEqualTo(PlanState.EXEMPT);
        assertThat(page("/plans/" + pairing.id() + "/2026", PlanWalk.SECTION))
                .contains("免报理由", "撤并")
                .doesNotContain("批准延期");
    }

    @Test
    void bulkUrgingReachesThoseWhoOweAPlanAndSaysWhoWasLeftOutAndWhy() throws Exception {
        Pairing reported = pairingOfSameSupporter();
        walk.start(reported, YEAR);
        walk.toSection(reported, YEAR);
        Pairing waiting = pairingOfSameSupporter();

        PlanUrging.Result first = urge();
        assertThat(first.urged()).hasSize(1);
        assertThat(first.skipped())
                .extracting(PlanUrging.Skipped::why)
                .containsExactlyInAnyOrder("学校已报送，正等本股室审核", "备案尚未启动");
        assertThat(trail.of(pairing.id())).last().satisfies(line -> {
            assertThat(line.act()).isEqualTo(Act.URGED);
            assertThat(line.deed()).contains("起草年度工作方案");
        });
        assertThat(trail.of(waiting.id()))
                .extracting(TrailLine::act)
                .contains(Act.STARTED)
                .doesNotContain(Act.URGED);

        PlanUrging.Result again = urge();
        assertThat(again.urged()).isEmpty();
        assertThat(again.skipped()).extracting(PlanUrging.Skipped::why).contains("本事项今天已经催办过，每天最多催办一次");
        on("2026-08-04");
        assertThat(urge().urged()).hasSize(1);
    }

    @Test
    void theRegisterLeavesAsASheet() throws Exception {
        byte[] file = bytes("/plans/export?year=2026&q=" + pairing.id(), PlanWalk.SECTION);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(pairing.id());
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("未报");
            assertThat(row.getCell(8).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 8, 31));
            assertThat(row.getCell(13).getStringCellValue()).contains("联络人");
        }
    }

    @Test
    void planAndFilingNoticeAreOfficialPapers() throws Exception {
        String base = "/plans/" + pairing.id() + "/2026";
        pages.perform(get(base + "/plan.docx").with(user(PlanWalk.SECTION))).andExpect(status().isNotFound());
        on("2026-09-02");
        walk.draft(pairing, YEAR, Map.of("goals", "第一稿"));
        walk.sendBack(pairing, YEAR, "请改");
        walk.draft(pairing, YEAR, Map.of("goals", "开齐音乐课"));
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        walk.agree(pairing, YEAR);
        pages.perform(get(base + "/notice.docx").with(user(PlanWalk.SECTION))).andExpect(status().isNotFound());
        walk.judge(pairing, YEAR, Map.of("decision", "file", "remark", "安排周密"));
        String number = plans.get(id()).number();
        assertThat(text(bytes(base + "/plan.docx", PlanWalk.SECTION)))
                .contains("2026—2027学年年度工作方案", number, "二、工作目标", "开齐音乐课", "八、月度安排", "2026年9月2日");
        assertThat(text(bytes(base + "/plan.docx?version=1", PlanWalk.SECTION))).contains("第1稿，未备案", "第一稿");
        assertThat(text(bytes(base + "/notice.docx", pairing.recipientSchool() + ".principal")))
                .contains("年度工作方案备案通知", number, "准予备案", "逾期备案", "审核意见：安排周密", "中教股");
        pages.perform(get(base + "/plan.docx?version=9").with(user(PlanWalk.SECTION)))
                .andExpect(status().isNotFound());
    }

    @Test
    void oddQuestionsToTheRegisterAreAnsweredSensibly() throws Exception {
        for (String odd :
                List.of("?year=abc", "?year=99999", "?page=-3", "?page=x", "?state=NONSENSE", "?q=%25", "?q=_")) {
            pages.perform(get(java.net.URI.create("/plans" + odd)).with(user(PlanWalk.SECTION)))
                    .andExpect(status().isOk());
        }
        assertThat(page("/plans?q=%25", PlanWalk.SECTION)).contains("没有符合条件的方案");
    }

    private PlanUrging.Result urge() throws Exception {
        var answer = send(post("/plans/urge"), PlanWalk.SECTION, "year", "2026", "school", pairing.supportingSchool())
                .andExpect(status().is3xxRedirection())
                .andReturn();
        return (PlanUrging.Result) answer.getFlashMap().get("urged");
    }

    private Pairing pairingOfSameSupporter() {
        return walk.another(pairing);
    }

    private String state() throws Exception {
        return page(register(pairing), PlanWalk.SECTION);
    }

    private static String register(Pairing pairing) {
        return "/plans?year=2026&q=" + pairing.id();
    }

    private org.springframework.test.web.servlet.ResultActions send(
            MockHttpServletRequestBuilder request, String account, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return pages.perform(request.with(Empty.fields("year", "q", "date", "reason"))
                .with(user(account))
                .with(csrf()));
    }

    private String page(String path, String account) throws Exception {
        return pages.perform(get(java.net.URI.create(path)).with(user(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private byte[] bytes(String path, String account) throws Exception {
        return pages.perform(get(java.net.URI.create(path)).with(user(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /** «提交后由谁办理» of the usual way, as the holder of the open step reads it. */
    private String next(String account) throws Exception {
        String page = page("/tasks/" + walk.task(pairing, YEAR).getId(), account);
        return Jsoup.parse(page).select(".task-next li").get(0).text().replaceFirst("^[^，]*?：", "");
    }

    private static String text(String page) {
        return Jsoup.parse(page).text();
    }

    private static String text(byte[] file) throws Exception {
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return word.getText();
        }
    }

    private PlanId id() {
        return new PlanId(pairing.id(), YEAR);
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }
}
