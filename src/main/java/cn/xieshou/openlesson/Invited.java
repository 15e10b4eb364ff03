package cn.xieshou.openlesson;

import cn.xieshou.shared.SchoolLevel;

/** Which schools of the county an open lesson is for. */
public enum Invited {
    ALL("全部学校"),
    KINDERGARTEN("幼儿园"),
    PRIMARY("小学"),
    JUNIOR_SECONDARY("初中"),
    SENIOR_SECONDARY("高中");

    private final String label;

    Invited(String label) {
        this.label = label;
    }

    /** What people read on screen. */
    public String label() {
        return label;
    }

    /** Whether schools of that level are invited. */
    public boolean covers(SchoolLevel level) {
        return this == ALL || name().equals(level.name());
    }
}
