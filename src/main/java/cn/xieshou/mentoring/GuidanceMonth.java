package cn.xieshou.mentoring;

import java.time.YearMonth;

/**
 * A month of a mentorship.
 *
 * @param days on how many days the two were together in confirmed activities of guidance
 * @param asked whether the programme asks for guidance in it
 * @param missing whether it is over with fewer days than asked for
 * @param reason what the decision table says, empty if nothing is asked for
 */
public record GuidanceMonth(YearMonth month, int days, boolean asked, boolean missing, String reason) {

    /** «2026年9月» */
    public String label() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** «9月» */
    public String shortLabel() {
        return month.getMonthValue() + "月";
    }
}
