package cn.xieshou.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.ledger.PlannedMonths;
import cn.xieshou.ledger.PlannedMonths.Planned;
import cn.xieshou.ledger.TypedActivities;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The months of the filed plan lead to the page that records, and show what was recorded for them (R-ACT-1, R-PLN-1). */
@XieshouTest
class PlannedMonthsTest {

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk plans;

    @Autowired
    ActivityWalk walk;

    @Autowired
    PlannedMonths months;

    @Autowired
    Activities activities;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aRowOfTheFiledPlanIsRecordedByALinkAndCounts() {
        clock.set(Instant.parse("2026-08-03T02:00:00Z"));
        Pairing pairing = plans.pairing();
        plans.start(pairing, 2026);
        assertThat(months.of(pairing.id(), 2026)).as("nothing is filed").isEmpty();
        plans.toSection(pairing, 2026);
        plans.file(pairing, 2026);
        clock.set(Instant.parse("2026-10-12T02:00:00Z"));
        List<Planned> all = months.of(pairing.id(), 2026);
        assertThat(all).isNotEmpty();
        Planned row = all.stream()
                .filter(one -> one.row().quotas().contains("Q-01") && one.row().place() <= 1)
                .findFirst()
                .orElseThrow();
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));
        String address = "/activities/new/" + pairing.id() + "?year=2026&amp;row=" + (row.place() + 1);
        assertThat(liaison.get("/plans/" + pairing.id() + "/2026").body()).contains("已登记", address, "0次");
        assertThat(liaison.get("/pairings/" + pairing.id() + "/years").body()).contains(row.sentence(), address);
        assertThat(liaison.get("/activities/new/" + pairing.id()).body()).contains("年度方案里还没有登记的", row.sentence());
        assertThat(liaison.get(address.replace("&amp;", "&")).body())
                .contains("value=\"lesson-preparation\" selected=\"selected\"")
                .contains("value=\"" + row.row().activity())
                .doesNotContain("年度方案里还没有登记的");

        activities.record(
                pairing.id(),
                Side.SUPPORTING,
                TypedActivities.of(
                        walk.typed(pairing, Map.of("heldOn", row.row().month() == 9 ? "2026-09-15" : "2026-10-09"))),
                ActivityFiles.newKey(),
                ActivityWalk.liaison(pairing, Side.SUPPORTING));

        assertThat(months.of(pairing.id(), 2026).get(row.place()).times()).isEqualTo(1);
        assertThat(liaison.get("/plans/" + pairing.id() + "/2026").body()).contains("1次");
        assertThat(as("office").get("/plans/" + pairing.id() + "/2026").body())
                .contains("1次")
                .doesNotContain("登记这项活动");
    }

    @Test
    void anAddressThatNamesNoRowOpensAnEmptyPage() {
        Pairing pairing = walk.begin();
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));

        assertThat(liaison.get("/activities/new/" + pairing.id() + "?year=2026&row=99")
                        .status())
                .isEqualTo(200);
        assertThat(liaison.get("/activities/new/" + pairing.id() + "?year=x&row=-1")
                        .status())
                .isEqualTo(200);
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
