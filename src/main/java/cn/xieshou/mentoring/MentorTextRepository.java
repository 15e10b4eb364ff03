package cn.xieshou.mentoring;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what mentors wrote themselves. */
@Repository
class MentorTextRepository {

    private final JdbcClient jdbc;

    MentorTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of one kind in a year of mentoring. */
    List<MentorText> of(long year, MentorTextKind kind) {
        return jdbc.sql("select t.* from mentor_own_text t join mentorship m on m.id = t.mentorship"
                        + " where m.mentoring_year = ? and t.kind = ? order by t.mentorship")
                .params(year, kind.name())
                .query(RecordRows.of(MentorText.class))
                .list();
    }

    /** In place of what the mentor wrote before. */
    void put(MentorText text) {
        jdbc.sql("delete from mentor_own_text where mentorship = ? and kind = ?")
                .params(text.mentorship(), text.kind().name())
                .update();
        jdbc.sql("insert into mentor_own_text (mentorship, kind, content, written_at) values (?, ?, ?, ?)")
                .params(text.mentorship(), text.kind().name(), text.content(), Columns.time(text.writtenAt()))
                .update();
    }
}
