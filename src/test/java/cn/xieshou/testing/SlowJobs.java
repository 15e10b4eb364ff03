package cn.xieshou.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives a {@link ChildApplication} jobs to do: as many as {@code XIESHOU_TEST_SLOWJOBS} says, once the file {@code start} is in its
 * folder. Each writes a file {@code begun-…} and ends when {@code end} is there.
 */
@Component("slowJob")
@ConditionalOnProperty("xieshou.test.slowjobs")
public class SlowJobs implements JavaDelegate {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private boolean started;

    SlowJobs(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    @Scheduled(fixedDelay = 200)
    void start() {
        if (!started && Files.exists(Path.of("start"))) {
            started = true;
            repository
                    .createDeployment()
                    .addClasspathResource("models/slow-job.bpmn")
                    .deploy();
            for (int i = 0; i < Integer.parseInt(System.getenv("XIESHOU_TEST_SLOWJOBS")); i++) {
                runtime.startProcessInstanceByKey("slowJob");
            }
        }
    }

    @Override
    public void execute(DelegateExecution execution) throws IOException, InterruptedException {
        Files.createTempFile(Path.of("").toAbsolutePath(), "begun", "");
        Instant latest = Instant.now().plus(LONGEST);
        while (!Files.exists(Path.of("end")) && Instant.now().isBefore(latest)) {
            Thread.sleep(50);
        }
    }
}
