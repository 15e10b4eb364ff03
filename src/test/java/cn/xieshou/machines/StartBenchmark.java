package cn.xieshou.machines;

import cn.xieshou.roster.BigRoster;
import cn.xieshou.testing.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * S5: first start with sample data, later start, and memory of a county of about 100 schools after work. Of the jar that
 * {@code mvn -DskipTests package} has made, started in each way that the README names. Prints a table, asserts no time; other
 * programs on the machine count, so seconds of computing stand beside.
 */
@Tag("benchmark")
class StartBenchmark {

    private static final BigRoster COUNTY = new BigRoster("start", 1500, 80);
    private static final List<String> PEOPLE =
            List.of("office", "admin", "zhongjiao", "chujiao", "erzhong.principal", "bazhong.liaison");
    private static final int PAGES_EACH = Integer.getInteger("start.pages", 200);
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern NO_PAGE = Pattern.compile("/(logout|css|js|webjars|favicon|camunda|calendar/feed).*");

    @ParameterizedTest
    @EnumSource(StartedJar.Way.class)
    void startsAndMemory(StartedJar.Way way) throws Exception {
        if (!way.name().matches(System.getProperty("start.way", ".*"))) {
            return;
        }
        Path jar = StartedJar.prepare(way);
        if (jar == null) {
            System.out.println("S5 没有 target/xieshou-*.jar，先运行 mvn -DskipTests package");
            return;
        }
        Path folder = Files.createTempDirectory("xieshou-start");
        try (StartedJar first = StartedJar.start(way, jar, folder)) {
            System.out.printf("%nS5 %s%n首次启动 %s%n", way.title, first.untilReady());
            first.rest(20);
            System.out.printf("  20 秒后常驻内存 %d MiB%n", first.residentMiB());
        }
        try (StartedJar later = StartedJar.start(way, jar, folder)) {
            System.out.printf("再次启动 %s%n", later.untilReady());
            importCounty(later);
            int pages = 0;
            for (String person : PEOPLE) {
                pages += walk(later.port(), person);
            }
            System.out.printf(
                    "  %d 所学校、%d 对结对，看了 %d 页后常驻内存 %d MiB",
                    COUNTY.schools() + 29, COUNTY.pairings() + 20, pages, later.residentMiB());
            later.rest(Integer.getInteger("start.rest", 150));
            System.out.printf("，闲置后 %d MiB（目标 ≤ 600）%n", later.residentMiB());
        }
    }

    private static void importCounty(StartedJar program) throws Exception {
        Visitor office = Visitor.signedIn(program.port(), "office", "xieshou");
        String preview = office.upload("/roster", "/roster", "县.xlsx", Files.readAllBytes(COUNTY.file()))
                .location();
        await(program, office, preview, "确认导入");
        String work = office.form(preview, preview + "/confirm", Map.of()).location();
        await(program, office, work, "已完成|共写入");
    }

    private static void await(StartedJar program, Visitor visitor, String page, String pattern) {
        Pattern sought = Pattern.compile(pattern);
        for (int i = 0; i < 300 && !sought.matcher(visitor.get(page).body()).find(); i++) {
            program.rest(1);
        }
    }

    /** Everything that the person's pages lead to, nearest first. */
    private static int walk(int port, String account) {
        Visitor visitor = Visitor.at(port);
        if (visitor.signIn(account, "xieshou").location().startsWith("/login")) {
            return 0;
        }
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(open);
        int count = 0;
        while (!open.isEmpty() && count < PAGES_EACH) {
            count++;
            LINK.matcher(visitor.get(open.remove()).body())
                    .results()
                    .map(StartBenchmark::address)
                    .filter(link -> !NO_PAGE.matcher(link).matches() && seen.add(link))
                    .forEach(open::add);
        }
        return count;
    }

    private static String address(MatchResult link) {
        return link.group(1).replace("&amp;", "&");
    }
}
