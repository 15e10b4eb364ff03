package cn.xieshou.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of how many teachers were trained for each subject that few are trained for, in each school. */
@Repository
class SpecialistRepository {

    private static final String SELECT = "select school_code, subject, teachers from school_specialist";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    SpecialistRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Of these schools, by subject in each. */
    Map<String, Map<String, Integer>> of(Collection<String> codes) {
        return grouped(jdbc.sql(SELECT + " where school_code in (:codes)").param("codes", codes));
    }

    Map<String, Map<String, Integer>> all() {
        return grouped(jdbc.sql(SELECT));
    }

    private static Map<String, Map<String, Integer>> grouped(JdbcClient.StatementSpec asking) {
        Map<String, Map<String, Integer>> found = new LinkedHashMap<>();
        asking.query(row -> {
            found.computeIfAbsent(row.getString("school_code"), code -> new TreeMap<>())
                    .put(row.getString("subject"), row.getInt("teachers"));
        });
        return found;
    }

    void insert(Collection<School> schools) {
        template.batchUpdate(
                "insert into school_specialist (school_code, subject, teachers) values (:code, :subject, :teachers)",
                schools.stream()
                        .flatMap(school -> school.profile().specialists().entrySet().stream()
                                .map(one -> code(school)
                                        .addValue("subject", one.getKey())
                                        .addValue("teachers", one.getValue())))
                        .toArray(SqlParameterSource[]::new));
    }

    void replace(Collection<School> schools) {
        template.batchUpdate(
                "delete from school_specialist where school_code = :code",
                schools.stream().map(SpecialistRepository::code).toArray(SqlParameterSource[]::new));
        insert(schools);
    }

    private static MapSqlParameterSource code(School school) {
        return new MapSqlParameterSource("code", school.code());
    }
}
