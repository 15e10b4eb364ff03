package cn.xieshou.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.accountability.UnitDays;
import cn.xieshou.testing.CopiedCounty;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.Postgres;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * S9: every register of 10,000 pairings on PostgreSQL: first, last, filtered, sorted (first and last) and searched page, and the
 * first page of the office and of a principal. {@code -Dxieshou.benchmark.only=<regular expression>} asks these addresses only,
 * {@code -Dxieshou.benchmark.copies=<number>} makes a smaller county. Goals: p95 60 ms in the server, a principal's first page 25 ms. Asserts no time, but
 * says which part of it the database took, and how long a processor worked: on a busy machine that tells more than the time.
 */
@XieshouTest
@OwnContext(OwnContext.Kind.POSTGRES)
@Tag("benchmark")
class RegistersBenchmark {

    private static final int COPIES = Integer.getInteger("xieshou.benchmark.copies", 166);
    private static final int WARM = 12;
    private static final int TIMES = 40;
    private static final String ONLY = System.getProperty("xieshou.benchmark.only", ".*");
    /** Registers that the office does not open, with whoever does. */
    private static final Map<String, String> OF_OTHERS = Map.of("/security-log", "admin");

    private static final String HEADINGS = "%-24s %-58s %8s %8s %8s %8s %6s%n";
    private static final String FIGURES = "%-24s %-58s %8.1f %8.1f %8.1f %8.1f %6d%n";

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
    JdbcClient jdbc;

    @Autowired
    MeasuredRegisters registers;

    @Autowired
    DataSource source;

    @Autowired
    UnitDays days;

    @Autowired
    EngineClock clock;

    @LocalServerPort
    int port;

    @Test
    void pagesOfTenThousandPairings() {
        county.perform();
        long start = System.currentTimeMillis();
        copies.copy(List.of(1, 2), true);
        // The numbers of the copies of copies add up: every third is free.
        for (int from = 1; from <= COPIES; from += 20) {
            copies.copyOf(IntStream.range(from, Math.min(from + 20, COPIES + 1))
                    .mapToObj(copy -> 3 * copy)
                    .toList());
        }
        fill();
        Postgres.settle(source);
        System.out.printf(
                "%n%d 对结对，复制用时 %.0f s%n",
                jdbc.sql("select count(*) from pairing").query(Integer.class).single(),
                (System.currentTimeMillis() - start) / 1000.0);
        passwords.choose("office", SmallCounty.PASSWORD);
        passwords.choose("admin", SmallCounty.PASSWORD);
        String principal = jdbc.sql("select min(home_school) from secondment where school_year = 2026")
                        .query(String.class)
                        .single()
                + ".principal";
        passwords.choose(principal, SmallCounty.PASSWORD);
        System.out.printf(HEADINGS, "谁", "页面", "p50 ms", "p95 ms", "库 p50", "CPU p50", "语句");
        try {
            measureAll("office", registers.of("office"), register -> !OF_OTHERS.containsKey(register.path()));
            OF_OTHERS.forEach((path, account) -> measureAll(
                    account, registers.of(account), register -> register.path().equals(path)));
            // Last, as in a server that has been at work for some minutes: nobody opens the first page of a cold one
            // forty times.
            measure("office", Map.of("总览", "/overview?year=2026"));
            measure("office", Map.of("首页", "/"));
            measure(principal, Map.of("首页", "/"));
        } finally {
            clock.reset();
        }
    }

    /** What the sample has none of, or not for each of its copies. */
    private void fill() {
        days.recount();
        jdbc.sql("update person set email = null where role = 'LIAISON' and mod(length(account), 7) = 0")
                .update();
        jdbc.sql("insert into school_tie (account, school_code, note, noted_by, noted_at)"
                        + " select p.account, s.code, '原工作单位', 'office', current_timestamp from person p"
                        + " cross join (select code from school order by code fetch first 1000 rows only) s where p.role = 'EXPERT'"
                        + " on conflict do nothing")
                .update();
        jdbc.sql(
                        "insert into commendation_candidate (commendation, kind, school, person, person_name, sought, deeds, pairing_id,"
                                + " section, proposed, proposed_reason, state, number) select c.id, 'RECIPIENT', s.code, '', '', '', '按时完成',"
                                + " (select min(id) from pairing), 'secondary-section', true, '平均分够', 'AWARDED', s.code"
                                + " from school s cross join (select min(id) as id from commendation) c on conflict do nothing")
                .update();
    }

    /** Each has rows; what an empty one costs says nothing. */
    private void measureAll(
            String account, List<MeasuredRegisters.Measured> all, Predicate<MeasuredRegisters.Measured> which) {
        all.stream().filter(which).forEach(register -> {
            System.out.printf("%-24s %-58s %d 行%n", account, register.path(), register.rows());
            assertThat(register.rows()).as(register.path()).isPositive();
            Map<String, String> pages = new LinkedHashMap<>();
            register.pages().forEach(address -> pages.put(address, address));
            measure(account, pages);
        });
    }

    private void measure(String account, Map<String, String> pages) {
        Visitor visitor = Visitor.signedIn(port, account, SmallCounty.PASSWORD);
        pages.forEach((name, path) -> {
            if (!path.matches(ONLY)) {
                return;
            }
            List<CountedStatements.Answered> answers = new ArrayList<>();
            for (int i = -WARM; i < TIMES; i++) {
                CountedStatements.Answered answer = ask(visitor, path, account + path + i);
                if (i >= 0) {
                    answers.add(answer);
                }
            }
            System.out.printf(
                    FIGURES,
                    account,
                    name,
                    at(50, answers, CountedStatements.Answered::nanos),
                    at(95, answers, CountedStatements.Answered::nanos),
                    at(50, answers, CountedStatements.Answered::inDatabase),
                    at(50, answers, CountedStatements.Answered::working),
                    answers.get(0).statements().size());
        });
    }

    private CountedStatements.Answered ask(Visitor visitor, String path, String name) {
        String header = name.replaceAll("[^\\x21-\\x7e]", "_");
        int status = visitor.with(CountedStatements.HEADER, header).get(path).status();
        if (status != 200) {
            throw new AssertionError(path + " answers " + status);
        }
        return counted.of(header);
    }

    /** Milliseconds that {@code percent} of the answers did not take longer than. */
    private static double at(
            int percent, List<CountedStatements.Answered> answers, ToLongFunction<CountedStatements.Answered> what) {
        long[] sorted = answers.stream().mapToLong(what).sorted().toArray();
        return sorted[sorted.length * percent / 100] / 1e6;
    }
}
