package cn.xieshou.selection;

import cn.xieshou.shared.SchoolYear;

/**
 * Which selection: one for each pairing and school year.
 *
 * @param schoolYear start of the school year of service
 */
public record SelectionKey(String pairingId, int schoolYear) {

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** What its holdings are kept under: «P-2026-001/2026». */
    public String matter() {
        return pairingId + "/" + schoolYear;
    }

    /** «《2026—2027学年支教人选》», as the trail names it. */
    String titled(String what) {
        return "《" + year().label() + what + "》";
    }
}
