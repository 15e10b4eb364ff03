package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that one has to scroll through holds two things. The list below only ever gets shorter. */
class FileSizeTest {

    private static final int LINES = 200;

    /** Files that are longer, with the lines that they had when they were written down: they may lose some and gain none. */
    private static final Map<String, Integer> LONGER = Map.ofEntries(
            LIST
            );

    @Test
    void noFileIsLongerThanTwoHundredLinesButThoseOfTheList() throws IOException {
        assertThat(longer().keySet()).isEqualTo(new TreeMap<>(LONGER).keySet());
    }

    @Test
    void thoseOfTheListOnlyGetShorter() throws IOException {
        assertThat(longer()).allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(LONGER.getOrDefault(file, 0)));
    }

    private static Map<String, Integer> longer() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return new TreeMap<>(files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(FileSizeTest::name, FileSizeTest::lines, Math::max)))
                    .entrySet().stream()
                            .filter(file -> file.getValue() > LINES)
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, TreeMap::new));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
