package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.account.SystemView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a case has called and still waits for; the caller checks who may read it. */
@Service
@Transactional(readOnly = true)
public class UnfinishedCalls {

    private static final String CALLS = "select A.* from ACT_HI_ACTINST A join ACT_HI_PROCINST P"
            + " on P.PROC_INST_ID_ = A.PROC_INST_ID_ where P.BUSINESS_KEY_ = #{key} and P.PROC_DEF_KEY_ = #{process}"
            + " and P.END_TIME_ is null and A.END_TIME_ is null and A.ACT_TYPE_ = 'callActivity'"
            + " order by A.START_TIME_, A.ID_";

    private final HistoryService history;
    private final KnownCases cases;
    private final SystemView engine;

    UnfinishedCalls(HistoryService history, KnownCases cases, SystemView engine) {
        this.history = history;
        this.cases = cases;
        this.engine = engine;
    }

    /**
     * One of them.
     *
     * @param element the calling element's id
     * @param name as the calling model names it: «支教任教»
     * @param schoolYear for which, null if it knows none
     * @param term for which, null if for none
     * @param called the case that is waited for
     */
    public record Call(
            String element,
            String name,
            @Nullable Integer schoolYear,
            @Nullable Integer term,
            @Nullable String called) {}

    /** Those of the running case of this process with this business key, the longest first. */
    public List<Call> of(String businessKey, String process) {
        return engine.read(() -> {
            List<HistoricActivityInstance> calls = history.createNativeHistoricActivityInstanceQuery()
                    .sql(CALLS)
                    .parameter("key", businessKey)
                    .parameter("process", process)
                    .list();
            List<String> called = calls.stream()
                    .map(HistoricActivityInstance::getCalledProcessInstanceId)
                    .filter(Objects::nonNull)
                    .toList();
            Map<String, Integer> years = cases.facts(called, Fact.SCHOOL_YEAR);
            Map<String, Integer> terms = cases.facts(called, Fact.TERM);
            return calls.stream()
                    .map(one -> new Call(
                            one.getActivityId(),
                            one.getActivityName(),
                            of(years, one.getCalledProcessInstanceId()),
                            of(terms, one.getCalledProcessInstanceId()),
                            one.getCalledProcessInstanceId()))
                    .toList();
        });
    }

    /** These cases, and those that they have called in turn and that still run. */
    public Set<String> within(Collection<String> called) {
        return engine.read(() -> {
            Set<String> all = new TreeSet<>(called);
            called.forEach(one -> all.addAll(within(
                    history
                            .createHistoricProcessInstanceQuery()
                            .superProcessInstanceId(one)
                            .unfinished()
                            .list()
                            .stream()
                            .map(HistoricProcessInstance::getId)
                            .toList())));
            return all;
        });
    }

    private static @Nullable Integer of(Map<String, Integer> facts, @Nullable String called) {
        return called == null ? null : facts.get(called);
    }
}
