package cn.xieshou.selection.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.secondment.Candidate;
import cn.xieshou.selection.Nominations;
import cn.xieshou.selection.Nominee;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supporting school nominates teachers of its register, or says that it has nobody (R-SEC-1, R-SEC-2, R-SEC-3). */
@Component
class NominateTeachersForm implements TaskForm {

    private final Selections selections;
    private final Nominations nominations;
    private final SelectionView view;
    private final PairingParties parties;

    NominateTeachersForm(Selections selections, Nominations nominations, SelectionView view, PairingParties parties) {
        this.selections = selections;
        this.nominations = nominations;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "nominate-teachers";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.SUPPORTING);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Selection selection = view.of(task);
        Map<String, Object> form = view.head(selection);
        form.put("wanted", view.wanted(selection));
        form.put("rules", rules(selection.key()));
        form.put("ownWords", view.ownWords(selection));
        form.put("teachers", view.teachers(Fact.SUPPORTING_SCHOOL.from(task)));
        form.put(
                "shortageSubjects",
                selection.shortages().stream()
                        .map(one -> Map.of("value", one.subject(), "label", one.subject()))
                        .toList());
        form.put(Judgement.FIELD, "nominate");
        if (!selection.nominees().isEmpty()) {
            form.put(
                    "nominees",
                    selection.nominees().stream().map(NominateTeachersForm::row).toList());
        }
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        SelectionKey key = SecondmentSelection.key(task);
        if (Judgement.of(values).is("nobody")) {
            nominations.nobody(key, values.text("reason"), task.actor());
        } else {
            nominations.nominate(key, candidates(values), task.actor());
        }
        return Map.of();
    }

    private static List<Candidate> candidates(FormValues values) {
        return values.rows("nominees").stream()
                .map(row -> new Candidate(
                        row.text("teacher"), row.text("subject"), row.text("post"), row.flag("volunteer")))
                .toList();
    }

    private static Map<String, Object> row(Nominee one) {
        return Map.of(
                "teacher", one.teacher(),
                "subject", one.subject(),
                "post", one.post(),
                "volunteer", one.volunteer());
    }

    private String rules(SelectionKey key) {
        ProgrammeYear year = selections.programme(key);
        return "男未满" + year.limit(LimitKey.MEN_AGE) + "周岁、女未满" + year.limit(LimitKey.WOMEN_AGE) + "周岁（按"
                + key.schoolYear() + "年9月1日计算），农村任教不满" + year.limit(LimitKey.RURAL_YEARS)
                + "年；自愿支教的不受这三项限制。\n政治思想好、业务能力强由校长确认，须已评定教师职称。\n" + view.sizeRule(key) + "。";
    }
}
