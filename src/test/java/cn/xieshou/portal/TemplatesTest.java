package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.TypedDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of every page template that are easily forgotten. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Thymeleaf replaces first: a condition or loop on the same element never counts. */
    private static final Pattern IGNORED_CONDITION =
            Pattern.compile("<[^<>]*(?=[^<>]*th:replace)[^<>]*th:(if|unless|each)=[^<>]*>");

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*src=)|<style|\\sstyle=|\\sonclick=|\\sonchange=|\\sonsubmit=");

    @Test
    void noConditionStandsBesideAReplacement() {
        assertThat(found(IGNORED_CONDITION)).isEmpty();
    }

    @Test
    void noScriptOrStyleStandsInAPage() {
        assertThat(found(INLINE)).isEmpty();
    }

    /** The browser's own button and what it says beside it speak the language of the browser. */
    @Test
    void everyFileIsChosenByTheOneControlAndEverythingPrintedByTheOneButton() {
        assertThat(found(Pattern.compile("type=\"file\"|<button[^>]*>打印</button>")))
                .allMatch(found -> found.startsWith("fragments.html"))
                .hasSize(2);
        assertThat(found(Pattern.compile("fragments :: file\\("))).hasSizeGreaterThan(3);
    }

    /** An example is written as pages write dates, and may be typed like that: the field reads every usual spelling. */
    @Test
    void aFieldForADateGivesAnExampleAsPagesWriteDates() {
        List<String> fields = found(Pattern.compile("<input[^>]*\\sdata-date[\\s>][^>]*>"));
        assertThat(fields).hasSizeGreaterThan(30).allSatisfy(field -> {
            String example = Pattern.compile("placeholder=\"例如([^\"]+)\"")
                    .matcher(field)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse("");
            assertThat(ChineseDates.read(example).map(ChineseDates::date))
                    .as(field)
                    .contains(example);
            assertThat(field).as("what stands in it already").contains("th:value=\"${@show.typed(");
        });
        assertThat(TypedDate.WANTED).endsWith(ChineseDates.date(LocalDate.of(2026, 10, 1)));
    }

    @Test
    void everyPageWearsTheLayout() {
        assertThat(templates()
                        .filter(file -> text(file).contains("<main"))
                        .filter(file -> !file.endsWith("layout.html"))
                        .filter(file -> !text(file).contains("th:replace=\"~{layout ::")))
                .isEmpty();
    }

    private static List<String> found(Pattern pattern) {
        return templates()
                .flatMap(file -> pattern.matcher(text(file).replaceAll("(?s)<!--.*?-->", ""))
                        .results()
                        .map(match -> file.getFileName() + ": " + match.group()))
                .toList();
    }

    private static Stream<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
