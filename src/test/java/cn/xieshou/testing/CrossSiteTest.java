package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrossSiteTest {

    private static final String SPRINGS_OWN = "SecurityMockMvcRequestPostProcessors" + ".csrf";

    @Test
    void noTestTakesTheTokenThatWouldStayInTheSharedContext() throws IOException {
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            assertThat(tests.filter(file -> file.toString().endsWith(".java")).filter(CrossSiteTest::takesIt))
                    .isEmpty();
        }
    }

    private static boolean takesIt(Path test) {
        try {
            return Files.readString(test).contains(SPRINGS_OWN);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
