package cn.xieshou.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures how many faults in models the tests notice; prints a table, writes each fault with who noticed it to
 * {@code target/mutation/models.txt} and those that nobody noticed to {@code survivors.txt}. Fails where a model without a
 * fault is complained of, before its faults or after them: then the figures would mean nothing.
 */
@XieshouTest
@Tag("mutation")
class ModelMutations {

    private static final Path OUT = Path.of("target", "mutation");

    /** Only faults whose line in the list matches: {@code -Dmutation.models=cadre.*another.date}. */
    private static final String ONLY = System.getProperty("mutation.models", "");

    @Autowired
    RepositoryService repository;

    private final Map<ModelMutant, String> noticed = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void mostFaultsInModelsAreNoticed() throws IOException {
        Files.createDirectories(OUT);
        MutantJudge judge = new MutantJudge(repository);
        for (Path file : models()) {
            List<ModelMutant> mutants = mutants(file);
            if (!mutants.isEmpty()) {
                control(judge, file, "before");
                for (ModelMutant mutant : mutants) {
                    judged(mutant, judge);
                }
                control(judge, file, "after");
            }
        }
        Files.write(
                OUT.resolve("survivors.txt"),
                lines.stream().filter(line -> line.startsWith("SURVIVED")).toList());
        String table = table();
        System.out.println(table);
        Files.writeString(OUT.resolve("models-table.txt"), table);
        assertThat(noticed).isNotEmpty();
        assertThat(complaints).as("models without a fault").isEmpty();
    }

    private void judged(ModelMutant mutant, MutantJudge judge) throws IOException {
        long start = System.nanoTime();
        String by = judge.noticedBy(mutant);
        noticed.put(mutant, by == null ? "" : by);
        say((by == null ? "SURVIVED " : "noticed ") + mutant + (by == null ? "" : " | " + by), start);
    }

    private void control(MutantJudge judge, Path file, String when) throws IOException {
        ModelMutant control = file.toString().endsWith(".bpmn") ? BpmnMutants.control(file) : DmnMutants.control(file);
        long start = System.nanoTime();
        String by = judge.complains(control);
        if (by != null) {
            complaints.add(control.name() + " " + when + ": " + by);
        }
        say("control " + control.name() + " " + when + ": " + (by == null ? "nobody complains" : by), start);
    }

    private void say(String line, long start) throws IOException {
        lines.add(line + " | " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        Files.write(OUT.resolve("models.txt"), lines);
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            return models.sorted().toList();
        }
    }

    private static List<ModelMutant> mutants(Path file) {
        return (file.toString().endsWith(".bpmn") ? BpmnMutants.of(file) : DmnMutants.of(file))
                .stream()
                        .filter(mutant -> ONLY.isEmpty() || mutant.toString().matches("(?s).*(" + ONLY + ").*"))
                        .toList();
    }

    /** Noticed of all, a line for each model, a line for each kind. */
    private String table() {
        Map<String, int[]> counts = new TreeMap<>();
        noticed.forEach((mutant, by) -> {
            for (String key : List.of(mutant.name(), "~ " + mutant.kind().label(), "~~ all")) {
                int[] count = counts.computeIfAbsent(key, any -> new int[2]);
                count[0] += by.isEmpty() ? 0 : 1;
                count[1]++;
            }
        });
        StringBuilder table = new StringBuilder("faults in models: noticed of all\n");
        counts.forEach((key, count) -> table.append("%-34s %4d of %4d  %3d %%%n"
                .formatted(key.replace("~~ ", "").replace("~ ", "  "), count[0], count[1], 100 * count[0] / count[1])));
        return table.toString();
    }
}
