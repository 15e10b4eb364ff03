package cn.xieshou.openlesson;

import cn.xieshou.shared.Pinyin;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By what open lessons are found in Latin letters; written at start where an older version has written nothing. */
@Component
class LessonSpelling implements ApplicationRunner {

    private final JdbcClient jdbc;

    LessonSpelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Unspelled(long id, String teacher, String topic) {}

    /** «bhs» of 毕海生, «by» of 《背影》. */
    static String of(String teacher, String topic) {
        return Pinyin.key(teacher) + Pinyin.key(topic);
    }

    @Override
    @Transactional
    public void run(ApplicationArguments none) {
        jdbc.sql("select id, teacher, topic from open_lesson where spelled = ''")
                .query((row, n) -> new Unspelled(row.getLong("id"), row.getString("teacher"), row.getString("topic")))
                .list()
                .forEach(one -> jdbc.sql("update open_lesson set spelled = ? where id = ?")
                        .params(of(one.teacher(), one.topic()), one.id())
                        .update());
    }
}
