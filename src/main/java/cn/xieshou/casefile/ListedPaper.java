package cn.xieshou.casefile;

import cn.xieshou.paper.CasePaper;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper of a whole file as its index lists it, with who may read it; see {@link CasePaper}. */
record ListedPaper(String title, String number, @Nullable LocalDate day, String restricted) {

    boolean open() {
        return restricted.isEmpty();
    }

    static ListedPaper of(CasePaper paper) {
        return new ListedPaper(paper.title(), paper.number(), paper.day(), paper.restricted());
    }
}
