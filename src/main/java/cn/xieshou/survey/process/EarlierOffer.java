package cn.xieshou.survey.process;

import cn.xieshou.shared.SchoolYear;
import cn.xieshou.survey.Offer;
import cn.xieshou.survey.Surveys;
import cn.xieshou.workflow.EarlierCopy;
import cn.xieshou.workflow.EarlierRows;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the school itself offered when it was asked last; its scores are this year's own. */
@Component
class EarlierOffer implements EarlierRows {

    private final Surveys surveys;

    EarlierOffer(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public String form() {
        return "state-offer";
    }

    @Override
    public String list() {
        return CommonFields.SUBJECTS;
    }

    @Override
    public Optional<String> from(TaskRef task) {
        return last(task).map(offer -> new SchoolYear(offer.schoolYear()).label());
    }

    @Override
    public String alongWith() {
        return CommonFields.ALONG_WITH;
    }

    @Override
    public EarlierCopy copy(TaskRef task) {
        return last(task)
                .map(offer -> CommonFields.copy(offer.subjects(), texts(offer), offer.topics()))
                .orElse(EarlierCopy.NONE);
    }

    private static Map<String, Object> texts(Offer offer) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("mentors", offer.mentors());
        texts.put("resources", offer.resources());
        texts.put("management", offer.management());
        texts.put("culture", offer.culture());
        texts.put("psychology", offer.psychology());
        texts.put("pupils", offer.pupils());
        texts.put("remarks", offer.remarks());
        return texts;
    }

    private Optional<Offer> last(TaskRef task) {
        return surveys.offerBefore(Fact.SUPPORTING_SCHOOL.from(task), Fact.SCHOOL_YEAR.from(task));
    }
}
