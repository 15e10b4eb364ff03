package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Fails when the tests of a class, run all together, leave an activity unentered or a flow untaken in a model:
 * {@code @RegisterExtension static final PathCoverage PATHS = PathCoverage.of("agreementSigning");}
 */
public final class PathCoverage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final String process;
    private final Set<String> finished = new HashSet<>();

    private PathCoverage(String process) {
        this.process = process;
    }

    public static PathCoverage of(String process) {
        return new PathCoverage(process);
    }

    /** Id of the process. */
    public String process() {
        return process;
    }

    /** Activities and flows that the class came by since it began. */
    public Set<String> passed() {
        return Travelled.seen(process);
    }

    /** How long processes may run from now on, until this is said again. */
    public static void giveUpAfter(Duration time) {
        Travelled.giveUpAfter(time);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        finished.clear();
        Travelled.forget(process);
        ByPage.begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            finished.add(context.getRequiredTestMethod().getName());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        long declared = Arrays.stream(context.getRequiredTestClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        Set<String> byPage = ByPage.end();
        // A single method run by itself covers only its own path.
        if (finished.size() >= declared) {
            assertThat(Travelled.missing(process))
                    .as("elements of %s that no test came by", process)
                    .isEmpty();
            assertThat(stepsOf(byPage))
                    .as("steps of %s that were submitted from their page", process)
                    .containsExactlyInAnyOrderElementsOf(Models.steps(process));
            assertThat(BothRefusals.told(process))
                    .as("steps of %s that told of the form's and the domain's refusals at once", process)
                    .containsAll(BothRefusals.known(process));
            assertThat(TaskPagesSeen.findings(SpringExtension.getApplicationContext(context)))
                    .as("the tasks' pages")
                    .isEmpty();
        }
    }

    private Set<String> stepsOf(Set<String> seen) {
        return seen.stream()
                .filter(step -> step.startsWith(process + "/"))
                .map(step -> step.replaceAll("^.*/| .*$", ""))
                .collect(Collectors.toSet());
    }
}
