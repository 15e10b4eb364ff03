package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Role;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.DecisionTable;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-PLN-3: the section of the school level reviews. */
class SectionRoutingTest {

    @RegisterExtension
    static final DecisionTable TABLE = DecisionTable.of("section-routing");

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

    private DmnDecisionTableResult route(String level) {
        return TABLE.ask(Map.of("level", level));
    }
}
