package cn.xieshou.selection;

import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.SchoolYear;
import java.util.Optional;

/**
 * Which selection: one for each pairing and school year.
 *
 * @param schoolYear start of the school year of service
 */
public record SelectionKey(String pairingId, int schoolYear) {

    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** «P-2026-001.2026», as addresses of its personal links name it. */
    public String subject() {
        return pairingId + "." + schoolYear;
    }

    /** @param subject as {@link #subject} writes it; empty for what can be none */
    static Optional<SelectionKey> ofSubject(String subject) {
        int dot = subject.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : AddressNumber.year(subject.substring(dot + 1))
                        .map(year -> new SelectionKey(subject.substring(0, dot), year.startYear()));
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
