package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Setting;
import cn.xieshou.matter.Trail;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@XieshouTest
class PairingsTest {

    @Autowired
    PairingWalk walk;

    @Autowired
    Pairings pairings;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    Trail trail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void september() {
        clock.set(Instant.parse("2026-09-07T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aRegisteredPairingIsStoredNumberedAndAlive() {
        Pairing pairing = walk.pairing(SchoolLevel.PRIMARY);

        assertThat(pairings.find(pairing.id())).contains(pairing);
        assertThat(pairing.id()).matches("P-2026-\\d{3,}");
        assertThat(pairing.since()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(pairing.section()).isEqualTo("primary-section");
        assertThat(pairings.ofSchool(pairing.school(Side.RECIPIENT))).containsExactly(pairing);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(PairingLifecycle.PROCESS)
                        .processInstanceBusinessKey(pairing.id())
                        .count())
                .isEqualTo(1);
        assertThat(trail.of(pairing.id())).singleElement().satisfies(line -> assertThat(line.sentence())
                .contains(pairings.title(pairing)));
    }

    @Test
    void twoSchoolsArePairedOnceForEachScope() {
        Pairing pairing = walk.pairing();
        assertThatThrownBy(() -> walk.pairing(pairing.supportingSchool(), pairing.recipientSchool()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already paired");
        Pairing scoped = walk.scoped(pairing, "高中部(理科)");
        assertThat(pairings.title(scoped)).endsWith("学校高中部(理科)");
        assertThatThrownBy(() -> walk.scoped(pairing, " 高中部(理科) ")).hasMessageContaining("already paired");
        assertThat(pairings.running("county", pairing.supportingSchool(), pairing.recipientSchool(), "　"))
                .contains(pairing);
    }

    @Test
    void schoolsMayBePairedAnewAfterTheEnd() {
        Pairing pairing = walk.pairing();
        pairings.end(pairing.id());
        Pairing anew = walk.pairing(pairing.supportingSchool(), pairing.recipientSchool());
        assertThat(anew.id()).isNotEqualTo(pairing.id());
        assertThat(pairings.get(pairing.id()).stage()).isEqualTo(Stage.ENDED);
        pairings.end(anew.id());
    }

    @Test
    void aPairingThatCannotBeIsNotStored() {
        String school = walk.school(SchoolLevel.PRIMARY, Setting.URBAN);
        assertThatThrownBy(() -> walk.pairing(school, school)).hasMessageContaining("cannot help itself");
        assertThatThrownBy(() -> walk.pairing(school, "nowhere")).hasMessageContaining("no school");
        assertThat(pairings.ofSchool(school)).isEmpty();
    }

    @Test
    void fromMayOnAPairingPreparesTheComingSchoolYear() {
        Pairing pairing = walk.pairing();
        assertThat(on(pairing, LocalDate.of(2026, 4, 30)).firstYear().startYear())
                .isEqualTo(2025);
        assertThat(on(pairing, LocalDate.of(2026, 5, 1)).firstYear().startYear())
                .isEqualTo(2026);
        assertThat(on(pairing, LocalDate.of(2026, 9, 1)).firstYear().startYear())
                .isEqualTo(2026);
        assertThat(on(pairing, LocalDate.of(2027, 1, 15)).firstYear().startYear())
                .isEqualTo(2026);
    }

    @Test
    void bothSchoolsTheirSectionAndTheBureausOfficesMaySeeAPairing() {
        Pairing pairing = walk.pairing(SchoolLevel.PRIMARY);
        String stranger = walk.school(SchoolLevel.PRIMARY, Setting.RURAL);
        for (String school : List.of(pairing.supportingSchool(), pairing.recipientSchool())) {
            assertThat(pairings.maySee(school + ".principal", pairing.id())).isTrue();
            assertThat(pairings.maySee(school + ".liaison", pairing.id())).isTrue();
        }
        assertThat(pairings.maySee(stranger + ".principal", pairing.id())).isFalse();
        assertThat(pairings.maySee(bureau(Role.PRIMARY_SECTION), pairing.id())).isTrue();
        assertThat(pairings.maySee(bureau(Role.SECONDARY_SECTION), pairing.id()))
                .isFalse();
        for (Role role : List.of(Role.OFFICE, Role.PERSONNEL, Role.LEADING_GROUP, Role.ADMINISTRATOR)) {
            assertThat(pairings.maySee(bureau(role), pairing.id())).isTrue();
        }
        assertThat(pairings.maySee(bureau(Role.EXPERT), pairing.id())).isFalse();
        assertThat(pairings.maySee("nobody", pairing.id())).isFalse();
        assertThat(pairings.maySee(PairingWalk.OFFICE, "P-1900-001")).isFalse();
    }

    private String bureau(Role role) {
        String account =
                "sight." + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (directory.person(account).isEmpty()) {
            transaction.executeWithoutResult(
                    status -> accounts.add(List.of(new Person(account, "某人", role, null, null, null))));
        }
        return account;
    }

    private static Pairing on(Pairing pairing, LocalDate since) {
        return new Pairing(pairing.id(), "county", "a", "b", null, Stage.SURVEY, null, since, null);
    }
}
