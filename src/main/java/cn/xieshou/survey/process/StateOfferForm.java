package cn.xieshou.survey.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.survey.Offer;
import cn.xieshou.survey.Surveys;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A supporting school states what it can offer (R-SUR-1). */
@Component
class StateOfferForm implements TaskForm {

    private final Surveys surveys;
    private final EarlierOffer earlier;
    private final NextCycle cycle;
    private final Directory directory;
    private final Trail trail;
    private final Clock clock;

    StateOfferForm(
            Surveys surveys, EarlierOffer earlier, NextCycle cycle, Directory directory, Trail trail, Clock clock) {
        this.surveys = surveys;
        this.earlier = earlier;
        this.cycle = cycle;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "state-offer";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.principal(Fact.SUPPORTING_SCHOOL.from(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        String school = Fact.SUPPORTING_SCHOOL.from(task);
        int year = Fact.SCHOOL_YEAR.from(task);
        Map<String, Object> form = new HashMap<>();
        CommonFields.showHead(form, directory.schoolName(school), year);
        CommonFields.showUnstated(form);
        surveys.offer(school, year)
                .ifPresentOrElse(
                        offer -> {
                            CommonFields.showStated(form, directory.personName(offer.filledBy()), offer.filledAt());
                            show(form, offer);
                        },
                        () -> start(task, form));
        return form;
    }

    /** In the next cycle of a renewed pairing what was stated last. */
    private void start(TaskRef task, Map<String, Object> form) {
        if (cycle.isOf(task)) {
            CommonFields.showEarlier(form, earlier.copy(task));
        }
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        surveys.lock(Fact.SUPPORTING_SCHOOL.from(task));
        CommonFields.refuseOverwriting(show(task), values);
        surveys.state(new Offer(
                Fact.SUPPORTING_SCHOOL.from(task),
                Fact.SCHOOL_YEAR.from(task),
                CommonFields.subjects(values),
                values.integer("mentors"),
                values.text("resources"),
                CommonFields.text(values, "management"),
                CommonFields.text(values, "culture"),
                CommonFields.text(values, "psychology"),
                CommonFields.text(values, "pupils"),
                CommonFields.text(values, "remarks"),
                CommonFields.topics(values),
                CommonFields.scores(values),
                task.actor(),
                clock.instant()));
        trail.add(task.businessKey(), task.actor(), Act.SUBMITTED, task.taskName(), null);
        return Map.of();
    }

    private static void show(Map<String, Object> form, Offer offer) {
        CommonFields.showSubjects(form, offer.subjects());
        form.put("mentors", offer.mentors());
        form.put("resources", offer.resources());
        form.put("management", offer.management());
        form.put("culture", offer.culture());
        form.put("psychology", offer.psychology());
        form.put("pupils", offer.pupils());
        form.put("remarks", offer.remarks());
        CommonFields.showTopics(form, offer.topics());
        CommonFields.showScores(form, offer.scores());
    }
}
