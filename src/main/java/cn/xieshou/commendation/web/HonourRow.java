package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Candidate;
import cn.xieshou.register.Cell;
import java.time.LocalDate;

/**
 * An honour in the register.
 *
 * @param fetched whether the reader may fetch the certificate
 */
record HonourRow(Candidate one, String school, int year, LocalDate on, boolean fetched) {

    /** The person, or the school itself. */
    String name() {
        return one.kind().ofSchool() ? school : one.personName();
    }

    Cell certificate() {
        String address = "/honours/" + one.id() + "/certificate.";
        return fetched
                ? Cell.all(
                        Cell.link(address + "docx", "下载证书", "下载证书：" + name()),
                        Cell.text(" "),
                        Cell.link(address + "pdf", "打印用", "打印用的证书：" + name()))
                : Cell.NOTHING;
    }
}
