package cn.xieshou.rehearsal;

import cn.xieshou.register.Register;
import cn.xieshou.testing.CopiedCounty;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.OwnContext;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * S9: every register of 10,000 pairings on PostgreSQL: first, last, filtered, sorted and searched page, and the first page of the
 * office and of a principal. Goals: p95 60 ms in the server, a principal's first page 25 ms. Asserts no time.
 */
@XieshouTest
@OwnContext(OwnContext.Kind.POSTGRES)
@Tag("benchmark")
class RegistersBenchmark {

    private static final int COPIES = Integer.getInteger("xieshou.benchmark.copies", 166);
    private static final int WARM = 12;
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
    EngineAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Register<?>> registers;

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
        jdbc.sql("analyze").update();
        System.out.printf(
                "%n%d 对结对，复制用时 %.0f s%n",
                jdbc.sql("select count(*) from pairing").query(Integer.class).single(),
                (System.currentTimeMillis() - start) / 1000.0);
        accounts.choosePassword("office", SmallCounty.PASSWORD);
        accounts.choosePassword("admin", SmallCounty.PASSWORD);
        String principal = jdbc.sql("select min(home_school) from secondment where school_year = 2026")
                        .query(String.class)
                        .single()
                + ".principal";
        accounts.choosePassword(principal, SmallCounty.PASSWORD);
        System.out.printf("%-24s %-58s %8s %8s %6s%n", "谁", "页面", "p50 ms", "p95 ms", "语句");
        try {
            measure("office", pages());
            measure(principal, Map.of("首页", "/"));
            measure("admin", Map.of("日志", "/security-log"));
        } finally {
            clock.reset();
        }
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("首页", "/");
        for (Register<?> register : registers) {
            if (!register.path().equals("/security-log")) {
                of(register).forEach(address -> pages.put(address, address));
            }
        }
        return pages;
    }

    /** First, last, each filter once, each order once. */
    private static List<String> of(Register<?> register) {
        List<String> pages = new ArrayList<>(List.of(register.path(), register.path() + "?page=99999"));
        register.filters("office").stream()
                .filter(filter -> filter.isText() || filter.choices().size() > 1)
                .forEach(filter -> pages.add(register.path() + "?" + filter.name() + "="
                        + (filter.isText()
                                ? "%E5%AE%9E%E9%AA%8C"
                                : filter.choices().get(1).value())));
        register.columns().stream()
                .filter(column -> column.sorts())
                .forEach(column -> pages.add(register.path() + "?sort=-" + column.key()));
        return pages;
    }

    private void measure(String account, Map<String, String> pages) {
        Visitor visitor = Visitor.signedIn(port, account, SmallCounty.PASSWORD);
        pages.forEach((name, path) -> {
            long[] nanos = new long[TIMES];
            int statements = 0;
            for (int i = -WARM; i < TIMES; i++) {
                String id = account + path + i;
                int status = visitor.with(CountedStatements.HEADER, id.replaceAll("[^\\x21-\\x7e]", "_"))
                        .get(path)
                        .status();
                CountedStatements.Answered answered = counted.of(id.replaceAll("[^\\x21-\\x7e]", "_"));
                if (status != 200) {
                    throw new AssertionError(path + " answers " + status);
                }
                if (i >= 0) {
                    nanos[i] = answered.nanos();
                }
                statements = answered.statements().size();
            }
            java.util.Arrays.sort(nanos);
            System.out.printf(
                    "%-24s %-58s %8.1f %8.1f %6d%n",
                    account, name, nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6, statements);
        });
    }
}
