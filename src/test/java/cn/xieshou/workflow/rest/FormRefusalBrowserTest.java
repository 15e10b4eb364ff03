package cn.xieshou.workflow.rest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.xieshou.testing.Browser;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import cn.xieshou.workflow.gate.TaskForms;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a principal reads in Tasklist when the server refuses a form, and that nothing typed is lost. */
@XieshouTest
class FormRefusalBrowserTest {

    private static final String ACCOUNT = "refusal.principal";
    private static final String PASSWORD = "shi-yan-tian-26";

    @LocalServerPort
    int port;

    @Autowired
    EngineAccounts accounts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskForms forms;

    private String deployment = "";
    private String task = "";
    private BrowserContext session;
    private Page page;

    @BeforeEach
    void openATask() {
        accounts.put(ACCOUNT, "陈建国", null, Set.of("refusal-test"));
        passwords.choose(ACCOUNT, PASSWORD);
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("sampleApproval", "P-2099-906", Map.of("approver", ACCOUNT))
                .getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        session = Browser.session(port, 1366, 768);
        page = session.newPage();
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        Browser.signIn(page, ACCOUNT, PASSWORD);
        assertThat(page.locator(".fjs-container")).isVisible();
    }

    @AfterEach
    void remove() {
        session.close();
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aRefusalIsReadAndWhatWasTypedStays() {
        page.locator(".fjs-container textarea").fill("拒绝");
        page.locator(".fjs-container input[type=radio]").first().check();
        complete();
        assertThat(notification()).containsText("意见说明：请写明具体意见");
        assertThat(page.locator(".fjs-container textarea")).hasValue("拒绝");

        page.locator(".fjs-container textarea").fill("同意，请尽快安排");
        forms.submit(task, ACCOUNT, Map.of("decision", "approve"));
        complete();
        assertThat(notification()).containsText("这项任务已由陈建国于 ");
        assertThat(page.locator(".fjs-container textarea")).hasValue("同意，请尽快安排");
    }

    private void complete() {
        // The page's own time: it has drawn by then what it draws 300 ms after something was typed.
        page.evaluate("() => new Promise(drawn => setTimeout(() => requestAnimationFrame(drawn), 400))");
        page.locator(".form-actions .btn-primary").click();
    }

    private Locator notification() {
        return page.locator("[notifications-panel], .notifications-panel, .notifications")
                .first();
    }
}
