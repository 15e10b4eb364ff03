package cn.xieshou.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.UniqueId;

/** The tests of one process, and by which elements of the right model each of them comes: only those can notice a fault there. */
final class Walks {

    private final List<Walked> tests = new ArrayList<>();
    private String failed;

    private Walks() {}

    /** Runs every test of the class by itself on the model as it is deployed. */
    static Walks all(ModelTests.Walk walk) {
        Walks walks = new Walks();
        for (UniqueId test : Launch.methods(walk.test())) {
            long start = System.nanoTime();
            String failing = Launch.failing(test);
            if (walks.failed == null) {
                walks.failed = failing;
            }
            walks.tests.add(new Walked(test, walk.paths().passed(), System.nanoTime() - start));
        }
        walks.tests.sort(Comparator.comparing(Walked::took));
        return walks;
    }

    /** The first that failed without any fault; null: none. */
    String failed() {
        return failed;
    }

    /** Runs those that come by an element, the quickest first: the first that fails, null if none does. */
    String by(String element) {
        for (Walked test : tests) {
            String failing = test.passed().contains(element) ? Launch.failing(test.id()) : null;
            if (failing != null) {
                return failing;
            }
        }
        return null;
    }

    private record Walked(UniqueId id, Set<String> passed, long took) {}
}
