package cn.xieshou.mutation;

import cn.xieshou.testing.PathCoverage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests inside a test; the shared application is the same. */
final class Launch {

    /** A fault may send a process round in circles; or have a test wait for what never comes. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final Launcher LAUNCHER = LauncherFactory.create(LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build());

    private Launch() {}

    /** The name of a test of these classes that fails, null if none does. */
    static String failing(List<String> classes) {
        return run(classes.stream().map(DiscoverySelectors::selectClass).toList());
    }

    /** The same for one method: {@code Class#method}. */
    static String failingMethod(String method) {
        return run(List.of(DiscoverySelectors.selectMethod(method)));
    }

    /** The same for one test that {@link #methods} found. */
    static String failing(UniqueId test) {
        return run(List.of(DiscoverySelectors.selectUniqueId(test)));
    }

    /** The tests of a class, one by one; those with parameters all together. */
    static List<UniqueId> methods(String name) {
        var plan = LAUNCHER.discover(request(List.of(DiscoverySelectors.selectClass(name))));
        List<UniqueId> methods = new ArrayList<>();
        plan.getRoots().forEach(root -> plan.getChildren(root).forEach(container -> plan.getChildren(container)
                .forEach(test -> methods.add(test.getUniqueIdObject()))));
        return methods;
    }

    private static String run(List<? extends DiscoverySelector> selectors) {
        Failure failure = new Failure();
        PathCoverage.giveUpAfter(TIMEOUT);
        LAUNCHER.execute(request(selectors), failure);
        if (failure.ran == 0 && failure.first == null) {
            throw new IllegalStateException("no test in " + selectors);
        }
        return failure.first;
    }

    private static LauncherDiscoveryRequest request(List<? extends DiscoverySelector> selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameter(
                        "junit.jupiter.execution.timeout.testable.method.default",
                        TIMEOUT.plusSeconds(20).toSeconds() + " s")
                .build();
    }

    /** Keeps the first failure. */
    private static final class Failure implements TestExecutionListener {

        private String first;
        private int ran;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            ran += test.isTest() ? 1 : 0;
            if (first == null && result.getStatus() == TestExecutionResult.Status.FAILED) {
                first = test.getUniqueIdObject().getSegments().stream()
                                .skip(1)
                                .map(segment -> segment.getValue().replaceAll("^.*\\.(?=[A-Z])|\\(.*", ""))
                                .reduce((outer, inner) -> outer + "." + inner)
                                .orElse("")
                        + result.getThrowable().map(Launch::words).orElse("");
            }
        }
    }

    /** The beginning of what it said. */
    private static String words(Throwable thrown) {
        String all = String.valueOf(thrown).replaceAll("\\s+", " ");
        return " | " + all.substring(0, Math.min(160, all.length()));
    }
}
