package cn.xieshou.annualplan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.register.Asked;
import cn.xieshou.register.RegisterView;
import cn.xieshou.register.Registers;
import cn.xieshou.shared.Text;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the filing register finds in the database, counts and is sorted by (R-PLN-3). */
@XieshouTest
class PlanRegisterTest {

    private static final int YEAR = 2026;

    @Autowired
    PlanRegister register;

    @Autowired
    Registers registers;

    @Autowired
    PlanWalk walk;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void inTime() {
        clock.set(Instant.parse("2026-08-03T02:00:00Z"));
        pairing = walk.pairing();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void everyLineBelongsToItsStateAndToWhatIsRemarkable() {
        assertThat(filters()).containsExactly(PlanFilter.NOT_STARTED);
        walk.start(pairing, YEAR);
        for (PlanState state : PlanState.values()) {
            PlanFilter own = PlanFilter.valueOf(state.name());
            for (boolean late : List.of(false, true)) {
                for (boolean extended : List.of(false, true)) {
                    for (LocalDate due : List.of(LocalDate.of(2026, 8, 2), LocalDate.of(2026, 8, 3))) {
                        set(state, late, extended, due);
                        PlanRow row = view("").rows().get(0);
                        assertThat(filters().contains(PlanFilter.LATE))
                                .as("%s %s %s", state, late, due)
                                .isEqualTo(late || (state.isWithSchools() && due.getDayOfMonth() == 2))
                                .isEqualTo(row.late());
                        assertThat(filters().contains(PlanFilter.EXTENDED)).isEqualTo(extended);
                        assertThat(filters()).contains(own).hasSize(1 + (row.late() ? 1 : 0) + (extended ? 1 : 0));
                    }
                }
            }
        }
    }

    @Test
    void aLineIsFoundByPairingSchoolOrFilingNumber() {
        walk.start(pairing, YEAR);
        walk.toSection(pairing, YEAR);
        walk.file(pairing, YEAR);
        String number = view("").rows().get(0).plan().number();
        String school = directory.schoolName(pairing.recipientSchool());

        for (String typed : List.of(
                pairing.id().toLowerCase(java.util.Locale.ROOT),
                school,
                "　" + school + " ",
                number,
                number.substring(number.indexOf('〔')))) {
            assertThat(found(typed)).as(typed).contains(pairing.id());
        }
        assertThat(found("没有这所学校")).isEmpty();
        assertThat(found("null")).isEmpty();
        assertThat(jdbc.sql("select number_sought from annual_plan where number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(Text.sought(number));
    }

    @Test
    void aLineIsFoundByTheRecipientsNameAndScopeReadAsOne() {
        walk.start(pairing, YEAR);
        String school = directory.schoolName(pairing.recipientSchool());
        String across = school.substring(school.length() - 1) + "寄宿";
        assertThat(found(across)).isEmpty();
        jdbc.sql("update pairing set scope = '寄宿部', scope_sought = '寄宿部' where id = ?")
                .param(pairing.id())
                .update();

        for (String typed : List.of(across, "寄宿部", school + "寄宿部", school + " 寄宿")) {
            assertThat(found(typed)).as(typed).contains(pairing.id());
        }
        assertThat(found(directory.schoolName(pairing.supportingSchool()) + "寄宿"))
                .as("the scope is the recipient's")
                .isEmpty();
        assertThat(found("—" + school + "寄宿")).as("after the dash").contains(pairing.id());
    }

    @Test
    void whatIsAskedForStandsInTheAddress() {
        Asked asked = registers.asked(
                register,
                PlanWalk.SECTION,
                Map.of("year", "2026", "state", " FILED ", "programme", "county", "q", "二中 高", "page", "7"));

        assertThat(asked.address())
                .isEqualTo("/plans?year=2026&state=FILED&programme=county&q=%E4%BA%8C%E4%B8%AD%20%E9%AB%98&");
        assertThat(asked.with("state", ""))
                .isEqualTo("/plans?year=2026&programme=county&q=%E4%BA%8C%E4%B8%AD%20%E9%AB%98");
        assertThat(asked.export()).startsWith("/plans/export?year=2026&state=FILED&");
        assertThat(asked.cleared()).isEqualTo("/plans?year=2026");
        assertThat(asked.isFiltered()).isTrue();
        Asked odd = registers.asked(register, PlanWalk.SECTION, Map.of("year", "1890", "state", "late", "q", " "));
        assertThat(odd.isFiltered()).isFalse();
        assertThat(PlanRegister.year(odd).startYear()).isEqualTo(YEAR);
        assertThat(PlanRegister.year(odd).label()).isEqualTo("2026—2027学年");
        assertThat(registers
                        .asked(register, PlanWalk.SECTION, Map.of("q", "x".repeat(61)))
                        .value("q"))
                .hasSize(60);
    }

    @Test
    void theListIsSortedByDateAndByStateWhateverHasNone() {
        Pairing late = started("2026-08-20", PlanState.RETURNED);
        Pairing soon = started("2026-08-10", PlanState.FILED);
        String school = pairing.supportingSchool();

        assertThat(sorted(school, "due")).containsExactly(soon.id(), late.id(), pairing.id());
        assertThat(sorted(school, "-due")).containsExactly(pairing.id(), late.id(), soon.id());
        assertThat(sorted(school, "state")).containsExactly(pairing.id(), late.id(), soon.id());
        assertThat(sorted(school, "-state")).containsExactly(soon.id(), late.id(), pairing.id());
        assertThat(sorted(school, "-id")).containsExactly(soon.id(), late.id(), pairing.id());
    }

    /** Otherwise a link to one school's plans would list, and urge, those of everybody. */
    @Test
    void aSchoolThatALinkNamesIsFoundAlsoWhereThereAreTooManyToChooseFrom() {
        for (int more = 0; more < 31; more++) {
            walk.pairing();
        }
        RegisterView<PlanRow> view =
                registers.view(register, PlanWalk.SECTION, Map.of("year", "2026", "school", pairing.recipientSchool()));
        assertThat(ids(view)).containsExactly(pairing.id());
        assertThat(view.asked().address()).contains("school=" + pairing.recipientSchool());
        assertThat(registers
                        .view(register, PlanWalk.SECTION, Map.of("year", "2026", "school", "unknown"))
                        .isEmpty())
                .isTrue();
    }

    private List<String> sorted(String school, String order) {
        return ids(registers.view(register, PlanWalk.SECTION, Map.of("year", "2026", "school", school, "sort", order)));
    }

    private Pairing started(String due, PlanState state) {
        Pairing another = walk.another(pairing);
        walk.start(another, YEAR);
        set(another, state, false, false, LocalDate.parse(due));
        return another;
    }

    private List<PlanFilter> filters() {
        Map<String, Integer> counts = view("").counts();
        assertThat(counts.get("")).isEqualTo(1);
        List<PlanFilter> found = Arrays.stream(PlanFilter.values())
                .filter(filter -> !view(filter.name()).isEmpty())
                .toList();
        assertThat(Arrays.stream(PlanFilter.values())
                        .filter(filter -> counts.get(filter.name()) == 1)
                        .toList())
                .as("counted as found")
                .isEqualTo(found);
        return found;
    }

    private RegisterView<PlanRow> view(String state) {
        return registers.view(register, PlanWalk.SECTION, Map.of("year", "2026", "state", state, "q", pairing.id()));
    }

    private List<String> found(String typed) {
        return ids(registers.view(register, PlanWalk.SECTION, Map.of("year", "2026", "q", typed)));
    }

    private static List<String> ids(RegisterView<PlanRow> view) {
        return view.rows().stream().map(row -> row.id().pairingId()).toList();
    }

    private void set(PlanState state, boolean late, boolean extended, LocalDate due) {
        set(pairing, state, late, extended, due);
    }

    private void set(Pairing of, PlanState state, boolean late, boolean extended, LocalDate due) {
        jdbc.sql("update annual_plan set state = ?, late = ?, extended = ?, due_on = ? where pairing_id = ?")
                .params(state.name(), late, extended, due, of.id())
                .update();
    }
}
