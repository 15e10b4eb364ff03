package cn.xieshou.jointdocument;

import cn.xieshou.matter.CaseSubject;
import cn.xieshou.workflow.insight.KnownCases;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which version of which document a step is about: a pairing may draw up several at once. */
@Component
class JointDocumentSubject implements CaseSubject {

    private final KnownCases cases;
    private final JointDocumentRepository table;

    JointDocumentSubject(KnownCases cases, JointDocumentRepository table) {
        this.cases = cases;
        this.table = table;
    }

    @Override
    public String processKey() {
        return JointDocumentCase.PROCESS;
    }

    @Override
    public Map<String, String> of(Collection<String> instances) {
        Map<String, Long> versions = cases.facts(instances, JointDocumentCase.VERSION);
        Map<Long, String> names = table.names(versions.values());
        Map<String, String> subjects = new HashMap<>();
        versions.forEach((instance, version) -> subjects.put(instance, names.getOrDefault(version, "")));
        return subjects;
    }
}
