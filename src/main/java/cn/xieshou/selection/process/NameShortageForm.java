package cn.xieshou.selection.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.secondment.ExchangeSize;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.Side;
import cn.xieshou.survey.Needs;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Surveys;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recipient asks for teachers, music, PE and art first, or says that it needs none (R-SEC-1). */
@Component
class NameShortageForm implements TaskForm {

    private static final List<String> FIRST = List.of("音乐", "体育", "美术");

    private final Selections selections;
    private final Surveys surveys;
    private final SelectionView view;
    private final PairingParties parties;

    NameShortageForm(Selections selections, Surveys surveys, SelectionView view, PairingParties parties) {
        this.selections = selections;
        this.surveys = surveys;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "name-shortage";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Selection selection = view.of(task);
        Map<String, Object> form = view.head(selection);
        form.put("sizeRule", view.sizeRule(selection.key()));
        boolean nobody = selection.nobodySide() == Side.RECIPIENT && selection.nobodyReason() != null;
        form.put(Judgement.FIELD, nobody ? "none" : "need");
        if (nobody) {
            form.put("reason", selection.nobodyReason());
        }
        form.put("remark", selection.remark());
        List<SubjectTeachers> known = selection.shortages().isEmpty()
                ? surveyed(Fact.RECIPIENT_SCHOOL.from(task), selection.key())
                : selection.shortages();
        form.put(
                "subjects",
                known.stream()
                        .map(one -> Map.of("subject", one.subject(), "teachers", one.teachers()))
                        .toList());
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        SelectionKey key = SecondmentSelection.key(task);
        Judgement answer = Judgement.of(values);
        if (answer.is("none")) {
            selections.needNobody(key, values.text("reason"), task.actor());
        } else {
            selections.request(key, subjects(values), answer.remark(), task.actor());
        }
        return SecondmentSelection.decided(answer);
    }

    private static List<SubjectTeachers> subjects(FormValues values) {
        return values.rows("subjects").stream()
                .map(row -> new SubjectTeachers(row.text("subject"), row.integer("teachers")))
                .toList();
    }

    /** What the school stated in its survey of this or the last year, as many as the programme allows. */
    private List<SubjectTeachers> surveyed(String school, SelectionKey key) {
        List<SubjectTeachers> stated = surveys.needsBefore(school, key.schoolYear() + 1)
                .filter(needs -> needs.schoolYear() >= key.schoolYear() - 1)
                .map(Needs::subjects)
                .filter(subjects -> !subjects.isEmpty())
                .orElse(List.of(new SubjectTeachers("音乐", 1)));
        int room = selections.size(key).map(ExchangeSize::most).orElse(Integer.MAX_VALUE);
        List<SubjectTeachers> wanted = new ArrayList<>();
        for (SubjectTeachers one : stated.stream().sorted(musicFirst()).toList()) {
            int teachers = Math.min(one.teachers(), room);
            room -= teachers;
            if (teachers > 0) {
                wanted.add(new SubjectTeachers(one.subject(), teachers));
            }
        }
        return wanted;
    }

    private static Comparator<SubjectTeachers> musicFirst() {
        return Comparator.comparingInt(
                one -> FIRST.contains(one.subject()) ? FIRST.indexOf(one.subject()) : FIRST.size());
    }
}
