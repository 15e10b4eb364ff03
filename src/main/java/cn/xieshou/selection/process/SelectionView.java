package cn.xieshou.selection.process;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.ExchangeSize;
import cn.xieshou.selection.Learner;
import cn.xieshou.selection.Nominee;
import cn.xieshou.selection.Objection;
import cn.xieshou.selection.OwnWord;
import cn.xieshou.selection.OwnWords;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.selection.Selection;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.SelectionStep;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a selection show. */
@Component
class SelectionView {

    private final Selections selections;
    private final Pairings pairings;
    private final Teachers teachers;
    private final OwnWords words;

    SelectionView(Selections selections, Pairings pairings, Teachers teachers, OwnWords words) {
        this.selections = selections;
        this.pairings = pairings;
        this.teachers = teachers;
        this.words = words;
    }

    Selection of(TaskRef task) {
        return selections.get(SecondmentSelection.key(task));
    }

    /** Both schools, the school year, and why it came back if it did. */
    Map<String, Object> head(Selection selection) {
        SelectionKey key = selection.key();
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(key.pairingId())));
        form.put("schoolYearLabel", key.year().label());
        if (selection.returnedBy() != null) {
            form.put("returnOpinion", who(selection.returnedBy()) + "：" + selection.returnOpinion());
        }
        return form;
    }

    String wanted(Selection selection) {
        String remark = selection.remark().isEmpty() ? "" : "\n" + selection.remark();
        return selection.shortages().isEmpty() ? "（未提出）" : selection.wantedText() + remark;
    }

    String sizeRule(SelectionKey key) {
        return selections.size(key).map(ExchangeSize::sentence).orElse("项目不限人数，按实际需要提出");
    }

    /** The teachers of a school to choose from, by staff number: «王某（音乐，一级，县级骨干）». */
    List<Map<String, String>> teachers(String school) {
        return teachers.ofSchool(school).stream()
                .map(one -> Map.of("value", one.staffNumber(), "label", label(one)))
                .toList();
    }

    /** The nominees, rule by rule, and what else a reviewer looks at. */
    Map<String, Object> toReview(Selection selection) {
        Map<String, Object> form = head(selection);
        form.put("wanted", wanted(selection));
        Map<String, OwnWord> said = words.of(selection.key());
        form.put(
                "nominees",
                selection.nominees().stream()
                        .map(one -> row(one, said.get(one.teacher())))
                        .toList());
        form.put(
                "judgements",
                selection.nominees().stream()
                        .flatMap(one -> judgements(one).stream())
                        .toList());
        form.put("learners", learners(selection));
        form.put("publicity", publicity(selection));
        return form;
    }

    /** What teachers of the supporting school said in their own word, a line each; empty if nobody did. */
    String ownWords(Selection selection) {
        Map<String, OwnWord> said = words.of(selection.key());
        Map<String, String> names = teachers.names(said.keySet());
        return said.values().stream()
                .map(word -> names.getOrDefault(word.teacher(), word.teacher()) + "：" + word.sentence())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> row(Nominee one, @Nullable OwnWord said) {
        return Map.of(
                "name", one.name(),
                "subject", one.subject(),
                "post", one.post(),
                "backbone", one.backbone() ? "是" : "否",
                "volunteer", (one.volunteer() ? "是" : "否") + (said == null ? "" : "（" + said.sentence() + "）"));
    }

    private static List<Map<String, String>> judgements(Nominee one) {
        return one.findings().stream()
                .map(finding -> Map.of(
                        "name", one.name(),
                        "rule", finding.rule().label(),
                        "verdict", finding.verdict().label(),
                        "reason", finding.reason()))
                .toList();
    }

    private static String learners(Selection selection) {
        return selection.learners().isEmpty()
                ? "不派出"
                : selection.learners().stream().map(SelectionView::label).collect(Collectors.joining("、"));
    }

    private static String publicity(Selection selection) {
        if (selection.publicFrom() == null || selection.publicUntil() == null) {
            return "尚未公示";
        }
        String dates =
                ChineseDates.date(selection.publicFrom()) + "至" + ChineseDates.date(selection.publicUntil()) + "公示";
        return selection.objections().isEmpty()
                ? dates + "，无异议"
                : dates + "\n"
                        + selection.objections().stream()
                                .map(SelectionView::objection)
                                .collect(Collectors.joining("\n"));
    }

    private static String objection(Objection one) {
        String reason = one.reason() == null ? "" : "，" + one.reason();
        return "对" + one.name() + "的异议：" + one.content() + "（" + one.standing() + reason + "）";
    }

    private static String label(Learner one) {
        return one.name() + "（" + one.subject() + "）";
    }

    private static String label(Teacher one) {
        String backbone =
                one.backbone() == Backbone.NONE ? "" : "，" + one.backbone().label() + "骨干";
        return one.name() + "（" + one.subject() + "，" + one.title().label() + backbone + "）";
    }

    private static String who(SelectionStep by) {
        return switch (by) {
            case PRINCIPAL -> "校长退回";
            case PERSONNEL -> "人秘股退回";
            case NOBODY -> "股室不同意不选派";
            case OBJECTIONS -> "公示后更换人选";
            case ELIGIBILITY -> "审批前核对退回";
            default -> "股室退回";
        };
    }
}
