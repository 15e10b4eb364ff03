package cn.xieshou.service;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The forms of the teachers who served among the papers of their pairing. */
@Component
@Order(40)
class ServiceCasePapers implements CasePapers {

    private final Secondments secondments;
    private final ServiceYearRepository years;
    private final ServicePaper paper;

    ServiceCasePapers(Secondments secondments, ServiceYearRepository years, ServicePaper paper) {
        this.secondments = secondments;
        this.years = years;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        Map<String, FiledForm> begun = years.begun(pairingId);
        return secondments.ofPairing(pairingId).stream()
                .filter(one -> begun.containsKey(one.id()))
                .sorted(Comparator.comparing(Secondment::id))
                .map(one -> paper(one, begun.getOrDefault(one.id(), FiledForm.NONE)))
                .toList();
    }

    private CasePaper paper(Secondment one, FiledForm form) {
        return new CasePaper(
                paper,
                one.year().label() + "任教情况表 " + one.teacherName(),
                form.number() == null ? "草稿，尚未归档" : form.number(),
                form.day(),
                () -> paper.values(one.id()),
                "/secondments/" + one.id() + "/form");
    }
}
