package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.preference.OpensIn;
import cn.xieshou.preference.Preferences;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a school owes, on the first page of its people (requirements section 5), and what was returned. */
@XieshouTest
class SchoolMattersTest {

    private static final int YEAR = 2026;
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String OWED = "<h2>学校待办</h2>";

    @Autowired
    Preferences preferences;

    @Autowired
    WebApplicationContext context;

    @Autowired
    PlanWalk plans;

    @Autowired
    PairingWalk walk;

    @Autowired
    TaskWords words;

    @Autowired
    org.camunda.bpm.engine.TaskService tasks;

    private MockMvc pages;
    private Pairing pairing;
    private String drafter;

    @BeforeEach
    void aPlanThatWaitsForALiaison() throws Exception {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        pairing = plans.pairing();
        plans.start(pairing, YEAR);
        drafter = plans.task(pairing, YEAR).getAssignee();
    }

    @Test
    void theDraftersPrincipalReadsWhatTheSchoolOwesAndInWhoseHandsItIs() throws Exception {
        assertThat(owed(principalOf(drafter)))
                .contains("起草年度工作方案", "年度工作方案备案", "/pairings/" + pairing.id())
                .contains("联络人");
    }

    @Test
    void thePartnersPrincipalAndLiaisonReadItTooBecauseThePlanIsBothSchools() throws Exception {
        String partner = drafter.startsWith(pairing.supportingSchool() + ".")
                ? pairing.recipientSchool()
                : pairing.supportingSchool();

        assertThat(owed(partner + ".principal")).contains("起草年度工作方案");
        assertThat(owed(partner + ".liaison")).contains("起草年度工作方案");
    }

    @Test
    void whoHoldsItReadsItUnderTheirOwnTasksOnly() throws Exception {
        assertThat(home(drafter)).contains("起草年度工作方案").doesNotContain(OWED);
    }

    @Test
    void aStepOfOneSchoolIsNotThePartners() throws Exception {
        Pairing fresh = walk.pairing();

        assertThat(home(fresh.supportingSchool() + ".principal"))
                .as("the recipient's survey")
                .contains("待我办理")
                .doesNotContain(OWED);
    }

    @Test
    void neitherOtherSchoolsNorTheBureauReadIt() throws Exception {
        Pairing other = plans.pairing();

        assertThat(home(other.supportingSchool() + ".principal"))
                .contains("待我办理")
                .doesNotContain("/pairings/" + pairing.id());
        assertThat(home(PlanWalk.SECTION)).contains("待我办理").doesNotContain(OWED);
    }

    @Test
    void whatTheSectionHasIsNotOwedByTheSchools() throws Exception {
        plans.toSection(pairing, YEAR);

        assertThat(home(pairing.supportingSchool() + ".principal"))
                .contains("待我办理")
                .doesNotContain(OWED);
    }

    @Test
    void whatWasReturnedSaysByWhomAndWhy() throws Exception {
        plans.toSection(pairing, YEAR);
        plans.sendBackBySection(pairing, YEAR, "十月缺少专题讲座", "2027-08-20");
        String holder = plans.task(pairing, YEAR).getAssignee();

        assertThat(home(holder)).contains("被退回", "中教股", "退回：十月缺少专题讲座");
        assertThat(owed(principalOf(holder))).contains("被退回", "退回：十月缺少专题讲座");
        plans.draft(pairing, YEAR);
        assertThat(List.of(home(PlanWalk.SECTION).split("<tr>")))
                .filteredOn(row -> row.contains("/pairings/" + pairing.id()))
                .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("审核年度工作方案")
                .doesNotContain("被退回");
    }

    /** The list beside a task holds it: one's own tasks, or what the section may take where there are only those. */
    @Test
    void theMenuAndTheMailsLinkLeadToTheListThatHoldsTheTask() throws Exception {
        plans.toSection(pairing, YEAR);
        String task = plans.task(pairing, YEAR).getId();
        preferences.open(PlanWalk.SECTION + "2", OpensIn.TASKLIST);

        assertThat(redirect("/tasks", PlanWalk.SECTION + "2")).startsWith(TASKLIST + "#/?filter=");
        assertThat(redirect("/go/" + task, PlanWalk.SECTION + "2"))
                .startsWith(TASKLIST + "#/?filter=")
                .endsWith("&task=" + task);
        tasks.claim(task, PlanWalk.SECTION + "2");
        assertThat(redirect("/tasks", PlanWalk.SECTION + "2")).isEqualTo(TASKLIST);
        assertThat(redirect("/go/" + task, PlanWalk.SECTION + "2")).isEqualTo(TASKLIST + "#/?task=" + task);
    }

    @Test
    void theReceiptOfAFilingGivesTheNumberAndLeadsToThePlan() throws Exception {
        plans.toSection(pairing, YEAR);
        String task = plans.task(pairing, YEAR).getId();
        tasks.claim(task, PlanWalk.SECTION);
        plans.file(pairing, YEAR);

        assertThat(words.receipt(task, PlanWalk.SECTION)).hasValueSatisfying(receipt -> {
            assertThat(receipt.done()).singleElement().asString().contains("备案", "备〔" + YEAR + "〕");
            assertThat(receipt.link()).isEqualTo("/plans/" + pairing.id() + "/" + YEAR);
        });
    }

    @Test
    void aCaseStandsOnceUnderWhatIDidAndSaysWhereItIs() throws Exception {
        plans.draft(pairing, YEAR);
        plans.start(pairing, YEAR + 1);
        plans.draft(pairing, YEAR + 1);
        String done = home(drafter).split("<h2>我经手的</h2>")[1];

        assertThat(done.split("/pairings/" + pairing.id() + "\"", -1))
                .as("two filings")
                .hasSize(3);
        assertThat(done).contains("年度工作方案备案");
    }

    private static String principalOf(String account) {
        return account.substring(0, account.indexOf('.')) + ".principal";
    }

    private String owed(String account) throws Exception {
        String page = home(account);
        assertThat(page).contains(OWED);
        return page.split(OWED)[1].split("</section>")[0];
    }

    private String redirect(String path, String account) throws Exception {
        return String.valueOf(pages.perform(get(path).with(user(account)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String home(String account) throws Exception {
        return pages.perform(get("/").with(user(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
