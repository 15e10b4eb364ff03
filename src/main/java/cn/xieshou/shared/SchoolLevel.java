package cn.xieshou.shared;

import java.util.Arrays;
import java.util.Optional;

/** School levels of the county scheme (requirements section 1). */
public enum SchoolLevel {
    KINDERGARTEN("幼儿园"),
    PRIMARY("小学"),
    JUNIOR_SECONDARY("初中"),
    SENIOR_SECONDARY("高中");

    private final String label;

    SchoolLevel(String label) {
        this.label = label;
    }

    /** The level that a text speaks of («初中部»), the first of several. */
    public static Optional<SchoolLevel> namedIn(String text) {
        return Arrays.stream(values())
                .filter(level -> text.contains(level.label))
                .findFirst();
    }

    /** What people read on screen and in the roster workbook. */
    public String label() {
        return label;
    }
}
