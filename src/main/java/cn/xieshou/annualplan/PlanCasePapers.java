package cn.xieshou.annualplan;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plans and filing notices among the papers of their pairing, each plan in its current text. */
@Component
@Order(20)
class PlanCasePapers implements CasePapers {

    private final AnnualPlans plans;
    private final PlanPaper paper;
    private final FilingNotice notice;

    PlanCasePapers(AnnualPlans plans, PlanPaper paper, FilingNotice notice) {
        this.plans = plans;
        this.paper = paper;
        this.notice = notice;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        List<CasePaper> papers = new ArrayList<>();
        plans.ofPairing(pairingId).stream()
                .filter(plan -> plan.submittedBy() != null)
                .sorted(Comparator.comparing(plan -> plan.id().schoolYear()))
                .forEach(plan -> add(plan, papers));
        return papers;
    }

    /** The texts are read only when a paper is made: the list of a pairing's plans does without them. */
    private void add(AnnualPlan listed, List<CasePaper> papers) {
        PlanId id = listed.id();
        String address = "/plans/" + id.pairingId() + "/" + id.schoolYear();
        String number = listed.number() == null ? "草稿，尚未备案" : listed.number();
        papers.add(new CasePaper(
                paper,
                id.title(),
                number,
                listed.filedOn(),
                () -> {
                    AnnualPlan plan = plans.get(id);
                    return paper.values(plan, plan.text());
                },
                address + "/plan"));
        if (listed.number() != null) {
            papers.add(new CasePaper(
                    notice,
                    id.title() + "备案通知",
                    number,
                    listed.filedOn(),
                    () -> notice.values(plans.get(id)),
                    address + "/notice"));
        }
    }
}
