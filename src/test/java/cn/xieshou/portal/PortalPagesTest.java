package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.preference.OpensIn;
import cn.xieshou.preference.Preferences;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.insight.InstanceDiagrams;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@XieshouTest
class PortalPagesTest {

    private static final String PRINCIPAL = "pt-shankou.principal";
    private static final String STRANGER = "pt-chengxi.principal";

    @Autowired
    Preferences preferences;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Worklist worklist;

    @Autowired
    PairingWalk walk;

    @Autowired
    InstanceDiagrams diagrams;

    @Autowired
    StepHolders holders;

    @Autowired
    ProcessEngine engine;

    private MockMvc pages;
    private Pairing ours;
    private Pairing foreign;

    @BeforeEach
    void aTownWithTwoPairings() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        ours = Town.ours(context);
        foreign = Town.foreign(context);
    }

    @Test
    void theFirstPageHoldsMyTasksWithTheirMatterAndALinkToTheForm() throws Exception {
        OpenTask task = task(PRINCIPAL);

        assertThat(page("/", PRINCIPAL))
                .contains("待我办理", task.name(), "城东小学—山口小学")
                .contains("/go/" + task.taskId());
    }

    @Test
    void stylesAndScriptsCarryAChecksumOfTheirContent() throws Exception {
        assertThat(page("/", PRINCIPAL))
                .containsPattern("/css/xieshou-[0-9a-f]{32}\\.css")
                .containsPattern("/js/xieshou-[0-9a-f]{32}\\.js");
    }

    @Test
    void aSchoolFindsOnlyItsOwnPairingsInTheRegister() throws Exception {
        assertThat(page("/pairings", PRINCIPAL)).contains(ours.id()).doesNotContain(foreign.id());
        assertThat(page("/pairings?q=pt-&school=pt-chengxi", PRINCIPAL))
                .contains("没有")
                .doesNotContain(foreign.id());
    }

    @Test
    void theOfficeFindsEveryPairingAndInWhoseHandsItIs() throws Exception {
        assertThat(page("/pairings?q=" + ours.id(), "pt-office"))
                .contains(ours.id(), "山口小学", "山口小学校长 王校长")
                .doesNotContain(foreign.id());
    }

    @Test
    void searchTakesWildcardsLiterally() throws Exception {
        assertThat(page("/pairings?q=%25", "pt-office")).contains("没有符合条件的结对");
        assertThat(page("/pairings?q=_", "pt-office")).contains("没有符合条件的结对");
    }

    @Test
    void theRegisterLeavesAsASheetWithWhatWasFiltered() throws Exception {
        byte[] file = pages.perform(
                        get("/pairings/export").param("q", ours.id()).with(user("pt-office")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(ours.id());
        }
    }

    @Test
    void thePageOfAPairingTellsStagePeopleAndWhatWaits() throws Exception {
        assertThat(page("/pairings/" + ours.id(), PRINCIPAL))
                .contains("城东小学—山口小学", "调研摸底", "进行中", "填写受援需求", "现在在山口小学校长 王校长")
                .contains("初教股", "<dt>帮扶项目</dt>");
        assertThat(page("/pairings/" + ours.id() + "/people", PRINCIPAL)).contains("王校长", "李联络", "尚未明确");
        assertThat(page("/pairings/" + ours.id() + "/trail", PRINCIPAL)).contains("data-current=\"", "办理经过");
        assertThat(page("/pairings/" + ours.id() + "/years", PRINCIPAL)).contains("暂无内容");
    }

    @Test
    void everyPageOfAPairingNamesItSaysInWhoseHandsItIsAndLeadsToTheOthers() throws Exception {
        for (PairingTab tab : PairingTab.values()) {
            String page = page(tab.path(ours.id()), PRINCIPAL);
            assertThat(page).as(tab.label()).contains("城东小学—山口小学", "调研摸底", "现在在山口小学校长 王校长", "aria-current=\"page\"");
            for (PairingTab other : PairingTab.values()) {
                assertThat(page).contains("href=\"" + other.path(ours.id()) + "\"");
            }
        }
    }

    @Test
    void everySectionThatTheOnePageHadStandsOnThePageThatSaysSo() throws Exception {
        Pairing signed = walk.pairing();
        walk.survey(signed);
        for (PairingTab tab : List.of(PairingTab.DOCUMENTS, PairingTab.PEOPLE, PairingTab.TRAIL)) {
            String page = page(tab.path(signed.id()), PairingWalk.OFFICE);
            assertThat(tab.sections()).isNotEmpty().allSatisfy(section -> assertThat(page)
                    .contains("id=\"" + section + "\""));
        }
    }

    @Test
    void thePageOfAPairingShowsWhoSignedWhatAndThatItStandsUnchanged() throws Exception {
        Pairing signed = walk.pairing();
        walk.survey(signed);
        walk.draft(signed);
        walk.agree(signed);
        walk.sign(signed, AgreementSigning.SIGN_SUPPORTING);

        String documents = "/pairings/" + signed.id() + "/documents";
        String before = page(documents, PairingWalk.OFFICE);
        assertThat(before).contains("待受援学校校长办理", "支援学校校长签署", "签署后文本未改动", "音乐");

        walk.sendBack(signed, AgreementSigning.SIGN_RECIPIENT, "请写明时间安排");
        walk.draft(signed, Map.of("timetable", "2027年1月完成第一次联席会议"));

        assertThat(page(documents, PairingWalk.OFFICE)).contains("以前文本上的签署", "因文本修改而失效", "当前文本上还没有人签署", "受援学校校长退回");
    }

    @Test
    void theDiagramMarksOnlyTheWaysThatWereTaken() {
        var lifecycle = diagrams.of(ours.id()).get(0);
        var survey = diagrams.of(ours.id()).get(1);

        assertThat(lifecycle.current()).containsExactly(PairingLifecycle.NEEDS_SURVEY);
        assertThat(lifecycle.passed()).contains(PairingLifecycle.ROUTE_SECTION, PairingLifecycle.SURVEY_DONE);
        assertThat(lifecycle.flows()).contains("Flow_SurveyMissing").doesNotContain("Flow_SurveyDone");
        assertThat(survey.flows())
                .contains("Flow_NeedsMissing", "Flow_OfferMissing")
                .doesNotContain("Flow_NeedsKnown", "Flow_OfferKnown");
    }

    @Test
    void aMatterIsShownAlsoWhenTheModelOfWhatItFinishedWasDeleted() throws Exception {
        Pairing old = walk.pairing();
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "old.bpmn",
                        Bpmn.convertToString(Bpmn.createExecutableProcess("deletedModel")
                                .name("旧流程")
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .endEvent()
                                .done()))
                .deploy()
                .getId();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("deletedModel", old.id())
                .getId();
        engine.getRepositoryService().deleteDeployment(deployment);

        assertThat(page("/pairings/" + old.id() + "/trail", PairingWalk.OFFICE)).contains("流程图已删除的流程");
        pages.perform(get("/pairings/" + old.id() + "/diagrams/" + instance).with(user(PairingWalk.OFFICE)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aForeignPairingAnswersLikeOneThatDoesNotExist() throws Exception {
        for (PairingTab tab : PairingTab.values()) {
            for (String id : List.of(ours.id(), "P-1999-999")) {
                pages.perform(get(tab.path(id)).with(user(STRANGER))).andExpect(status().isNotFound());
            }
        }
        String instance = worklist.ofMatter(ours.id()).get(0).taskId();
        pages.perform(get("/pairings/" + ours.id() + "/diagrams/" + instance).with(user(STRANGER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theDiagramOfAnotherMatterIsNotServedUnderMine() throws Exception {
        pages.perform(get("/pairings/" + ours.id() + "/diagrams/no-such-instance")
                        .with(user(PRINCIPAL)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theLinkOfAMailLeadsToMyFormOnItsPageOrInTasklistAsILike() throws Exception {
        OpenTask task = task(PRINCIPAL);

        pages.perform(get("/go/" + task.taskId()).with(user(PRINCIPAL)))
                .andExpect(redirectedUrl("/tasks/" + task.taskId()));
        preferences.open(PRINCIPAL, OpensIn.TASKLIST);
        pages.perform(get("/go/" + task.taskId()).with(user(PRINCIPAL)))
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + task.taskId()));
        assertThat(page("/", PRINCIPAL)).contains("/go/" + task.taskId() + "?in=page", "在办理页中办理");
        pages.perform(get("/go/" + task.taskId() + "?in=page").with(user(PRINCIPAL)))
                .andExpect(redirectedUrl("/tasks/" + task.taskId()));
        preferences.open(PRINCIPAL, OpensIn.PORTAL);
        assertThat(page("/", PRINCIPAL)).contains("/go/" + task.taskId() + "?in=tasklist", "在任务列表中办理");
        pages.perform(get("/go/" + task.taskId() + "?in=tasklist").with(user(PRINCIPAL)))
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + task.taskId()));
    }

    @Test
    void theLinkOfSomebodyElsesTaskSaysInWhoseHandsItIs() throws Exception {
        OpenTask task = task(PRINCIPAL);

        assertThat(page("/go/" + task.taskId(), "pt-chengdong.principal")).contains("现在不在您手里", "山口小学校长 王校长");
    }

    @Test
    void theLinkOfAFinishedTaskSaysWhoFinishedItAndWhatIsNext() throws Exception {
        Pairing pairing = walk.pairing();
        String task = walk.task(pairing, NeedsSurvey.STATE_NEEDS).getId();
        String principal = pairing.recipientSchool() + ".principal";
        walk.survey(pairing);

        assertThat(page("/go/" + task, principal))
                .contains("这一步已经办完", principal(pairing) + " 已于", "起草结对帮扶协议", "/pairings/" + pairing.id());
        pages.perform(get("/go/" + task).with(user(STRANGER))).andExpect(status().isNotFound());
    }

    @Test
    void aTaskOfAnotherSchoolIsUnknown() throws Exception {
        pages.perform(get("/go/" + task(PRINCIPAL).taskId()).with(user(STRANGER)))
                .andExpect(status().isNotFound());
        pages.perform(get("/go/no-such-task").with(user(STRANGER))).andExpect(status().isNotFound());
    }

    private String principal(Pairing pairing) {
        return holders.person(pairing.recipientSchool() + ".principal");
    }

    private OpenTask task(String account) {
        return worklist.of(account).get(0);
    }

    private String page(String path, String account) throws Exception {
        return pages.perform(get(java.net.URI.create(path)).with(user(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
