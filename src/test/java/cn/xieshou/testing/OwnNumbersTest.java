package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests share a county, and it pairs about a thousand schools before the last of them has run: a case that a test
 * starts by hand has a number of a year that the county never reaches.
 */
class OwnNumbersTest {

    /** The samples' numbers are below a hundred; years from 2090 belong to the tests. */
    private static final Pattern TAKEN_SOME_DAY = Pattern.compile("P-20[0-8]\\d-[1-9]\\d\\d");

    @Test
    void noTestTakesANumberThatAPairingWillHave() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> sources = sources();
        for (Path file : sources) {
            Matcher numbers = TAKEN_SOME_DAY.matcher(Files.readString(file));
            while (numbers.find()) {
                found.add(file + " " + numbers.group());
            }
        }
        assertThat(sources).isNotEmpty();
        assertThat(found).as("take a number of 2099").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
