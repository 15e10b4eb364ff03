package cn.xieshou.agreement;

import cn.xieshou.matter.OpinionsByMail;
import org.springframework.stereotype.Component;

/** What is said of an agreement is about its text. */
@Component
class AgreementOpinions implements OpinionsByMail {

    @Override
    public String processKey() {
        return AgreementSigning.PROCESS;
    }
}
