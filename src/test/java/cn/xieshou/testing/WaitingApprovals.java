package cn.xieshou.testing;

import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Gives a {@link ChildApplication} tasks to complete: {@code XIESHOU_TEST_APPROVALS} of them, all assigned to one person. */
@Component
@ConditionalOnProperty("xieshou.test.approvals")
public class WaitingApprovals implements SmartInitializingSingleton {

    public static final String APPROVER = "child.principal";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final EngineAccounts accounts;
    private final AccountPasswords passwords;
    private final int approvals;

    WaitingApprovals(
            RepositoryService repository,
            RuntimeService runtime,
            EngineAccounts accounts,
            AccountPasswords passwords,
            @Value("${xieshou.test.approvals}") int approvals) {
        this.repository = repository;
        this.runtime = runtime;
        this.accounts = accounts;
        this.passwords = passwords;
        this.approvals = approvals;
    }

    @Override
    public void afterSingletonsInstantiated() {
        accounts.put(APPROVER, "一中校长王某", null, Set.of());
        passwords.choose(APPROVER, SmallCounty.PASSWORD);
        repository
                .createDeployment()
                .addClasspathResource("models/sample-approval.bpmn")
                .addClasspathResource("models/sample-approval.form")
                .deploy();
        for (int i = 1; i <= approvals; i++) {
            runtime.startProcessInstanceByKey("sampleApproval", "T-" + i, Map.of("approver", APPROVER));
        }
    }
}
