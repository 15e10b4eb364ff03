package cn.xieshou.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.XieshouTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lives of imported pairings are begun many at once; each of them stands as if it had been begun by itself. */
@XieshouTest
class RosterLivesTest {

    /** More than are begun at once. */
    private static final BigRoster ROSTER = new BigRoster("rl", 0, 53);

    @Autowired
    RosterImport imports;

    @Autowired
    Pairings pairings;

    @Autowired
    Trail trail;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService grants;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyPairingWaitsForBothPrincipalsWhoMayActAndAreTold() throws Exception {
        long id = imports.preview(ROSTER.file(), "名册.xlsx", "admin");
        assertThat(imports.confirm(id, "admin")).isInstanceOf(ImportResult.Done.class);

        List<Pairing> imported = pairings.all().stream()
                .filter(one -> one.recipientSchool().startsWith("rl-"))
                .toList();
        assertThat(imported).hasSize(ROSTER.pairings()).allSatisfy(this::hasBegun);
        assertThat(imported.stream().map(Pairing::id).distinct()).hasSize(ROSTER.pairings());
    }

    private void hasBegun(Pairing pairing) {
        assertThat(pairing.section()).isEqualTo("primary-section");
        assertThat(trail.of(pairing.id())).hasSize(1);
        List<Task> open =
                tasks.createTaskQuery().processInstanceBusinessKey(pairing.id()).list();
        Map<String, String> whose =
                open.stream().collect(Collectors.toMap(Task::getTaskDefinitionKey, Task::getAssignee));
        assertThat(whose)
                .isEqualTo(Map.of(
                        NeedsSurvey.STATE_NEEDS, pairing.recipientSchool() + ".principal",
                        NeedsSurvey.STATE_OFFER, pairing.supportingSchool() + ".principal"));
        open.forEach(task -> {
            assertThat(grants.createAuthorizationQuery()
                            .resourceType(Resources.TASK)
                            .resourceId(task.getId())
                            .userIdIn(task.getAssignee())
                            .count())
                    .isOne();
            assertThat(jdbc.sql("select recipient from mail where task_id = ?")
                            .param(task.getId())
                            .query(String.class)
                            .list())
                    .containsExactly(task.getAssignee());
        });
    }
}
