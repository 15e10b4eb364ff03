package cn.xieshou.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xieshou.testing.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Models name steps by text; a misspelt one would only be found when its task opens. */
class StepKeysTest {

    private static final Pattern FOR_STEP =
            Pattern.compile("\\b\\w*(?:forStep|[dD]ue)\\((?:[^,()]+,\\s*)+(?:'|&#39;|&apos;)([^'&]+)");

    private static final Pattern STEPPED = Pattern.compile("\\b\\w*(?:forStep|[dD]ue)\\(");

    @Test
    void everyStepThatAModelNamesExists() throws IOException {
        try (Stream<Path> models = Files.list(ModelFolder.path())) {
            List<Path> bpmn =
                    models.filter(model -> model.toString().endsWith(".bpmn")).toList();
            for (Path model : bpmn) {
                everyStepExists(model);
            }
        }
    }

    @Test
    void bothShippedProgrammesHaveEveryStepLimitAndDate() {
        for (ShippedProgramme shipped : ShippedData.programmes()) {
            ProgrammeYear year = shipped.year();
            assertThat(year.steps()).extracting(ProgrammeStep::step).containsExactlyInAnyOrder(keys());
            Stream.of(YearlyEvent.values())
                    .forEach(matter -> assertThatCode(() -> year.date(matter)).doesNotThrowAnyException());
            Stream.of(LimitKey.values())
                    .forEach(limit -> assertThat(year.limit(limit)).isPositive());
            assertThat(year.quotas()).isNotEmpty().allSatisfy(quota -> assertThat(
                            QuotaClause.ofMeasure(quota.measure()))
                    .isPresent());
        }
    }

    private static void everyStepExists(Path model) throws IOException {
        Matcher matcher = FOR_STEP.matcher(Files.readString(model));
        assertThat(matcher.results().count())
                .as("steps of %s", model.getFileName())
                .isEqualTo(STEPPED.matcher(Files.readString(model)).results().count());
        matcher.reset();
        while (matcher.find()) {
            assertThat(keys()).as("steps of %s", model.getFileName()).contains(matcher.group(1));
        }
    }

    private static String[] keys() {
        return Stream.of(Step.values()).map(Step::key).toArray(String[]::new);
    }
}
