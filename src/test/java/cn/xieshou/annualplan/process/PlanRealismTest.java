package cn.xieshou.annualplan.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.MonthRow;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.PlanRealism;
import cn.xieshou.annualplan.Realism;
import cn.xieshou.directory.Accounts;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a section sees of how a plan came about, beside the plan that it reviews (R-PLN-3). */
@XieshouTest
class PlanRealismTest {

    private static final String PASSWORD = "ban-li-ye-26";
    private static final int YEAR = 2026;

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk walk;

    @Autowired
    ActivityWalk activities;

    @Autowired
    AnnualPlans plans;

    @Autowired
    PlanRealism realism;

    @Autowired
    Accounts accounts;

    @Autowired
    CountedStatements counted;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    private Pairing pairing;

    @BeforeEach
    void aPairing() {
        on("2026-08-03");
        pairing = walk.pairing();
        walk.start(pairing, YEAR);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aFirstPlanIsHeldAgainstWhatWasMadeForIt() {
        walk.draft(pairing, YEAR, Map.of("goals", "本学年开齐音乐、美术课，建立两校教研制度"));
        Realism seen = seen(YEAR);

        assertThat(seen.source()).isEqualTo("系统生成的底稿");
        assertThat(seen.taken())
                .extracting(Realism.Taken::part)
                .contains("措施与要求", "经费保障")
                .doesNotContain("工作目标");
        assertThat(seen.taken()).extracting(Realism.Taken::percent).containsOnly(100);
        assertThat(seen.takenRows()).isEqualTo(seen.rows()).isPositive();
        assertThat(seen.last()).isNull();
    }

    @Test
    void theLoadIsThatOfAllPlansOfTheSupportingSchool() {
        walk.draft(pairing, YEAR);
        int alone = seen(YEAR).load().stream().mapToInt(Realism.Load::all).sum();
        assertThat(seen(YEAR).load()).hasSize(12).allSatisfy(one -> assertThat(one.all())
                .isEqualTo(one.here()));
        assertThat(alone).isPositive();

        Pairing another = walk.another(pairing);
        walk.start(another, YEAR);
        walk.draft(another, YEAR);
        // A text that was replaced does not count.
        walk.sendBack(another, YEAR, "请改");
        walk.draft(another, YEAR);

        Realism seen = seen(YEAR);
        assertThat(seen.pairings()).isEqualTo(2);
        assertThat(seen.load().stream().mapToInt(Realism.Load::all).sum()).isEqualTo(2 * alone);
        assertThat(seen.load().stream().mapToInt(Realism.Load::here).sum()).isEqualTo(alone);
    }

    @Test
    void lastYearsPlanIsShownWithWhatWasRecordedForIt() {
        walk.toSection(pairing, YEAR);
        walk.file(pairing, YEAR);
        List<MonthRow> planned = text(YEAR);
        on("2026-10-12");
        MonthRow kept = planned.stream()
                .filter(row -> row.quotas().contains("Q-01") && row.month() == 9)
                .findFirst()
                .orElseThrow();
        activities.record(pairing, Side.SUPPORTING, Map.of("topic", "备课", "heldOn", "2026-09-09"));
        on("2027-08-03");
        walk.start(pairing, YEAR + 1);
        walk.toSection(pairing, YEAR + 1);

        Realism seen = seen(YEAR + 1);
        Realism.LastYear last = Objects.requireNonNull(seen.last());
        assertThat(seen.source()).isEqualTo("上学年的方案");
        assertThat(seen.takenRows()).isEqualTo(planned.size());
        assertThat(last.planned())
                .isEqualTo(planned.stream().mapToInt(MonthRow::times).sum());
        assertThat(last.done()).isEqualTo(1);
        assertThat(last.missed())
                .hasSize(8)
                .doesNotContain("9月" + kept.activity())
                .last()
                .asString()
                .endsWith("等" + (planned.size() - 1) + "项");
        assertThat(walk.show(pairing, YEAR + 1).get("realismNote").toString()).isEqualTo(seen.words());
        Visitor section = as(PlanWalk.SECTION);
        String page = "/tasks/" + walk.task(pairing, YEAR + 1).getId();
        // The first one reads forms and durations that are kept from then on.
        assertThat(section.get(page).body()).contains("核对参考", "上学年方案计划");
        section.with(CountedStatements.HEADER, "second-year").get(page);
        assertThat(counted.of("second-year").statements()).hasSizeBetween(10, 40);
    }

    @Test
    void theSectionReadsItAndNoSchoolDoes() {
        walk.toSection(pairing, YEAR);
        String page = "/plans/" + pairing.id() + "/" + YEAR;

        assertThat(as(PlanWalk.SECTION).get(page).body()).contains("核对参考", "与系统生成的底稿相比", "按月列出");
        assertThat(as(ActivityWalk.liaison(pairing, Side.SUPPORTING)).get(page).body())
                .contains("方案文本")
                .doesNotContain("核对参考");
    }

    @Test
    void aSchoolWithoutAPrincipalKeepsNobodyFromReading() {
        walk.toSection(pairing, YEAR);
        accounts.disable(pairing.recipientSchool() + ".principal");

        assertThat(as(PlanWalk.SECTION)
                        .get("/plans/" + pairing.id() + "/" + YEAR)
                        .body())
                .contains("核对参考");
    }

    private Realism seen(int year) {
        return realism.of(plans.get(new PlanId(pairing.id(), year)));
    }

    private List<MonthRow> text(int year) {
        return plans.get(new PlanId(pairing.id(), year)).text().text().months();
    }

    private Visitor as(String account) {
        passwords.choose(account, PASSWORD);
        return Visitor.signedIn(port, account, PASSWORD);
    }

    private void on(String day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
    }
}
