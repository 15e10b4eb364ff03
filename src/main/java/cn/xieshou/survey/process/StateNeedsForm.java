package cn.xieshou.survey.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.directory.School;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.survey.Needs;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Surveys;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A recipient school states what it needs (R-SUR-1). */
@Component
class StateNeedsForm implements TaskForm {

    private static final String POTENTIAL = "scorePotential";

    private final Surveys surveys;
    private final EarlierNeeds earlier;
    private final NextCycle cycle;
    private final Directory directory;
    private final Trail trail;
    private final Clock clock;

    StateNeedsForm(
            Surveys surveys, EarlierNeeds earlier, NextCycle cycle, Directory directory, Trail trail, Clock clock) {
        this.surveys = surveys;
        this.earlier = earlier;
        this.cycle = cycle;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "state-needs";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return Parties.principal(Fact.RECIPIENT_SCHOOL.from(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        String school = Fact.RECIPIENT_SCHOOL.from(task);
        int year = Fact.SCHOOL_YEAR.from(task);
        Map<String, Object> form = new HashMap<>();
        CommonFields.showHead(form, directory.schoolName(school), year);
        CommonFields.showUnstated(form);
        surveys.needs(school, year)
                .ifPresentOrElse(
                        needs -> {
                            CommonFields.showStated(form, directory.personName(needs.filledBy()), needs.filledAt());
                            show(form, needs);
                        },
                        () -> start(task, form));
        return form;
    }

    /** In the next cycle of a renewed pairing what was stated last; else what the profile says. */
    private void start(TaskRef task, Map<String, Object> form) {
        if (cycle.isOf(task) && earlier.from(task).isPresent()) {
            CommonFields.showEarlier(form, earlier.copy(task));
        } else {
            CommonFields.showSubjects(form, withoutAny(Fact.RECIPIENT_SCHOOL.from(task)));
        }
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        surveys.lock(Fact.RECIPIENT_SCHOOL.from(task));
        CommonFields.refuseOverwriting(show(task), values);
        surveys.state(new Needs(
                Fact.RECIPIENT_SCHOOL.from(task),
                Fact.SCHOOL_YEAR.from(task),
                CommonFields.subjects(values),
                CommonFields.text(values, "facilities"),
                CommonFields.text(values, "management"),
                CommonFields.text(values, "culture"),
                CommonFields.text(values, "psychology"),
                CommonFields.text(values, "pupils"),
                values.text("difficulties"),
                CommonFields.topics(values),
                CommonFields.scores(values),
                values.optionalInteger(POTENTIAL), // a form of the time before does not ask
                task.actor(),
                clock.instant()));
        trail.add(task.businessKey(), task.actor(), Act.SUBMITTED, task.taskName(), null);
        return Map.of();
    }

    private static void show(Map<String, Object> form, Needs needs) {
        CommonFields.showSubjects(form, needs.subjects());
        form.put("facilities", needs.facilities());
        form.put("management", needs.management());
        form.put("culture", needs.culture());
        form.put("psychology", needs.psychology());
        form.put("pupils", needs.pupils());
        form.put("difficulties", needs.difficulties());
        CommonFields.showTopics(form, needs.topics());
        CommonFields.showScores(form, needs.scores());
        if (needs.potential() != null) {
            form.put(POTENTIAL, needs.potential());
        }
    }

    /** Subjects that the school's profile reports without any specialist teacher, as a start. */
    private List<SubjectTeachers> withoutAny(String school) {
        Map<String, Integer> specialists = directory
                .school(school)
                .map(School::profile)
                .map(profile -> profile.specialists())
                .orElse(Map.of());
        return specialists.entrySet().stream()
                .filter(subject -> subject.getValue() == 0)
                .map(subject -> new SubjectTeachers(subject.getKey(), 1))
                .toList();
    }
}
