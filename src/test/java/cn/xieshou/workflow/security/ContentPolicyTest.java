package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.Browser;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The policy which scripts run, in a real browser: nothing is blocked, no page is blank. */
@XieshouTest
class ContentPolicyTest {

    static final String ADMIN = "Ceshi-2026-mima";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    String deployment;
    String task;

    @BeforeEach
    void startATaskOfTheAdministrator() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy()
                .getId();
        engine.getRuntimeService()
                .startProcessInstanceByKey("sampleApproval", "P-2099-870", Map.of("approver", "admin"));
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey("P-2099-870")
                .singleResult()
                .getId();
    }

    @AfterEach
    void removeIt() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void noPageIsBlankAndNoScriptIsBlocked() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext session = Browser.session(port, 1366, 900)) {
            Page page = session.newPage();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
            page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
            Browser.signIn(page, "admin", ADMIN);
            page.waitForSelector(".fjs-form");
            assertThat(page.url()).as("the link survives sign-in").contains(task);
            for (String path : List.of("/camunda/app/cockpit/default/", "/camunda/app/admin/default/")) {
                page.navigate(path);
                page.waitForSelector("section");
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
            for (String view : List.of("dashboard", "processes", "decisions", "tasks", "repository", "batch")) {
                page.navigate("/camunda/app/cockpit/default/#/" + view);
                page.waitForLoadState(LoadState.NETWORKIDLE);
            }
            page.navigate("/camunda/app/cockpit/default/#/dashboard");
            // Nothing of it is shown unless every count arrived.
            page.waitForSelector(".deployments .value");
            for (String path : List.of("/", "/account/password", "/logout")) {
                page.navigate(path);
                assertThat(page.locator("h1").innerText()).as(path).isNotBlank();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void pagesOpenedAtTheSameTimeKeepTheirOwnNonces() {
        Visitor visitor = Visitor.signedIn(port, "admin", ADMIN);
        List<Answer> pages = IntStream.range(0, 40)
                .parallel()
                .mapToObj(n -> visitor.get("/camunda/app/tasklist/default/"))
                .toList();

        assertThat(pages).hasSize(40).allSatisfy(page -> {
            String nonce = page.header("Content-Security-Policy").replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
            assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        });
    }
}
