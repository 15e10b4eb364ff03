package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of teachers. Who may look is the caller's question: see {@link DirectoryAccess}. */
@Service
@Transactional
public class Teachers {

    private static final String COLUMNS = "staff_number, school_code, name, sex, birth_date, id_card, subject, title,"
            + " education, rural_years, backbone, post, phone, email";

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final Clock clock;

    Teachers(JdbcClient jdbc, NamedParameterJdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Teacher> find(String staffNumber) {
        return jdbc.sql("select " + COLUMNS + " from teacher where staff_number = :number")
                .param("number", staffNumber)
                .query((row, n) -> teacher(row))
                .optional();
    }

    /** The teachers of a school, by staff number. */
    @Transactional(readOnly = true)
    public List<Teacher> ofSchool(String school) {
        return jdbc.sql("select " + COLUMNS + " from teacher where school_code = :school order by staff_number")
                .param("school", school)
                .query((row, n) -> teacher(row))
                .list();
    }

    /** Names by staff number; whoever is in no register any more is left out. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> staffNumbers) {
        Map<String, String> names = new HashMap<>();
        if (!staffNumbers.isEmpty()) {
            jdbc.sql("select staff_number, name from teacher where staff_number in (:numbers)")
                    .param("numbers", staffNumbers)
                    .query(row -> {
                        names.put(row.getString("staff_number"), row.getString("name"));
                    });
        }
        return names;
    }

    /** The teachers of a school who are called so, by staff number, at most 10. */
    @Transactional(readOnly = true)
    public List<Teacher> named(String school, String name) {
        return jdbc.sql("select " + COLUMNS + " from teacher where school_code = :school and name = :name"
                        + " order by staff_number fetch first 10 rows only")
                .param("school", school)
                .param("name", name)
                .query((row, n) -> teacher(row))
                .list();
    }

    /** Hands over every teacher in order of the staff number without holding them all in memory. */
    @Transactional(readOnly = true)
    public void each(Consumer<Teacher> reader) {
        jdbc.sql("select " + COLUMNS + " from teacher order by staff_number").query(row -> {
            reader.accept(teacher(row));
        });
    }

    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from teacher").query(Integer.class).single();
    }

    /** Who comes into a list that is there already stands in it from today; the first list of a school says nothing of since when. */
    public void insert(List<Teacher> teachers) {
        var schools = jdbc.sql("select distinct school_code from teacher").query(String.class);
        Set<String> listed = Set.copyOf(schools.list());
        insert(teachers.stream().filter(one -> !listed.contains(one.school())).toList(), "null");
        insert(teachers.stream().filter(one -> listed.contains(one.school())).toList(), ":today");
    }

    private void insert(List<Teacher> teachers, String since) {
        inBatches(
                teachers,
                "insert into teacher (" + NameColumns.NAMES + ", " + COLUMNS + ", school_since) values ("
                        + NameColumns.VALUES
                        + ", :number, :school, :name, :sex, :birth, :card, :subject,"
                        + " :title, :education, :rural, :backbone, :post, :phone, :email, " + since + ")");
    }

    public void update(List<Teacher> teachers) {
        // Two teachers may exchange numbers in one file: set free first what is unique.
        inBatches(teachers, "update teacher set id_card = null where staff_number = :number");
        inBatches(
                teachers,
                "update teacher set school_since = case when school_code = :school then school_since else :today end,"
                        + " school_code = :school, name = :name, " + NameColumns.SET
                        + ", sex = :sex, birth_date = :birth,"
                        + " id_card = :card, subject = :subject, title = :title, education = :education,"
                        + " rural_years = :rural, backbone = :backbone, post = :post, phone = :phone, email = :email"
                        + " where staff_number = :number");
    }

    /** Where the teacher is reached, null for nowhere. */
    public void reach(String staffNumber, @Nullable String email) {
        jdbc.sql("update teacher set email = ? where staff_number = ?")
                .params(email, staffNumber)
                .update();
    }

    /** Of these by staff number; whoever is in no register any more is left out. */
    @Transactional(readOnly = true)
    public Map<String, Teacher> all(Collection<String> staffNumbers) {
        Map<String, Teacher> found = new HashMap<>();
        if (!staffNumbers.isEmpty()) {
            jdbc.sql("select " + COLUMNS + " from teacher where staff_number in (:numbers)")
                    .param("numbers", staffNumbers)
                    .query(row -> {
                        found.put(row.getString("staff_number"), teacher(row));
                    });
        }
        return found;
    }

    public void delete(Collection<String> staffNumbers) {
        SqlParameterSource[] numbers = staffNumbers.stream()
                .map(number -> new MapSqlParameterSource("number", number))
                .toArray(SqlParameterSource[]::new);
        template.batchUpdate("delete from teacher where staff_number = :number", numbers);
    }

    private void inBatches(List<Teacher> teachers, String sql) {
        for (int from = 0; from < teachers.size(); from += BATCH) {
            List<Teacher> batch = teachers.subList(from, Math.min(from + BATCH, teachers.size()));
            template.batchUpdate(sql, batch.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
        }
    }

    private SqlParameterSource parameters(Teacher teacher) {
        return NameColumns.of(teacher.name())
                .addTo(new MapSqlParameterSource("number", teacher.staffNumber()))
                .addValue("school", teacher.school())
                .addValue("name", teacher.name())
                .addValue("sex", teacher.sex().name())
                .addValue("birth", teacher.birthDate())
                .addValue("card", teacher.idCard())
                .addValue("subject", teacher.subject())
                .addValue("title", teacher.title().name())
                .addValue("education", teacher.education())
                .addValue("rural", teacher.ruralYears())
                .addValue("backbone", teacher.backbone().name())
                .addValue("post", teacher.post())
                .addValue("phone", teacher.phone())
                .addValue("email", teacher.email())
                .addValue("today", LocalDate.now(clock));
    }

    private static Teacher teacher(ResultSet row) throws SQLException {
        return new Teacher(
                row.getString("staff_number"),
                row.getString("school_code"),
                row.getString("name"),
                Columns.one(row, "sex", Sex.class),
                Columns.day(row, "birth_date"),
                row.getString("id_card"),
                row.getString("subject"),
                Columns.one(row, "title", TeacherTitle.class),
                row.getString("education"),
                row.getInt("rural_years"),
                Columns.one(row, "backbone", Backbone.class),
                row.getString("post"),
                row.getString("phone"),
                row.getString("email"));
    }
}
