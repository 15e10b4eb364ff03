package cn.xieshou.rehearsal;

import cn.xieshou.ledger.ActivitiesChanged;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.quota.PairingQuotas;
import cn.xieshou.testing.CopiedCounty;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.Postgres;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * S7 on PostgreSQL: the quotas of a pairing whose term has 2,000 activities (goal 5 ms), counting them anew, recording one more (goal 150 ms in the
 * server), and the bureau's map of 10,000 pairings each of which has numbers for every quota (goal 300 ms in the server).
 */
@XieshouTest
@OwnContext(OwnContext.Kind.POSTGRES)
@Tag("benchmark")
class QuotasBenchmark {

    private static final int COPIES = Integer.getInteger("xieshou.benchmark.copies", 166);
    private static final int ACTIVITIES = 2_000;
    private static final int TIMES = 40;

    static {
        new EngineClock().set(RehearsedCounty.SHOWN);
    }

    @Autowired
    RehearsedCounty county;

    @Autowired
    CopiedCounty copies;

    @Autowired
    CountedStatements counted;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    PairingQuotas quotas;

    @Autowired
    Pairings pairings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ActivityWalk walk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    EngineClock clock;

    @LocalServerPort
    int port;

    @Test
    void quotasOfTenThousandPairings() {
        county.perform();
        copies.copy(List.of(1, 2), true);
        for (int from = 1; from <= COPIES; from += 20) {
            copies.copyOf(IntStream.range(from, Math.min(from + 20, COPIES + 1))
                    .mapToObj(copy -> 3 * copy)
                    .toList());
        }
        fill();
        Pairing busy = pairings.get(jdbc.sql("select min(pairing_id) from activity where school_year = 2026")
                .query(String.class)
                .single());
        overload(busy);
        Postgres.settle(source);
        try {
            say("一对结对的指标（" + ACTIVITIES + "条活动）", () -> quotas.of(busy, quotas.current()));
            say(
                    "重新计数（" + ACTIVITIES + "条活动）",
                    () -> transaction.executeWithoutResult(
                            status -> events.publishEvent(new ActivitiesChanged(busy.id()))));
            say("一所学校首页的指标", () -> quotas.ofSchool(busy.supportingSchool()));
            passwords.choose("office", SmallCounty.PASSWORD);
            String principal = busy.supportingSchool() + ".principal";
            passwords.choose(principal, SmallCounty.PASSWORD);
            page("office", "/quotas");
            page("office", "/quotas/pairings?measure=Q-04");
            page("office", "/quotas/pairings?measure=Q-04&stands=short&page=99999");
            page("office", "/quotas/activities?measure=Q-04");
            page(principal, "/");
            recording(busy);
        } finally {
            clock.reset();
        }
    }

    /** Every pairing has done something of every quota, in two subjects where they are counted by subject. */
    private void fill() {
        jdbc.sql("delete from quota_count").update();
        jdbc.sql(
                        "insert into quota_count select p.id, 2026, 1, m.measure, s.subject,"
                                + " mod(length(p.id) + length(m.measure) * 3, 5), 1, 0, 0, 0, s.subject = '数学' from pairing p cross join (values ('Q-01'),"
                                + " ('Q-02'), ('Q-04'), ('Q-07')) as m (measure) cross join (values ('语文'), ('数学')) as s (subject)")
                .update();
        jdbc.sql(
                        "insert into quota_count select p.id, 2026, 1, m.measure, '', mod(length(p.id), 4), 1, 0, 0, 0, true from pairing p"
                                + " cross join (values ('Q-03'), ('Q-05'), ('Q-10'), ('Q-11'), ('Q-12'), ('Q-14'), ('Q-15.topics'),"
                                + " ('Q-15.seminars'), ('Q-17')) as m (measure)")
                .update();
        jdbc.sql("insert into quota_count select p.id, 2026, 0, m.measure, '', 1, 0, 0, 0, 0, true from pairing p"
                        + " cross join (values ('Q-06'), ('Q-08')) as m (measure)")
                .update();
        System.out.printf(
                "%n%d 对结对，%d 个数%n",
                jdbc.sql("select count(*) from pairing").query(Integer.class).single(),
                jdbc.sql("select count(*) from quota_count")
                        .query(Integer.class)
                        .single());
    }

    private void overload(Pairing busy) {
        jdbc.sql(
                        "insert into activity (pairing_id, school_year, term, type, held_on, hours, place, place_note, subject, grade, topic,"
                                + " topic_sought, content, effect, side, state, recorded_by, recorded_at, waits_since, files_key)"
                                + " select ?, 2026, 1, t.code, date '2026-10-12', 1, 'RECIPIENT', '', case when mod(n, 2) = 0 then '语文' else '数学' end,"
                                + " '', 'x' || n, 'x' || n, 'x', '', 'SUPPORTING', case when mod(n, 5) = 0 then 'WAITING' else 'CONFIRMED' end,"
                                + " 'nobody', now(), now(), 'bench-' || n from generate_series(1, ?) n join (select code, row_number() over (order by"
                                + " code) as r, count(*) over () as c from activity_type) t on t.r = mod(n, t.c) + 1")
                .params(busy.id(), ACTIVITIES)
                .update();
        jdbc.sql("insert into activity_person (activity, side, place, name, staff_number, principal, backbone)"
                        + " select a.id, case when n <= 2 then 'SUPPORTING' else 'RECIPIENT' end, n, 'x', 'T' || mod(a.id, 40), n = 1, n = 2"
                        + " from activity a cross join generate_series(1, 4) n where a.files_key like 'bench-%'")
                .update();
    }

    private void say(String what, Runnable work) {
        long[] nanos = new long[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[Math.floorMod(i, TIMES)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-50s p50 %8.1f ms  p95 %8.1f ms%n", what, nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6);
    }

    /** A liaison records, in a ledger that has 2,000 already; the page from which it is sent is not counted (goal 150 ms). */
    private void recording(Pairing busy) {
        String liaison = busy.supportingSchool() + ".liaison";
        passwords.choose(liaison, SmallCounty.PASSWORD);
        Visitor visitor = Visitor.signedIn(port, liaison, SmallCounty.PASSWORD);
        String page = "/activities/new/" + busy.id();
        double[] server = new double[TIMES];
        for (int i = -TIMES / 2; i < TIMES; i++) {
            String header = "recording" + i;
            Visitor.Answer answer = visitor.with(CountedStatements.HEADER, header)
                    .form(
                            page,
                            page,
                            walk.typed(
                                    busy,
                                    Map.of(
                                            "key",
                                            ActivityFiles.newKey(),
                                            "heldOn",
                                            "2026-11-1" + Math.floorMod(i, 10),
                                            "topic",
                                            "第" + (i + TIMES) + "次",
                                            "remark",
                                            "每次内容不同")));
            if (!answer.location().matches("/activities/\\d+")) {
                throw new AssertionError(answer.body().replaceAll("(?s)<[^>]*>\\s*", " "));
            }
            server[Math.floorMod(i, TIMES)] = counted.of(header).nanos() / 1e6;
        }
        Arrays.sort(server);
        System.out.printf("%-50s p50 %8.1f ms  p95 %8.1f ms%n", "登记一次活动", server[TIMES / 2], server[TIMES * 95 / 100]);
    }

    private void page(String account, String path) {
        Visitor visitor = Visitor.signedIn(port, account, SmallCounty.PASSWORD);
        double[] server = new double[TIMES];
        double[] database = new double[TIMES];
        int statements = 0;
        for (int i = -TIMES / 2; i < TIMES; i++) {
            String header = (account + path + i).replaceAll("[^\\x21-\\x7e]", "_");
            int status =
                    visitor.with(CountedStatements.HEADER, header).get(path).status();
            if (status != 200) {
                throw new AssertionError(path + " answers " + status);
            }
            CountedStatements.Answered answer = counted.of(header);
            server[Math.floorMod(i, TIMES)] = answer.nanos() / 1e6;
            database[Math.floorMod(i, TIMES)] = answer.inDatabase() / 1e6;
            statements = answer.statements().size();
        }
        Arrays.sort(server);
        Arrays.sort(database);
        System.out.printf(
                "%-50s p50 %8.1f ms  p95 %8.1f ms  库 p50 %8.1f ms  语句 %d%n",
                account + " " + path, server[TIMES / 2], server[TIMES * 95 / 100], database[TIMES / 2], statements);
    }
}
