package cn.xieshou.paper;

import java.util.List;
import java.util.Optional;

/** A kind of paper that is made from a template; a feature brings one bean for each. */
public interface PaperKind {

    /** Unique, at most 40 letters; part of addresses. */
    String key();

    /** «结对帮扶协议» */
    String label();

    /** What a template may name, in the order in which it is told. */
    List<PaperField> fields();

    /** The template that holds while the bureau has not brought its own. */
    OfficialPaper shipped();

    /** Invented values for a look at a template. */
    PaperValues sample();

    /** What a real case is called by in {@link #ofCase}, «结对编号»; empty if there is no such look. */
    default String caseNumber() {
        return "";
    }

    /** The values of a real case for a look at a template; empty if there is none by that number, or nothing to show yet. */
    default Optional<PaperValues> ofCase(String number) {
        return Optional.empty();
    }
}
