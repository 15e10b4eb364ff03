package cn.xieshou.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.IdCard;
import cn.xieshou.directory.SchoolFields;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.roster.excel.RosterTemplate;
import cn.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** S8: import of a roster with 20,000 teachers, goal ≤ 20 s and ≤ 300 MiB more memory. Prints a table, asserts no time. */
@XieshouTest
@Tag("benchmark")
class RosterBenchmark {

    private static final int TEACHERS = 20_000;
    private static final int PER_SCHOOL = 200;

    @Autowired
    RosterImport imports;

    @Autowired
    RosterFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twentyThousandTeachers() throws Exception {
        Path file = workbook();
        long before = used();
        try (PeakMemory peak = new PeakMemory(before)) {
            long cpu = cpu();
            Instant start = Instant.now();
            long id = imports.preview(file, "20000.xlsx", "admin");
            Duration preview = Duration.between(start, Instant.now());
            ImportResult result = imports.confirm(id, "admin");
            Duration all = Duration.between(start, Instant.now());
            double busy = (cpu() - cpu) / 1e9;
            assertThat(result).isInstanceOf(ImportResult.Done.class);
            Instant again = Instant.now();
            long second = imports.preview(file, "20000.xlsx", "admin");
            Duration same = Duration.between(again, Instant.now());
            assertThat(imports.find(second).orElseThrow().counts().toWrite()).isZero();
            Instant writing = Instant.now();
            files.export(OutputStream.nullOutputStream(), true);
            Duration export = Duration.between(writing, Instant.now());
            System.out.printf(
                    "%nS8 名册 20,000 名教师（文件 %d KiB）%n预览 %.1f s | 预览+确认 %.1f s（目标 ≤ 20 s，其中计算 %.1f s）| 同一文件再预览 %.1f s"
                            + " | 导出 %.1f s | 峰值内存增加 %d MiB（目标 ≤ 300 MiB）%n",
                    Files.size(file) / 1024,
                    preview.toMillis() / 1000.0,
                    all.toMillis() / 1000.0,
                    busy,
                    same.toMillis() / 1000.0,
                    export.toMillis() / 1000.0,
                    peak.moreMiB());
        } finally {
            jdbc.sql("delete from teacher where school_code like 'bench-%'").update();
            jdbc.sql("delete from school where code like 'bench-%'").update();
            jdbc.sql("delete from roster_import where file_name = '20000.xlsx'").update();
        }
    }

    @Test
    @Transactional
    void theSampleRosters() throws Exception {
        for (String programme : SampleRoster.PROGRAMMES) {
            Instant start = Instant.now();
            ImportResult.Done done = imports.importWorkbook(SampleRoster.workbook(programme), "admin");
            Duration all = Duration.between(start, Instant.now());
            System.out.printf(
                    "%n示例名册 %s：%d 行，导入 %.1f s%n", programme, done.counts().toWrite(), all.toMillis() / 1000.0);
        }
    }

    private static Path workbook() throws IOException {
        List<List<String>> schools = new ArrayList<>();
        for (int i = 0; i < TEACHERS / PER_SCHOOL; i++) {
            List<String> school = new ArrayList<>(Collections.nCopies(SchoolFields.ALL.size(), ""));
            school.set(0, "bench-" + i);
            school.set(1, "基准学校" + i);
            school.set(2, "小学");
            school.set(3, "农村");
            schools.add(school);
        }
        List<List<String>> teachers = new ArrayList<>();
        for (int i = 0; i < TEACHERS; i++) {
            teachers.add(teacher(i));
        }
        Map<RosterSheet, Iterable<List<String>>> rows = new EnumMap<>(RosterSheet.class);
        rows.put(RosterSheet.SCHOOLS, schools);
        rows.put(RosterSheet.TEACHERS, teachers);
        Path file = Files.createTempFile("roster-benchmark", ".xlsx");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file)) {
            RosterTemplate.write(out, rows, List.of("county"), List.of());
        }
        return file;
    }

    private static List<String> teacher(int i) {
        String seventeen = "98%04d".formatted(i / 500) + "19900831" + "%03d".formatted(i % 500 * 2);
        List<String> values = List.of(
                "BENCH-" + i,
                "王建国",
                "女",
                "1990-08-31",
                seventeen + IdCard.check(seventeen),
                "bench-" + i / PER_SCHOOL,
                "音乐",
                "一级",
                "本科",
                "3",
                "县级",
                "教师",
                "138%08d".formatted(i));
        assertThat(values).hasSameSizeAs(TeacherFields.ALL);
        return values;
    }

    /** Nanoseconds that this thread has computed: on a busy machine it waits for the rest. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Heap in use after collections, the highest seen: what the import needs, not what it throws away. */
    private static final class PeakMemory implements AutoCloseable {

        private final long before;
        private final List<java.lang.management.MemoryPoolMXBean> pools =
                java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .toList();
        private final Thread watch = new Thread(this::look, "peak-memory");
        private volatile boolean running = true;
        private volatile long peak;

        PeakMemory(long before) {
            this.before = before;
            this.peak = before;
            watch.setDaemon(true);
            watch.start();
        }

        private void look() {
            while (running) {
                long live = pools.stream()
                        .map(java.lang.management.MemoryPoolMXBean::getCollectionUsage)
                        .filter(java.util.Objects::nonNull)
                        .mapToLong(java.lang.management.MemoryUsage::getUsed)
                        .sum();
                peak = Math.max(peak, live);
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        }

        long moreMiB() {
            return (peak - before) >> 20;
        }

        @Override
        public void close() {
            running = false;
        }
    }
}
