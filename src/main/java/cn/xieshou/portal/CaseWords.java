package cn.xieshou.portal;

import cn.xieshou.matter.CasePage;
import cn.xieshou.matter.CaseStanding;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.insight.ClosedTask;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the features say of the single cases of a pairing, by a step of them that is closed. */
@Component
class CaseWords {

    private final KnownCases cases;
    private final Matters matters;
    private final List<CasePage> pages;
    private final List<CaseStanding> standings;

    CaseWords(KnownCases cases, Matters matters, List<CasePage> pages, List<CaseStanding> standings) {
        this.cases = cases;
        this.matters = matters;
        this.pages = pages;
        this.standings = standings;
    }

    /** What has become of the case so far and who is still to act; nothing where its feature does not say it. */
    List<String> standing(ClosedTask task) {
        return standings.stream()
                .filter(one -> one.processKey().equals(task.processKey()))
                .findFirst()
                .flatMap(one -> year(task).map(year -> one.of(task.businessKey(), year)))
                .orElse(List.of());
    }

    /** The page of the case itself where there is one: the plan, not the whole pairing. */
    String link(ClosedTask task) {
        return pages.stream()
                .filter(page -> page.processKey().equals(task.processKey()))
                .findFirst()
                .flatMap(page -> year(task).map(year -> page.path(task.businessKey(), year)))
                .orElse(matters.of(task.businessKey()).href());
    }

    private Optional<Integer> year(ClosedTask task) {
        return cases.fact(task.processInstanceId(), Fact.SCHOOL_YEAR);
    }
}
