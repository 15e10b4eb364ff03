package cn.xieshou.matching;

import cn.xieshou.matter.OpinionsByMail;
import org.springframework.stereotype.Component;

/** What is said of a matching is about its text. */
@Component
class MatchingOpinions implements OpinionsByMail {

    @Override
    public String processKey() {
        return MatchingProcess.PROCESS;
    }
}
