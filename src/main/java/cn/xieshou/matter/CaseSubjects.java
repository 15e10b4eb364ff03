package cn.xieshou.matter;

import cn.xieshou.workflow.OpenTask;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What open steps are about beside their pairing; nothing is asked where no feature tells. */
@Component
public class CaseSubjects {

    private final ObjectProvider<CaseSubject> features;

    CaseSubjects(ObjectProvider<CaseSubject> features) {
        this.features = features;
    }

    /** By the engine's id of the case; cases of which nothing more is to be said are not in it. */
    public Map<String, String> of(Collection<OpenTask> tasks) {
        Map<String, String> subjects = new HashMap<>();
        features.forEach(feature -> {
            List<String> cases = tasks.stream()
                    .filter(task -> task.processKey().equals(feature.processKey()))
                    .map(OpenTask::processInstanceId)
                    .distinct()
                    .toList();
            if (!cases.isEmpty()) {
                subjects.putAll(feature.of(cases));
            }
        });
        return subjects;
    }

    /** The same of cases whose processes are not known here. */
    public Map<String, String> ofCases(Collection<String> instances) {
        Map<String, String> subjects = new HashMap<>();
        features.forEach(feature -> subjects.putAll(feature.of(instances)));
        return subjects;
    }

    /** What the step is about, else what its process is called. */
    public static String named(OpenTask task, Map<String, String> subjects) {
        return subjects.getOrDefault(task.processInstanceId(), task.processName());
    }
}
