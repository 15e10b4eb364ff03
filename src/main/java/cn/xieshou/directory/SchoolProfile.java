package cn.xieshou.directory;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a school reports about itself (requirements section 1); unknown figures are null.
 *
 * @param kmToCountyTown kilometres by road, one decimal
 * @param seniorTitles teachers with a senior title (高级 and above)
 * @param otherTitles teachers with any other title
 * @param degreeShare teachers with a degree in per cent, one decimal
 * @param siteArea square metres, like the two that follow
 * @param specialists number of specialist teachers by subject, in reading order; 0 means the subject has none
 */
public record SchoolProfile(
        @Nullable String township,
        @Nullable BigDecimal kmToCountyTown,
        @Nullable Integer classes,
        @Nullable Integer teachers,
        @Nullable Integer pupils,
        @Nullable Integer seniorTitles,
        @Nullable Integer otherTitles,
        @Nullable Integer teachersUnder35,
        @Nullable BigDecimal degreeShare,
        @Nullable Integer siteArea,
        @Nullable Integer buildingArea,
        @Nullable Integer greenArea,
        @Nullable String specialRooms,
        Map<String, Integer> specialists) {

    /** Nothing known yet. */
    public static final SchoolProfile EMPTY =
            new SchoolProfile(null, null, null, null, null, null, null, null, null, null, null, null, null, Map.of());

    /** Pupils for each teacher, one of the figures that a comparison starts from; null while one of them is unknown. */
    public @Nullable Double pupilsPerTeacher() {
        return pupils == null || teachers == null || teachers == 0 ? null : pupils.doubleValue() / teachers;
    }

    /** Share of teachers with a senior title, 0 to 1; null while a figure is unknown. */
    public @Nullable Double seniorShare() {
        return seniorTitles == null || teachers == null || teachers == 0 ? null : seniorTitles.doubleValue() / teachers;
    }
}
