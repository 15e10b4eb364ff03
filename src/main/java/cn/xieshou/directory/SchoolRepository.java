package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of schools. */
@Repository
class SchoolRepository {

    private static final int CHUNK = 500;

    private static final String COLUMNS = """
            code, name, level, setting, parent, programme, township, km_to_county_town, classes, teachers, pupils, senior_titles, \
            other_titles, teachers_under_35, degree_share, site_area, building_area, green_area, special_rooms""";

    private static final String INSERT =
            "insert into school (" + NameColumns.NAMES + ", " + COLUMNS + ") values (" + NameColumns.VALUES + """
            , :code, :name, :level, :setting, :parent, :programme, :township, :km, :classes, :teachers, :pupils, :senior, \
            :other, :under35, :degree, :site, :building, :green, :rooms)""";

    private static final String UPDATE = """
            update school set name = :name, name_key = :key, name_sought = :sought, name_spelled = :spelled, level = :level, setting = :setting, parent = :parent,
            programme = :programme, township = :township, km_to_county_town = :km, classes = :classes, teachers = :teachers, pupils = :pupils, senior_titles = :senior,
            other_titles = :other, teachers_under_35 = :under35, degree_share = :degree, site_area = :site,
            building_area = :building, green_area = :green, special_rooms = :rooms where code = :code""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;
    private final SpecialistRepository specialists;

    SchoolRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template, SpecialistRepository specialists) {
        this.jdbc = jdbc;
        this.template = template;
        this.specialists = specialists;
    }

    Optional<School> find(String code) {
        return ReadOnce.of(
                "school", code, () -> Optional.ofNullable(ask(List.of(code)).get(code)));
    }

    /** Reads these schools at once, with their names: the page that is being made asks for none of them again. */
    void read(Collection<String> codes) {
        Map<String, School> found = ReadOnce.all("school", codes, this::ask);
        ReadOnce.all("school name", codes, none -> names(found));
    }

    private static Map<String, String> names(Map<String, School> schools) {
        Map<String, String> names = new LinkedHashMap<>();
        schools.forEach((code, school) -> names.put(code, school.name()));
        return names;
    }

    private Map<String, School> ask(Collection<String> codes) {
        Map<String, Map<String, Integer>> subjects = specialists.of(codes);
        Map<String, School> found = new LinkedHashMap<>();
        jdbc.sql("select " + COLUMNS + " from school where code in (:codes)")
                .param("codes", codes)
                .query((row, n) -> SchoolRow.read(row, subjects))
                .list()
                .forEach(school -> found.put(school.code(), school));
        return found;
    }

    /** Codes of the schools that are meant by a code or a whole name; several where they share it. */
    List<String> codes(String typed) {
        return jdbc.sql(
                        "select code from school where code = :typed or name = :typed order by case when code = :typed then 0 else 1 end, code")
                .param("typed", typed)
                .query(String.class)
                .list();
    }

    /** What is decided about the people of one school waits for one another. */
    void lock(String code) {
        jdbc.sql("select code from school where code = :code for update")
                .param("code", code)
                .query(String.class)
                .list();
    }

    Optional<String> name(String code) {
        return ReadOnce.of("school name", code, () -> jdbc.sql("select name from school where code = :code")
                .param("code", code)
                .query(String.class)
                .optional());
    }

    /** Names of these schools by their codes. */
    Map<String, String> names(Collection<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!codes.isEmpty()) {
            names.putAll(jdbc.sql("select code, name from school where code in (:codes)")
                    .param("codes", codes)
                    .query(Columns.texts("code", "name")));
        }
        names.forEach((code, name) -> ReadOnce.of("school name", code, () -> Optional.of(name)));
        return names;
    }

    /** The schools of those names, without their specialists; one of a name for each programme at the most. */
    List<School> named(List<String> names) {
        List<School> found = new ArrayList<>();
        for (int from = 0; from < names.size(); from += CHUNK) {
            found.addAll(jdbc.sql("select " + COLUMNS + " from school where name in (:names) order by code")
                    .param("names", names.subList(from, Math.min(from + CHUNK, names.size())))
                    .query((row, n) -> SchoolRow.read(row, Map.of()))
                    .list());
        }
        return found;
    }

    List<School> all() {
        Map<String, Map<String, Integer>> subjects = specialists.all();
        return jdbc
                .sql("select " + COLUMNS + " from school order by code")
                .query((row, n) -> SchoolRow.read(row, subjects))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(School::level).reversed().thenComparing(School::code))
                .toList();
    }

    void insert(Collection<School> schools) {
        template.batchUpdate(INSERT, parameters(schools));
        specialists.insert(schools);
    }

    void update(Collection<School> schools) {
        template.batchUpdate(UPDATE, parameters(schools));
        specialists.replace(schools);
    }

    void delete(String code) {
        jdbc.sql("delete from school where code = :code").param("code", code).update();
    }

    private static SqlParameterSource[] parameters(Collection<School> schools) {
        return schools.stream().map(SchoolRow::parameters).toArray(SqlParameterSource[]::new);
    }
}
