package cn.xieshou.workflow.insight;

import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.account.SystemView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
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
     * @param name as the calling model names it: «支教任教»
     * @param schoolYear for which, null if it knows none
     */
    public record Call(String name, @Nullable Integer schoolYear) {}

    /** Those of the running case of this process with this business key, the longest first. */
    public List<Call> of(String businessKey, String process) {
        return engine.read(() -> {
            List<HistoricActivityInstance> calls = history.createNativeHistoricActivityInstanceQuery()
                    .sql(CALLS)
                    .parameter("key", businessKey)
                    .parameter("process", process)
                    .list();
            Map<String, Integer> years = cases.facts(
                    calls.stream()
                            .map(HistoricActivityInstance::getCalledProcessInstanceId)
                            .filter(Objects::nonNull)
                            .toList(),
                    Fact.SCHOOL_YEAR);
            return calls.stream()
                    .map(one -> new Call(one.getActivityName(), year(years, one.getCalledProcessInstanceId())))
                    .toList();
        });
    }

    private static @Nullable Integer year(Map<String, Integer> years, @Nullable String called) {
        return called == null ? null : years.get(called);
    }
}
