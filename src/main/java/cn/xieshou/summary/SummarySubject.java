package cn.xieshou.summary;

import cn.xieshou.matter.CaseSubject;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose summary a step is about: a pairing has two at once. */
@Component
class SummarySubject implements CaseSubject {

    private final KnownCases cases;
    private final SummaryRepository table;

    SummarySubject(KnownCases cases, SummaryRepository table) {
        this.cases = cases;
        this.table = table;
    }

    @Override
    public String processKey() {
        return SummaryCase.PROCESS;
    }

    @Override
    public Map<String, String> of(Collection<String> instances) {
        Map<String, Long> summaries = cases.facts(instances, SummaryCase.SUMMARY);
        Map<Long, SchoolSummary> known = table.all(summaries.values()).stream()
                .collect(Collectors.toMap(SchoolSummary::id, Function.identity()));
        Map<String, String> subjects = new HashMap<>();
        summaries.forEach((instance, id) -> {
            SchoolSummary one = known.get(id);
            subjects.put(instance, one == null ? "" : one.subject());
        });
        return subjects;
    }
}
