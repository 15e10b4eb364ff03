package cn.xieshou.longwork;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of long work that features bring. */
@Component
class WorkKinds {

    private final ObjectProvider<LongWork> all;

    WorkKinds(ObjectProvider<LongWork> all) {
        this.all = all;
    }

    LongWork get(String kind) {
        return all.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no long work of kind " + kind));
    }

    /** False also for a kind that this version does not know any more. */
    boolean maySee(String account, Work work) {
        return all.stream()
                .filter(kind -> kind.kind().equals(work.kind()))
                .anyMatch(kind -> kind.maySee(account, work.subject()));
    }
}
