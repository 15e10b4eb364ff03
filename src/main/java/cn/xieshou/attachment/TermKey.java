package cn.xieshou.attachment;

import cn.xieshou.shared.SchoolYear;

/**
 * One term of one pairing.
 *
 * @param schoolYear start of the school year
 * @param term 1 or 2
 */
public record TermKey(String pairingId, int schoolYear, int term) {

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** «2026—2027学年第一学期» */
    public String label() {
        return year().label() + (term == 1 ? "第一学期" : "第二学期");
    }

    /** «P-2026-001.2026-1», as addresses of its personal links name it. */
    public String subject() {
        return pairingId + "." + slug();
    }

    /** «2026-1», the term in addresses and in the model's messages. */
    public String slug() {
        return schoolYear + "-" + term;
    }
}
