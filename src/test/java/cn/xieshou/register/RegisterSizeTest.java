package cn.xieshou.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What makes the next register cheap: the ones that are there. */
class RegisterSizeTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LINES = 120;

    @Test
    void aRegisterIsItsQueryItsColumnsAndItsFiltersInUnderAHundredAndTwentyLines() throws IOException {
        List<Path> registers = registers();

        assertThat(registers).hasSizeGreaterThan(10);
        for (Path register : registers) {
            assertThat(Files.readAllLines(register)).as(register.toString()).hasSizeLessThan(LINES);
        }
    }

    private static List<Path> registers() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(RegisterSizeTest::isRegister)
                    .toList();
        }
    }

    private static boolean isRegister(Path file) {
        try {
            return Files.readString(file).contains(" implements Register<");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
