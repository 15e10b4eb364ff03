package cn.xieshou.paper;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One paper of a case as it stands now.
 *
 * @param title «2026—2027学年年度工作方案»
 * @param number as the bureau numbers it; what it is while it has none
 * @param day of what it attests, null while that has not happened
 * @param values what it says, put together when it is made
 * @param address where it is fetched by itself, without «.docx»; empty if it is not
 */
public record CasePaper(
        PaperKind kind,
        String title,
        String number,
        @Nullable LocalDate day,
        Supplier<PaperValues> values,
        String address) {

    /** Where it is fetched: «docx», «pdf». */
    public String at(String format) {
        return address + "." + format;
    }
}
