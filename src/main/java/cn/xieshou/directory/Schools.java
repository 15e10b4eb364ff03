package cn.xieshou.directory;

import cn.xieshou.shared.ChineseOrder;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.ReadOnce;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of schools. */
@Repository
class Schools {

    private static final int CHUNK = 500;

    private static final String COLUMNS = """
            code, name, level, setting, parent, programme, township, km_to_county_town, classes, teachers, pupils, senior_titles, \
            other_titles, teachers_under_35, degree_share, site_area, building_area, green_area, special_rooms""";

    private static final String INSERT = "insert into school (name_key, name_sought, " + COLUMNS + """
            ) values (:key, :sought, :code, :name, :level, :setting, :parent, :programme, :township, :km, :classes, :teachers, :pupils, :senior, \
            :other, :under35, :degree, :site, :building, :green, :rooms)""";

    private static final String SPECIALISTS = "select school_code, subject, teachers from school_specialist";

    private static final String UPDATE = """
            update school set name = :name, name_key = :key, name_sought = :sought, level = :level, setting = :setting, parent = :parent,
            programme = :programme, township = :township, km_to_county_town = :km, classes = :classes, teachers = :teachers, pupils = :pupils, senior_titles = :senior,
            other_titles = :other, teachers_under_35 = :under35, degree_share = :degree, site_area = :site,
            building_area = :building, green_area = :green, special_rooms = :rooms where code = :code""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    Schools(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
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
        Map<String, Map<String, Integer>> specialists = specialists(codes);
        Map<String, School> found = new LinkedHashMap<>();
        jdbc.sql("select " + COLUMNS + " from school where code in (:codes)")
                .param("codes", codes)
                .query((row, n) -> school(row, specialists))
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
            jdbc.sql("select code, name from school where code in (:codes)")
                    .param("codes", codes)
                    .query(row -> {
                        names.put(row.getString("code"), row.getString("name"));
                    });
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
                    .query((row, n) -> school(row, Map.of()))
                    .list());
        }
        return found;
    }

    List<School> all() {
        Map<String, Map<String, Integer>> specialists = specialists();
        return jdbc
                .sql("select " + COLUMNS + " from school order by code")
                .query((row, n) -> school(row, specialists))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(School::level).reversed().thenComparing(School::code))
                .toList();
    }

    void insert(Collection<School> schools) {
        template.batchUpdate(INSERT, parameters(schools));
        insertSpecialists(schools);
    }

    void update(Collection<School> schools) {
        template.batchUpdate(UPDATE, parameters(schools));
        template.batchUpdate("delete from school_specialist where school_code = :code", parameters(schools));
        insertSpecialists(schools);
    }

    void delete(String code) {
        jdbc.sql("delete from school where code = :code").param("code", code).update();
    }

    private void insertSpecialists(Collection<School> schools) {
        template.batchUpdate(
                "insert into school_specialist (school_code, subject, teachers) values (:code, :subject, :teachers)",
                schools.stream()
                        .flatMap(school -> school.profile().specialists().entrySet().stream()
                                .map(one -> new MapSqlParameterSource("code", school.code())
                                        .addValue("subject", one.getKey())
                                        .addValue("teachers", one.getValue())))
                        .toArray(SqlParameterSource[]::new));
    }

    private Map<String, Map<String, Integer>> specialists(Collection<String> codes) {
        return specialists(
                jdbc.sql(SPECIALISTS + " where school_code in (:codes)").param("codes", codes));
    }

    private Map<String, Map<String, Integer>> specialists() {
        return specialists(jdbc.sql(SPECIALISTS));
    }

    /** By subject in each school. */
    private static Map<String, Map<String, Integer>> specialists(JdbcClient.StatementSpec asking) {
        Map<String, Map<String, Integer>> found = new LinkedHashMap<>();
        asking.query(row -> {
            found.computeIfAbsent(row.getString(1), code -> new java.util.TreeMap<>())
                    .put(row.getString(2), row.getInt(3));
        });
        return found;
    }

    private static SqlParameterSource[] parameters(Collection<School> schools) {
        return schools.stream().map(Schools::parameters).toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource parameters(School school) {
        SchoolProfile profile = school.profile();
        return new MapSqlParameterSource("code", school.code())
                .addValue("name", school.name())
                .addValue("key", ChineseOrder.key(school.name()))
                .addValue("sought", Text.sought(school.name()))
                .addValue("level", school.level().name())
                .addValue("setting", school.setting().name())
                .addValue("parent", school.parent())
                .addValue("programme", school.programme() == null ? "" : school.programme())
                .addValue("township", profile.township())
                .addValue("km", profile.kmToCountyTown())
                .addValue("classes", profile.classes())
                .addValue("teachers", profile.teachers())
                .addValue("pupils", profile.pupils())
                .addValue("senior", profile.seniorTitles())
                .addValue("other", profile.otherTitles())
                .addValue("under35", profile.teachersUnder35())
                .addValue("degree", profile.degreeShare())
                .addValue("site", profile.siteArea())
                .addValue("building", profile.buildingArea())
                .addValue("green", profile.greenArea())
                .addValue("rooms", profile.specialRooms());
    }

    private static School school(ResultSet row, Map<String, Map<String, Integer>> specialists) throws SQLException {
        String code = row.getString("code");
        SchoolProfile profile = new SchoolProfile(
                row.getString("township"),
                row.getBigDecimal("km_to_county_town"),
                Columns.wholeOrNull(row, "classes"),
                Columns.wholeOrNull(row, "teachers"),
                Columns.wholeOrNull(row, "pupils"),
                Columns.wholeOrNull(row, "senior_titles"),
                Columns.wholeOrNull(row, "other_titles"),
                Columns.wholeOrNull(row, "teachers_under_35"),
                row.getBigDecimal("degree_share"),
                Columns.wholeOrNull(row, "site_area"),
                Columns.wholeOrNull(row, "building_area"),
                Columns.wholeOrNull(row, "green_area"),
                row.getString("special_rooms"),
                specialists.getOrDefault(code, Map.of()));
        return new School(
                code,
                row.getString("name"),
                Columns.one(row, "level", SchoolLevel.class),
                Columns.one(row, "setting", Setting.class),
                row.getString("parent"),
                SchoolFields.orNull(row.getString("programme")),
                profile);
    }
}
