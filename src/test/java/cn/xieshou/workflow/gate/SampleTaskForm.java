package cn.xieshou.workflow.gate;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A form of the tests: keeps what it is given and numbers it; refuses the opinion «拒绝» after that. */
@Component
public class SampleTaskForm implements TaskForm {

    public static final String NUMBERS = "SAMPLE-TASK";

    public final Map<String, FormValues> stored = new ConcurrentHashMap<>();

    private final NumberSeries numbers;
    private final Directory directory;

    SampleTaskForm(NumberSeries numbers, Directory directory) {
        this.numbers = numbers;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "sample-approval";
    }

    /** The step of whom the instance names as approver; of whoever acts where the directory does not know them. */
    @Override
    public TaskParty party(TaskRef task) {
        return Optional.ofNullable(task.facts().get("approver"))
                .flatMap(approver -> directory.person(approver.toString()))
                .map(SampleTaskForm::party)
                .orElse(TaskParty.person(task.actor()));
    }

    private static TaskParty party(Person approver) {
        String school = approver.school();
        return approver.role() == Role.LIAISON && school != null
                ? Parties.liaison(school)
                : TaskParty.of(approver.group());
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return Map.of("title", "一中—二中高中部(理科)");
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        numbers.next(NUMBERS);
        if ("拒绝".equals(values.optionalText("opinion"))) {
            throw new FormRefused("opinion", "意见说明", "请写明具体意见");
        }
        stored.put(task.taskId(), values);
        return Map.of("approved", "approve".equals(values.optionalText("decision")));
    }
}
