package cn.xieshou.selection;

import cn.xieshou.shared.RecordRows;
import cn.xieshou.survey.SubjectTeachers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the teachers that recipients ask for. */
@Repository
class ShortageRepository {

    private final JdbcClient jdbc;

    ShortageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of these pairings by selection, as they were named. */
    Map<SelectionKey, List<SubjectTeachers>> of(Collection<String> pairings) {
        return jdbc.sql("select * from secondment_shortage where pairing_id in (:pairings) order by position")
                .param("pairings", pairings)
                .query(BySelection.grouped(RecordRows.of(SubjectTeachers.class)));
    }

    void replace(SelectionKey key, List<SubjectTeachers> wanted) {
        jdbc.sql("delete from secondment_shortage where pairing_id = ? and school_year = ?")
                .params(key.pairingId(), key.schoolYear())
                .update();
        for (int position = 0; position < wanted.size(); position++) {
            SubjectTeachers one = wanted.get(position);
            jdbc.sql("insert into secondment_shortage (pairing_id, school_year, position, subject, teachers)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(key.pairingId(), key.schoolYear(), position, one.subject(), one.teachers())
                    .update();
        }
    }
}
