package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing: a table is kept by a «…Repository»; what only asks across tables is called after what it tells. */
class RepositoryNamesTest {

    private static final String END = "Repository";

    @Test
    void whoeverKeepsATableIsCalledARepository() throws IOException {
        TreeSet<String> otherwise = new TreeSet<>();
        TreeSet<String> repositories = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                String name = file.getFileName().toString().replace(".java", "");
                String text = text(file);
                if (text.contains("\n@Repository\n") && text.contains("\n/** The table of ") && !name.endsWith(END)) {
                    otherwise.add(name);
                }
                if (name.endsWith(END)) {
                    repositories.add(name);
                    assertThat(text).as(name).contains("\n@Repository\n");
                }
            });
        }
        assertThat(otherwise).isEmpty();
        assertThat(repositories).hasSizeGreaterThan(40).contains("SchoolRepository", "MailRepository");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
