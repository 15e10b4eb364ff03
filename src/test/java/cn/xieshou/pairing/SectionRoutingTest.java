package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Role;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.ModelFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
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
        "KINDERGARTEN,     初教股, primary-section",
        "PRIMARY,          初教股, primary-section",
        "JUNIOR_SECONDARY, 中教股, secondary-section",
        "SENIOR_SECONDARY, 中教股, secondary-section"
    })
    void theSectionOfTheSchoolLevelIsResponsible(SchoolLevel level, String name, String section) {
        assertThat(route(level.label()).getSingleResult().<String>getEntry("name"))
                .isEqualTo(name);
        assertThat(route(level.label()).getSingleResult().<String>getEntry("section"))
                .isEqualTo(section);
        assertThat(Stream.of(Role.values())
                        .filter(role -> role.label().equals(name))
                        .map(role -> role.group(null)))
                .as("what officers read is that section's name")
                .containsExactly(section);
    }

    @Test
    void anUnknownLevelHasNoSection() {
        assertThat(route("大学")).isEmpty();
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
