package cn.xieshou.mutation;

import cn.xieshou.testing.PathCoverage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which tests look at which model: found in their sources, so that a new one is asked too. */
final class ModelTests {

    private static final Path TESTS = Path.of("src/test/java");

    private final Map<String, Walk> walks = new HashMap<>();
    private final List<Source> readers;

    ModelTests() {
        List<Source> sources = sources();
        readers = sources.stream().filter(Source::readsModels).toList();
        for (Source source : sources) {
            if (source.text().contains("PathCoverage.of(")) {
                Arrays.stream(load(source.name()).getDeclaredFields())
                        .filter(field -> field.getType() == PathCoverage.class)
                        .map(ModelTests::coverage)
                        .forEach(paths -> walks.put(paths.process(), new Walk(source.name(), paths)));
            }
        }
    }

    /** The test that walks every path of a process. */
    Walk walking(String process) {
        Walk walk = walks.get(process);
        if (walk == null) {
            throw new IllegalStateException("no test walks every path of " + process);
        }
        return walk;
    }

    /** Tests without the application that read process models, or this very decision. */
    List<String> reading(ModelMutant mutant) {
        return readers.stream()
                .filter(test -> !mutant.isDecision() || test.reads(mutant.name()))
                .map(Source::name)
                .toList();
    }

    /**
     * @param test name of the class
     * @param paths what its methods came by
     */
    record Walk(String test, PathCoverage paths) {}

    private record Source(String name, String text) {

        /** Whether it reads this very decision. */
        boolean reads(String file) {
            return text.contains('"' + file + '"')
                    || text.contains("DecisionTable.of(\"" + file.replace(".dmn", "") + "\")");
        }

        boolean readsModels() {
            return !text.contains("@XieshouTest")
                    && (text.contains("DecisionTable.of(")
                            || text.contains("ModelFolder.path()")
                            || text.contains("Files.bpmn()")
                            || text.contains("Files.dmn()"));
        }
    }

    private static List<Source> sources() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .sorted()
                    .map(file -> new Source(name(file), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return TESTS.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PathCoverage coverage(Field field) {
        try {
            field.setAccessible(true);
            return (PathCoverage) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
