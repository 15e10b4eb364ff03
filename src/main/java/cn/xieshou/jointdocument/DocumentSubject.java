package cn.xieshou.jointdocument;

import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which of a pairing's joint documents one is.
 *
 * @param schoolYear of a department's plan the year in which its school year begins; null of the others
 * @param side of a department's plan whose department; null of the others
 * @param department empty of the others
 */
public record DocumentSubject(
        DocumentKind kind,
        @Nullable Integer schoolYear,
        @Nullable Side side,
        String department) {

    public static DocumentSubject of(DocumentKind kind) {
        return new DocumentSubject(kind, null, null, "");
    }

    public static DocumentSubject department(int schoolYear, Side side, String department) {
        return new DocumentSubject(DocumentKind.DEPARTMENT_PLAN, schoolYear, side, department);
    }

    /** By what the table tells a pairing's documents apart. */
    String key() {
        return kind.lasting() ? kind.name() : kind.name() + "/" + schoolYear + "/" + side + "/" + department;
    }

    /** «教师专业发展规划», «2026—2027学年支援学校教务处年度计划» */
    public String title() {
        return schoolYear == null || side == null
                ? kind.label()
                : new SchoolYear(schoolYear).label() + side.label() + department + "年度计划";
    }
}
