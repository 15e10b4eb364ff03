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
 * @param restricted what {@link CasePapers#readable} names it by; empty if whoever sees the pairing may read it
 */
public record CasePaper(
        PaperKind kind,
        String title,
        String number,
        @Nullable LocalDate day,
        Supplier<PaperValues> values,
        String address,
        String restricted) {

    /** One that whoever sees the pairing may read. */
    public CasePaper(
            PaperKind kind,
            String title,
            String number,
            @Nullable LocalDate day,
            Supplier<PaperValues> values,
            String address) {
        this(kind, title, number, day, values, address, "");
    }

    /** The same for those only to whom {@link CasePapers#readable} names it. */
    public CasePaper onlyBy(String key) {
        return new CasePaper(kind, title, number, day, values, address, key);
    }

    /** Whether whoever sees the pairing may read it. */
    public boolean open() {
        return restricted.isEmpty();
    }

    /** Where it is fetched: «docx», «pdf». */
    public String at(String format) {
        return address + "." + format;
    }
}
