package cn.xieshou.survey.process;

import cn.xieshou.shared.SchoolYear;
import cn.xieshou.survey.Needs;
import cn.xieshou.survey.Surveys;
import cn.xieshou.workflow.EarlierCopy;
import cn.xieshou.workflow.EarlierRows;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the school itself needed when it was asked last; its scores are this year's own. */
@Component
class EarlierNeeds implements EarlierRows {

    private final Surveys surveys;

    EarlierNeeds(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public String form() {
        return "state-needs";
    }

    @Override
    public String list() {
        return CommonFields.SUBJECTS;
    }

    @Override
    public Optional<String> from(TaskRef task) {
        return last(task).map(needs -> new SchoolYear(needs.schoolYear()).label());
    }

    @Override
    public String alongWith() {
        return CommonFields.ALONG_WITH;
    }

    @Override
    public EarlierCopy copy(TaskRef task) {
        return last(task)
                .map(needs -> CommonFields.copy(needs.subjects(), texts(needs), needs.topics()))
                .orElse(EarlierCopy.NONE);
    }

    private static Map<String, Object> texts(Needs needs) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("facilities", needs.facilities());
        texts.put("management", needs.management());
        texts.put("culture", needs.culture());
        texts.put("psychology", needs.psychology());
        texts.put("pupils", needs.pupils());
        texts.put("difficulties", needs.difficulties());
        return texts;
    }

    private Optional<Needs> last(TaskRef task) {
        return surveys.needsBefore(Fact.RECIPIENT_SCHOOL.from(task), Fact.SCHOOL_YEAR.from(task));
    }
}
