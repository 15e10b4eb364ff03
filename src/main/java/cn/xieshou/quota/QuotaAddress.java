package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.page.PageAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the activities behind a number are listed. */
public final class QuotaAddress {

    private QuotaAddress() {}

    /** @param subject empty for all */
    public static String activities(String pairing, String measure, Term term, String subject) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("measure", measure);
        asked.put("year", term.schoolYear().startYear());
        asked.put("term", term.number());
        asked.put("subject", subject);
        asked.put("q", pairing);
        return PageAddress.of("/quotas/activities", asked);
    }
}
