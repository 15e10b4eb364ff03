package cn.xieshou.files;

import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody starts without the directory in which files lie, be it not named or an empty place where a volume is not mounted. */
@Component
class DirectoryAtStart implements ApplicationRunner {

    private static final String ELSEWHERE = " from stored_file f where f.size_bytes > 0 and not exists"
            + " (select 1 from stored_file_part p where p.content_id = f.content_id)";

    private final ContentDirectory directory;
    private final JdbcClient jdbc;

    DirectoryAtStart(ContentDirectory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException if files lie in a directory and it is not this one */
    @Override
    public void run(ApplicationArguments none) {
        Optional<String> newest = jdbc.sql(
                        "select f.content_id" + ELSEWHERE + " order by f.kept_at desc fetch first 1 rows only")
                .query(String.class)
                .optional();
        if (newest.isEmpty()) {
            return;
        }
        if (!directory.isUsed()) {
            int files =
                    jdbc.sql("select count(*)" + ELSEWHERE).query(Integer.class).single();
            throw new IllegalStateException(files + "个文件存放在文件夹里，请设置 XIESHOU_FILES_DIRECTORY 指向原来的文件夹后再启动");
        }
        if (!directory.holds(newest.get())) {
            throw new IllegalStateException(
                    "XIESHOU_FILES_DIRECTORY 指向的文件夹里没有最近保存的文件（" + newest.get() + "），可能没有挂载或者指错了，请检查后再启动");
        }
    }
}
