package cn.xieshou.annualplan.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanActions;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanLateness;
import cn.xieshou.lateness.Delay;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan that is filed after its date is told late by whose hands held it, as a selection is (R-PLN-1, R-PLN-3). */
@XieshouTest
class PlanLatenessByHandsTest {

    private static final int YEAR = 2026;

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk walk;

    @Autowired
    AnnualPlans plans;

    @Autowired
    PlanLateness lateness;

    @Autowired
    PlanActions actions;

    @Autowired
    Trail trail;

    @Autowired
    SmallCounty county;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void august() {
        on("2026-08-03");
        pairing = walk.pairing();
        walk.start(pairing, YEAR);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theDaysAfterTheDateAreToldByWhoseHandsHeldThePlan() {
        on("2026-09-02");
        assertThat(delay().parts()).as("late today").isEqualTo("支援学校2天");
        walk.draft(pairing, YEAR);
        on("2026-09-05");
        walk.agree(pairing, YEAR);
        on("2026-09-06");
        walk.agree(pairing, YEAR);
        on("2026-09-08");
        walk.agree(pairing, YEAR);
        on("2026-09-12");
        walk.file(pairing, YEAR);
        on("2026-11-01");
        String told = "比规定的2026年8月31日晚12天：受援学校5天、支援学校3天、归口股室4天";
        assertThat(delay().sentence()).isEqualTo(told);
        assertThat(trail.of(pairing.id())).last().satisfies(line -> assertThat(line.sentence())
                .contains("逾期备案，" + told));
        assertThat(page("/plans/" + pairing.id() + "/2026")).contains(told);
        assertThat(page("/plans?year=2026&q=" + pairing.id())).contains("逾期备案", "受援学校5天、支援学校3天、归口股室4天");
    }

    @Test
    void aPlanThatLayWithTheSectionIsLateByTheSectionOnly() {
        on("2026-08-28");
        walk.toSection(pairing, YEAR);
        on("2026-09-04");
        walk.file(pairing, YEAR);
        assertThat(plans.get(id()).late()).as("the schools were in time").isFalse();
        assertThat(delay().sentence()).isEqualTo("比规定的2026年8月31日晚4天：归口股室4天");
    }

    @Test
    void aPlanThatIsFiledInTimeIsNotLateWhateverComesAfterwards() {
        walk.toSection(pairing, YEAR);
        walk.file(pairing, YEAR);
        on("2026-12-01");
        assertThat(delay().total()).isZero();
        assertThat(page("/plans/" + pairing.id() + "/2026")).contains("已备案").doesNotContain("<dt>逾期</dt>");
    }

    @Test
    void aReturnWithANewDateKeepsWhatWasLateAndAnExtensionDoesNot() {
        on("2026-09-02");
        walk.toSection(pairing, YEAR);
        on("2026-09-03");
        walk.sendBackBySection(pairing, YEAR, "请写明经费来源", "2026-09-10");
        on("2026-09-09");
        assertThat(delay().parts()).as("until the new date nobody is late").isEqualTo("支援学校2天、归口股室1天");
        on("2026-09-12");
        assertThat(delay().sentence()).isEqualTo("比规定的2026年8月31日晚5天：支援学校4天、归口股室1天");
        actions.extend(id(), "2026-09-20", "校舍维修", PairingWalk.OFFICE);
        assertThat(delay().total()).isZero();
        on("2026-09-21");
        assertThat(delay().sentence()).isEqualTo("比规定的2026年9月20日晚1天：支援学校1天");
    }

    @Test
    void whatNobodyWroteDownIsToldAsAWhole() {
        jdbc.sql("delete from matter_holding where matter = ?")
                .param("plan/" + pairing.id() + "/" + YEAR)
                .update();
        on("2026-09-03");
        assertThat(delay().parts()).isEqualTo("备案环节3天");
    }

    private Delay delay() {
        return lateness.of(plans.get(id()));
    }

    private PlanId id() {
        return new PlanId(pairing.id(), YEAR);
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }

    private String page(String address) {
        county.bureau();
        passwords.choose("office", SmallCounty.PASSWORD);
        return Visitor.signedIn(port, "office", SmallCounty.PASSWORD)
                .get(address)
                .body();
    }
}
