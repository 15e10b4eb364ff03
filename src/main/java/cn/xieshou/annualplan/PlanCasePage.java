package cn.xieshou.annualplan;

import cn.xieshou.matter.CasePage;
import cn.xieshou.matter.OpinionsByMail;
import org.springframework.stereotype.Component;

/** The page of a plan filing, which is about a text. */
@Component
class PlanCasePage implements CasePage, OpinionsByMail {

    @Override
    public String processKey() {
        return AnnualPlanFiling.PROCESS;
    }

    @Override
    public String path(String businessKey, int schoolYear) {
        return "/plans/" + businessKey + "/" + schoolYear;
    }
}
