package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Commendation;
import cn.xieshou.shared.ChineseDates;

/**
 * A round of commendation in the register.
 *
 * @param schools how many schools are on its list or were honoured
 * @param people how many people
 */
record CommendationRow(Commendation one, String title, int schools, int people) {

    /** From when to when the list is public; empty before. */
    String publicity() {
        return one.publicFrom() == null || one.publicUntil() == null
                ? ""
                : ChineseDates.date(one.publicFrom()) + "至" + ChineseDates.date(one.publicUntil());
    }
}
