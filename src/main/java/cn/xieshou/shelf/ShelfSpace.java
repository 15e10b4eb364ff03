package cn.xieshou.shelf;

import cn.xieshou.files.StoredFile;
import cn.xieshou.workflow.FormRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** How much each school's materials may take, and take. */
@Component
@Transactional(readOnly = true)
public class ShelfSpace {

    private final JdbcClient jdbc;
    private final ShelfFiles files;
    private final DataSize usual;

    ShelfSpace(JdbcClient jdbc, ShelfFiles files, @Value("${xieshou.shelf.space}") DataSize usual) {
        this.jdbc = jdbc;
        this.files = files;
        this.usual = usual;
    }

    /**
     * The space of a school.
     *
     * @param used octets
     * @param all octets
     */
    public record Space(long used, long all) {

        private static final long MEGA = 1024L * 1024;
        private static final int WHOLE = 100;
        private static final int NEARLY = 90;

        /** Of a hundred; what is used at all is seen. */
        public int percent() {
            return all == 0 ? WHOLE : (int) Math.min(WHOLE, (used * WHOLE + all - 1) / all);
        }

        public boolean nearlyFull() {
            return percent() >= NEARLY;
        }

        /** Megabytes. */
        public String allMega() {
            return String.valueOf(all / MEGA);
        }

        public long free() {
            return Math.max(0, all - used);
        }

        /** «已用12兆字节，共2048兆字节» */
        public String words() {
            return "已用" + (used + MEGA - 1) / MEGA + "兆字节，共" + all / MEGA + "兆字节";
        }
    }

    public Space of(String school) {
        long used = jdbc.sql("select coalesce(sum(f.size_bytes), 0) from shelf_file f"
                        + " join shelf_material m on m.id = f.material where m.school = ?")
                .param(school)
                .query(Long.class)
                .single();
        return new Space(used, all(school));
    }

    private long all(String school) {
        return jdbc.sql("select space_mb from shelf_school where school = ? and space_mb is not null")
                .param(school)
                .query(Integer.class)
                .optional()
                .map(mega -> DataSize.ofMegabytes(mega).toBytes())
                .orElse(usual.toBytes());
    }

    /**
     * Whether what {@code actor} has attached still fits; the school is locked.
     *
     * @param freed octets that go at the same time
     * @throws FormRefused at the files
     */
    void refuseFull(String school, String key, String actor, long freed) {
        long more =
                files.drafts(key, actor).stream().mapToLong(StoredFile::size).sum();
        if (more > of(school).free() + freed) {
            throw new FormRefused("file", "文件", "本校的共享空间不够了：" + of(school).words() + "。请先删除不再需要的资源");
        }
    }
}
