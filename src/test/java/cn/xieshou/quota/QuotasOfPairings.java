package cn.xieshou.quota;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.Term;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.QuotaClause;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.EngineClock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The numbers follow the ledger: recorded, checked, counted; and whatever is in it, they are what an independent count says. */
abstract class QuotasOfPairings {

    private static final Map<String, String> EXPLAINING = Map.of("type", "lesson-explaining", "topic", "有理数");

    @Autowired
    ActivityWalk walk;

    @Autowired
    PairingQuotas quotas;

    @Autowired
    QuotaCounting counting;

    @Autowired
    QuotaCounts counts;

    @Autowired
    MetByNumber reached;

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void onlyWhatTheOtherSchoolHasConfirmedCounts() {
        assertThat(explaining("").missing()).isEqualTo(2);

        long first = walk.record(pairing, Side.SUPPORTING, EXPLAINING);
        long second = walk.record(
                pairing,
                Side.SUPPORTING,
                Map.of("type", "lesson-explaining", "topic", "三角形的面积", "heldOn", "2026-10-08"));
        assertThat(explaining("数学").state()).isEqualTo("还差2次");
        assertThat(explaining("数学").notCounted()).isEqualTo("2条待对方核对");

        walk.check(pairing, List.of(first), List.of(second), "没有这次");
        assertThat(explaining("数学").state()).isEqualTo("还差1次");
        assertThat(explaining("数学").notCounted()).isEqualTo("1条对方有异议");
    }

    @Test
    void aSubjectThatWasBegunIsWantedForEveryQuotaBySubject() {
        walk.record(pairing, Side.SUPPORTING, EXPLAINING);

        assertThat(term().standings())
                .filteredOn(one -> one.need().bySubject())
                .extracting(Standing::label)
                .containsExactly("数学备课组教研", "数学课堂教学专题研究", "数学说课", "数学农村骨干教师到城区学校备课、教研、听课");
    }

    @Test
    void aLectureOfTheSupportingPrincipalNeedsThePrincipal() {
        long without = walk.record(pairing, Side.RECIPIENT, Map.of("type", "management-lecture", "topic", "备课管理"));
        String principal = walk.typed(pairing, Map.of()).get("supportingPeople").replace("联络人", "校长");
        long with = walk.record(
                pairing,
                Side.RECIPIENT,
                Map.of(
                        "type",
                        "management-lecture",
                        "topic",
                        "校园安全",
                        "heldOn",
                        "2026-10-08",
                        "supportingPeople",
                        principal));
        walk.check(pairing, List.of(without, with), List.of(), "");

        Standing lectures = one("Q-11", "");
        assertThat(lectures.amount()).isEqualTo(1);
        assertThat(lectures.notCounted()).isEqualTo("1条不合计入条件");
    }

    @Test
    void anotherNumberIsHeldAgainstWhatWasReallyDone() {
        QuotaClause.Measure explaining = QuotaClause.measure("Q-04").orElseThrow();
        MetByNumber.Reached before = reached.of("county", explaining, first());
        long one = walk.record(pairing, Side.SUPPORTING, EXPLAINING);
        walk.check(pairing, List.of(one), List.of(), "");
        MetByNumber.Reached after = reached.of("county", explaining, first());

        assertThat(after.pairings()).isEqualTo(before.pairings());
        assertThat(after.atLeast(1)).isEqualTo(before.atLeast(1) + 1);
        assertThat(after.atLeast(2)).isEqualTo(before.atLeast(2));
    }

    @Test
    void whateverIsInTheLedgerTheNumbersAreWhatAnIndependentCountSays() {
        Random random = new Random(20_261_129);
        for (int round = 0; round < 4; round++) {
            List<GeneratedActivity> ledger = GeneratedActivity.some(random, 60);
            transaction.executeWithoutResult(status -> {
                jdbc.sql("delete from activity where pairing_id = ?")
                        .param(pairing.id())
                        .update();
                ledger.forEach(one -> one.insert(jdbc, pairing.id()));
                counting.count(List.of(pairing.id()));
            });
            for (int term = 1; term <= 2; term++) {
                assertThat(GeneratedActivity.stored(counts.of(pairing.id(), 2026, term), term))
                        .isEqualTo(GeneratedActivity.counted(ledger, term));
            }
        }
    }

    private Standing explaining(String subject) {
        return one("Q-04", subject);
    }

    private Standing one(String measure, String subject) {
        return term().standings().stream()
                .filter(one -> one.need().measure().key().equals(measure))
                .filter(one -> one.count().subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private PeriodStandings term() {
        return quotas.of(pairing, first()).get(0);
    }

    private Term first() {
        return calendar.terms(new SchoolYear(2026)).get(0);
    }
}
