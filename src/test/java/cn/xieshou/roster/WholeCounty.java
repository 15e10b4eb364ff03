package cn.xieshou.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("benchmark")
abstract class WholeCounty {

    private static final BigRoster COUNTY =
            new BigRoster("big", Integer.getInteger("big.teachers", 20000), Integer.getInteger("big.pairings", 1000));

    @Autowired
    RosterImport imports;

    @Test
    void aWholeCounty() throws Exception {
        Path file = COUNTY.file();
        Instant start = Instant.now();
        long id = imports.preview(file, "big.xlsx", "admin");
        Duration preview = Duration.between(start, Instant.now());
        Instant confirm = Instant.now();
        long cpu = cpu();
        ImportResult result = imports.confirm(id, "admin");
        Duration confirmed = Duration.between(confirm, Instant.now());
        double busy = (cpu() - cpu) / 1e9;
        assertThat(result).isInstanceOf(ImportResult.Done.class);
        System.out.printf(
                "%n名册 %d 名教师、%d 个账号、%d 对结对（%s）：预览 %.1f s | 确认 %.1f s（本线程计算 %.1f s）%n",
                COUNTY.teachers(),
                COUNTY.accounts(),
                COUNTY.pairings(),
                getClass().getSimpleName(),
                preview.toMillis() / 1000.0,
                confirmed.toMillis() / 1000.0,
                busy);
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
