package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Directory;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.ModelFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-PLN-3: the section of the school level reviews. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SectionRoutingTest {

    static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision = decision();

    @ParameterizedTest
    @CsvSource({
        "KINDERGARTEN,     primary-section",
        "PRIMARY,          primary-section",
        "JUNIOR_SECONDARY, secondary-section",
        "SENIOR_SECONDARY, secondary-section"
    })
    void theSectionOfTheSchoolLevelIsResponsible(SchoolLevel level, String section) {
        assertThat(route(level.name()).getSingleEntry().toString()).isEqualTo(section);
        assertThat(Directory.sectionGroup(level))
                .as("the directory says the same")
                .isEqualTo(section);
    }

    @Test
    void anUnknownLevelHasNoSection() {
        assertThat(route("UNIVERSITY")).isEmpty();
    }

    private DmnDecisionResult route(String level) {
        return ENGINE.evaluateDecision(decision, Map.of("level", level));
    }

    private static DmnDecision decision() {
        try (InputStream model = Files.newInputStream(ModelFolder.path().resolve("section-routing.dmn"))) {
            return ENGINE.parseDecision("section-routing", model);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
