package cn.xieshou.secondment;

import cn.xieshou.register.Condition;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.Moved;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.RecordRows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of secondments. */
@Repository
public class SecondmentRepository {

    private static final String INSERT = """
            insert into secondment (id, pairing_id, school_year, teacher, teacher_name, home_school, host_school,
                                    direction, subject, post, backbone, volunteer, state, replaces, starts_on,
                                    confirmed_by, confirmed_at)
            values (:id, :pairing, :year, :teacher, :name, :home, :host, :direction, :subject, :post, :backbone,
                    :volunteer, :state, :replaces, :starts, :by, :at)""";

    private static final String EXCHANGED = """
            select x.programme, x.teachers, x.learners, x.backbone, count(*) as pairings from (
                select p.programme, p.id, sum(case when s.direction = 'SUPPORT' then 1 else 0 end) as teachers,
                    sum(case when s.direction = 'LEARN' then 1 else 0 end) as learners,
                    sum(case when s.direction = 'SUPPORT' and s.backbone = true then 1 else 0 end) as backbone
                from secondment s join pairing p on p.id = s.pairing_id
                where s.school_year = :servedYear and s.state in (:stands) and (%s) group by p.programme, p.id) x
            group by x.programme, x.teachers, x.learners, x.backbone""";

    private final JdbcClient jdbc;

    SecondmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Secondment> find(String id) {
        return ReadOnce.of("secondment", id, () -> jdbc.sql("select * from secondment where id = ?")
                .param(id)
                .query(RecordRows.of(Secondment.class))
                .optional());
    }

    List<Secondment> of(String pairing, int schoolYear) {
        return jdbc.sql("select * from secondment where pairing_id = ? and school_year = ? order by id")
                .params(pairing, schoolYear)
                .query(RecordRows.of(Secondment.class))
                .list();
    }

    public List<Secondment> ofPairing(String pairing) {
        return ReadOnce.of("secondments", pairing, () -> jdbc.sql(
                        "select * from secondment where pairing_id = ? order by school_year, id")
                .param(pairing)
                .query(RecordRows.of(Secondment.class))
                .list());
    }

    List<Secondment> inYear(int schoolYear) {
        return jdbc.sql("select * from secondment where school_year = ? order by id")
                .param(schoolYear)
                .query(RecordRows.of(Secondment.class))
                .list();
    }

    /**
     * How many pairings «p» exchange how many teachers, by programme: the same sizes together.
     *
     * @param which of {@link cn.xieshou.pairing.PairingRows#FROM}
     */
    Map<String, Map<Exchanged, Integer>> exchanged(int schoolYear, Condition which) {
        Map<String, Map<Exchanged, Integer>> found = new HashMap<>();
        jdbc.sql(EXCHANGED.formatted(which.sql()))
                .params(which.values())
                .param("servedYear", schoolYear)
                .param("stands", SecondmentState.standing())
                .query(row -> {
                    found.computeIfAbsent(row.getString("programme"), none -> new HashMap<>())
                            .put(
                                    new Exchanged(
                                            row.getInt("teachers"), row.getInt("learners"), row.getInt("backbone")),
                                    row.getInt("pairings"));
                });
        return found;
    }

    List<Secondment> ofTeacher(String teacher, int schoolYear) {
        return jdbc.sql("select * from secondment where teacher = ? and school_year = ? order by id")
                .params(teacher, schoolYear)
                .query(RecordRows.of(Secondment.class))
                .list();
    }

    void insert(Secondment secondment) {
        jdbc.sql(INSERT)
                .param("id", secondment.id())
                .param("pairing", secondment.pairingId())
                .param("year", secondment.schoolYear())
                .param("teacher", secondment.teacher())
                .param("name", secondment.teacherName())
                .param("home", secondment.homeSchool())
                .param("host", secondment.hostSchool())
                .param("direction", secondment.direction().name())
                .param("subject", secondment.subject())
                .param("post", secondment.post())
                .param("backbone", secondment.backbone())
                .param("volunteer", secondment.volunteer())
                .param("state", secondment.state().name())
                .param("replaces", secondment.replaces())
                .param("starts", secondment.startsOn())
                .param("by", secondment.confirmedBy())
                .param("at", Columns.time(secondment.confirmedAt()))
                .update();
    }

    void state(String id, SecondmentState state) {
        move(id, state, "", Map.of());
    }

    public void ended(String id, SecondmentState state, LocalDate on) {
        move(id, state, ", ends_on = :on", Map.of("on", on));
    }

    private void move(String id, SecondmentState to, String more, Map<String, ?> values) {
        int rows = jdbc.sql("update secondment set state = :to" + more + " where id = :id and state in (:before)")
                .param("to", to.name())
                .param("id", id)
                .param("before", to.before().stream().map(Enum::name).toList())
                .params(values)
                .update();
        Moved.one(rows, "secondment " + id + " to " + to);
    }
}
