package cn.xieshou.mentoring;

import java.time.YearMonth;

/**
 * A month of a mentorship.
 *
 * @param days on how many days the two were together in confirmed activities of guidance
 * @param ofMentor on how many days the mentor guided anybody of the recipient, which is what the programme counts
 * @param asked whether the programme asks for guidance in it
 * @param missing whether it is over with fewer days of the mentor than asked for
 */
public record GuidanceMonth(YearMonth month, int days, int ofMentor, boolean asked, boolean missing) {

    /** «2026年9月» */
    public String label() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** «9月» */
    public String shortLabel() {
        return month.getMonthValue() + "月";
    }
}
