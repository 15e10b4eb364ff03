package cn.xieshou.releases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.commendation.CommendationWalk;
import cn.xieshou.pairing.EarlyScenes;
import cn.xieshou.rehearsal.EveryStepWaits;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what a release leaves behind in a database, for the tests of all later versions: {@code mvn -Prelease-dump test}, once
 * the models of the release are final. Every step of every model waits for somebody in it, or nothing is written.
 */
@XieshouTest
@OwnContext
@Tag("release-dump")
class ReleaseDump {

    static {
        new EngineClock().set(Release.SHOWN);
    }

    @Autowired
    EveryStepWaits sample;

    @Autowired
    EarlyScenes scenes;

    @Autowired
    CommendationWalk commendations;

    @Autowired
    EngineClock clock;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @AfterAll
    static void asBefore() {
        new EngineClock().reset();
    }

    @Test
    void isWritten() throws Exception {
        sample.perform(Release.SHOWN);
        for (EarlyScenes.Scene scene : scenes.all().values()) {
            scene.begin();
            clock.set(Release.SHOWN);
        }
        for (Supplier<String> stage : commendations.stages().values()) {
            stage.get();
            clock.set(Release.SHOWN);
        }

        Set<String> waiting = new TreeSet<>(jdbc.sql("select distinct TASK_DEF_KEY_ from ACT_RU_TASK")
                .query(String.class)
                .list());
        Path file = Path.of(System.getProperty("release.dump", "target"), Release.VERSION + ".sql.gz");
        Files.createDirectories(file.getParent());
        jdbc.sql("script nopasswords nosettings to '" + file + "' compression gzip charset 'UTF-8'")
                .query((row, number) -> number)
                .list();
        System.out.println(file + ": " + Files.size(file) + " bytes, " + waiting.size() + " steps wait for somebody");
        assertThat(waiting).containsAll(steps());
    }

    private List<String> steps() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .map(repository::getBpmnModelInstance)
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .sorted()
                .toList();
    }
}
