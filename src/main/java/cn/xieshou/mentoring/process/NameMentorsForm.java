package cn.xieshou.mentoring.process;

import cn.xieshou.directory.Subjects;
import cn.xieshou.directory.Teacher;
import cn.xieshou.mentoring.Demand;
import cn.xieshou.mentoring.LastYearsPairs;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringTables.As;
import cn.xieshou.mentoring.MentoringTables.Verdict;
import cn.xieshou.mentoring.MentoringYear;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.Naming;
import cn.xieshou.mentoring.NewMentorship;
import cn.xieshou.mentoring.Qualified;
import cn.xieshou.pairing.PairingParties;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The supporting school's liaison names mentors with their apprentices, at first or after a return (R-MEN-1). */
@Component
class NameMentorsForm implements TaskForm {

    private final Mentorings mentorings;
    private final NamedPairs pairs;
    private final Naming naming;
    private final Qualified qualified;
    private final LastYearsPairs lastYear;
    private final MentoringView view;
    private final PairingParties parties;

    NameMentorsForm(
            Mentorings mentorings,
            NamedPairs pairs,
            Naming naming,
            Qualified qualified,
            LastYearsPairs lastYear,
            MentoringView view,
            PairingParties parties) {
        this.mentorings = mentorings;
        this.pairs = pairs;
        this.naming = naming;
        this.qualified = qualified;
        this.lastYear = lastYear;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "name-mentors";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        MentoringKey key = MentoringCase.key(task);
        Demand demand = view.demand(key);
        List<Teacher> mentors = qualified.of(Fact.SUPPORTING_SCHOOL.from(task), As.MENTOR, key, demand);
        List<Teacher> apprentices = qualified.of(Fact.RECIPIENT_SCHOOL.from(task), As.APPRENTICE, key, demand);
        Map<String, Object> form = view.head(key);
        form.put("demand", demand.inWords());
        form.put("mentors", MentoringView.options(mentors));
        form.put("apprentices", MentoringView.options(apprentices));
        form.put(
                "subjects",
                Subjects.ALL.stream()
                        .map(one -> Map.of("value", one, "label", one))
                        .toList());
        List<Mentorship> shown = mentorings
                .find(key)
                .map(year -> before(year, form))
                .orElseGet(() -> lastYear.of(key, mentors, apprentices));
        if (!shown.isEmpty()) {
            form.put(NamedPairs.LIST, shown.stream().map(NameMentorsForm::row).toList());
        }
        if (mentorings.find(key).isEmpty() && !shown.isEmpty()) {
            form.put("copied", "已带入上学年仍符合条件的" + shown.size() + "对，请核对、增减。");
        }
        List<String> named = shown.stream().map(Mentorship::mentor).toList();
        form.put("idle", naming.idle(Fact.SUPPORTING_SCHOOL.from(task), named, key, demand));
        return form;
    }

    private List<Mentorship> before(MentoringYear year, Map<String, Object> form) {
        if (year.returnOpinion() != null) {
            form.put("returnNote", year.returnOpinion());
        }
        form.put("note", year.note());
        return mentorings.mentorships(year);
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        MentoringKey key = MentoringCase.key(task);
        Demand demand = view.demand(key);
        List<NewMentorship> named = pairs.read(values.rows(NamedPairs.LIST));
        String note = Text.clean(values.optionalText("note"));
        check(naming.ofNew(named, key, demand), note);
        mentorings.name(key, named, note, task.actor());
        return Map.of();
    }

    private static void check(List<Naming.Finding> findings, String note) {
        String over = inWords(findings, Verdict.OVER);
        if (!over.isEmpty()) {
            throw new FormRefused(NamedPairs.LIST, "师徒", over);
        }
        String missing = inWords(findings, Verdict.SHORT);
        if (!missing.isEmpty() && note.isEmpty()) {
            throw new FormRefused("note", "说明", "没有达到项目要求，请说明原因：" + missing);
        }
    }

    private static String inWords(List<Naming.Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(one -> one.is(verdict))
                .map(Naming.Finding::inWords)
                .collect(Collectors.joining("；"));
    }

    private static Map<String, Object> row(Mentorship one) {
        return Map.of("mentor", one.mentor(), "apprentice", one.apprentice(), "subject", one.subject());
    }
}
