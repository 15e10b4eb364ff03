package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import cn.xieshou.shared.SchoolLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** A school as a row of its table, and back. */
final class SchoolRow {

    private SchoolRow() {}

    static SqlParameterSource parameters(School school) {
        SchoolProfile profile = school.profile();
        return NameColumns.of(school.name())
                .addTo(new MapSqlParameterSource("code", school.code()))
                .addValue("name", school.name())
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

    /** @param specialists by subject in each school */
    static School read(ResultSet row, Map<String, Map<String, Integer>> specialists) throws SQLException {
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
