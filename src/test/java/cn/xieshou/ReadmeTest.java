package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's tables say what the models say. */
class ReadmeTest {

    private static final Pattern PROCESS_ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `(\\w+)` \\| ([^|]+) \\| ");
    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"(\\w+)\" name=\"([^\"]+)\"");
    private static final Pattern DECISION_ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([a-z-]+)` \\| [^|]+ \\|$");
    private static final Pattern DECISION = Pattern.compile("<decision id=\"([a-z-]+)\"");

    @Test
    void everyProcessStandsInItsTableWithFileIdAndName() throws IOException {
        Set<String> models = new TreeSet<>();
        for (Path file : files(".bpmn")) {
            Matcher model = PROCESS.matcher(Files.readString(file));
            assertThat(model.find()).as(file.toString()).isTrue();
            models.add(stem(file) + " " + model.group(1) + " " + model.group(2));
        }
        Set<String> rows = new TreeSet<>();
        Matcher row = PROCESS_ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            rows.add(row.group(1) + " " + row.group(2) + " " + row.group(3));
        }

        assertThat(rows).isEqualTo(models);
    }

    @Test
    void everyDecisionStandsInItsTable() throws IOException {
        Set<String> models = new TreeSet<>();
        for (Path file : files(".dmn")) {
            Matcher decision = DECISION.matcher(Files.readString(file));
            while (decision.find()) {
                models.add(decision.group(1) + " " + stem(file));
            }
        }
        Set<String> rows = new TreeSet<>();
        Matcher row = DECISION_ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            rows.add(row.group(1) + " " + row.group(2));
        }

        assertThat(rows).isEqualTo(models);
    }

    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceAll("\\.\\w+$", "");
    }
}
