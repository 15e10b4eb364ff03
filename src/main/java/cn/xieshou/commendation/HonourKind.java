package cn.xieshou.commendation;

import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;

/** What somebody is commended as (R-AWD-1); each kind has its own number of places. */
public enum HonourKind {
    SUPPORTING("支援工作先进学校"),
    RECIPIENT("受援工作先进学校"),
    TEACHER("优秀支教教师"),
    MENTOR("优秀指导教师"),
    CADRE("优秀挂职干部");

    private final String label;

    HonourKind(String label) {
        this.label = label;
    }

    /** What stands on the certificate and people read. */
    public String label() {
        return label;
    }

    public boolean ofSchool() {
        return this == SUPPORTING || this == RECIPIENT;
    }

    /** What the table commendation-candidates tells apart. */
    public String inTable() {
        return ofSchool() ? "学校" : "个人";
    }

    /** How many there may be in a school year. */
    public int limit(ProgrammeYear programme) {
        return programme.limit(ofSchool() ? LimitKey.COMMENDATION_SCHOOLS : LimitKey.COMMENDATION_PEOPLE);
    }
}
