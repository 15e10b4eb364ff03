package cn.xieshou.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.xieshou.testing.Browser;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A task with a field of every kind, opened in Tasklist by a principal, who signs in once for all tests. */
@Component
public class EveryFieldTask {

    public static final String ACCOUNT = "tasklist.principal";
    public static final String PASSWORD = "shi-yan-tian-26";

    private final EngineAccounts accounts;
    private final AccountPasswords passwords;
    private final ProcessEngine engine;
    private @Nullable BrowserContext session;

    EveryFieldTask(EngineAccounts accounts, AccountPasswords passwords, ProcessEngine engine) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.engine = engine;
    }

    /** Opens a new task in Tasklist on a page of its own with nothing kept of others; {@link Opened#remove} ends both. */
    public Opened open(int port) {
        Opened opened = open(port, "/camunda/app/tasklist/default/#/?task=");
        Page page = opened.page();
        assertThat(page.locator(".fjs-container")).isVisible();
        assertThat(page.locator(".search-field .main-field")).hasAttribute("placeholder", "筛选待办");
        return opened;
    }

    /** The same on the task's own page. */
    public Opened openOnItsPage(int port) {
        return open(port, "/tasks/");
    }

    private Opened open(int port, String place) {
        if (session == null) {
            accounts.put(ACCOUNT, "陈建国", null, Set.of("principal-yizhong"));
            passwords.choose(ACCOUNT, PASSWORD);
        }
        var model = Bpmn.createExecutableProcess("everyField")
                .name("表单样例")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .name("填写样例")
                .camundaAssignee(ACCOUNT)
                .camundaFormRef("every-field")
                .camundaFormRefBinding("deployment")
                .endEvent()
                .done();
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("every-field.bpmn", model)
                .addClasspathResource("models/every-field.form")
                .deploy()
                .getId();
        var instance = engine.getRuntimeService().startProcessInstanceByKey("everyField", "P-2099-902");
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        return new Opened(engine, deployment, task, page(port, place + task));
    }

    private Page page(int port, String path) {
        boolean isFirst = session == null;
        if (session == null) {
            session = Browser.session(port, 1366, 768);
        }
        Page page = session.newPage();
        page.navigate(path);
        if (isFirst) {
            Browser.signIn(page, ACCOUNT, PASSWORD);
        }
        return page;
    }

    public record Opened(ProcessEngine engine, String deployment, String task, Page page) {

        public void remove() {
            page.evaluate("() => localStorage.clear()");
            page.close();
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }
}
