package cn.xieshou.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.longwork.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole county at once, goal ≤ 40 s from the upload to the end. Prints a table, asserts no time. */
@Tag("benchmark")
abstract class WholeCounty {

    private static final BigRoster COUNTY =
            new BigRoster("big", Integer.getInteger("big.teachers", 20_000), Integer.getInteger("big.pairings", 1_000));

    @Autowired
    RosterImport imports;

    @Autowired
    RosterUndo undo;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aWholeCounty() throws Exception {
        Path file = COUNTY.file();
        try (HeapSeen heap = new HeapSeen()) {
            Watched watched = new Watched("上传与预览");
            long id = imports.preview(file, "big.xlsx", "admin");
            double cpu = cpu();
            ImportResult result = signedIn(() -> imports.confirm(id, "admin", watched));
            watched.next("提交");
            double computed = cpu() - cpu;
            assertThat(result).isInstanceOf(ImportResult.Done.class);
            System.out.printf(
                    "%n名册 %,d 名教师、%,d 个账号、%,d 对结对，%s（目标 ≤ 40 s）%n%s计算 %.1f s%n%s",
                    COUNTY.teachers(),
                    COUNTY.accounts(),
                    COUNTY.pairings(),
                    getClass().getSimpleName().contains("Postgres") ? "PostgreSQL" : "H2",
                    watched.table(),
                    computed,
                    heap.table());
            takenBack(id);
        }
    }

    private void takenBack(long id) {
        Watched back = new Watched("—");
        UndoPlan plan = undo.undo(id, "admin", back).orElseThrow();
        back.next("提交");
        System.out.printf(
                "%n撤销：恢复 %,d 行，保留 %,d 行%n%s",
                plan.takenBack().size(), plan.kept().size(), back.table());
    }

    /** As long work runs: whoever asked is signed in, so that new people get their links. */
    private ImportResult signedIn(Supplier<ImportResult> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("admin", "", List.of()));
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()), "result");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Seconds that this thread has computed: on a busy machine it waits for the rest. */
    private static double cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /** Progress that notes how long each step took. */
    private static final class Watched implements Progress {

        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private final List<Step> open = new ArrayList<>();
        private final Instant begin = Instant.now();
        private Instant last = begin;
        private String before;
        private int left;

        Watched(String before) {
            this.before = before;
        }

        @Override
        public void plan(List<Step> steps) {
            if (seconds.isEmpty()) {
                next(before);
            }
            open.clear();
            steps.stream().filter(step -> step.total() > 0).forEach(open::add);
            left = open.isEmpty() ? 0 : open.get(0).total();
        }

        @Override
        public void done(int more) {
            left -= more;
            while (left <= 0 && !open.isEmpty()) {
                next(open.remove(0).title());
                left += open.isEmpty() ? 0 : open.get(0).total();
            }
        }

        void next(String what) {
            Instant now = Instant.now();
            seconds.merge(what, Duration.between(last, now).toMillis() / 1000.0, Double::sum);
            last = now;
        }

        String table() {
            StringBuilder table = new StringBuilder();
            seconds.forEach((what, took) -> table.append("%-12s %6.1f s%n".formatted(what, took)));
            return table.append("%-12s %6.1f s%n"
                            .formatted("全部", Duration.between(begin, last).toMillis() / 1000.0))
                    .toString();
        }
    }
}
