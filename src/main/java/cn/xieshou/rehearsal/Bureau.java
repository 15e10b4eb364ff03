package cn.xieshou.rehearsal;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.evaluation.ExpertFields;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.matching.Rounds;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Urging;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the bureau's people do meanwhile: a round of matching, questions to the sections, urging. */
@Component
class Bureau {

    private static final String OFFICE = "office";

    private final TaskForms forms;
    private final Rounds rounds;
    private final ActingPeople stage;
    private final Pairings pairings;
    private final Asking asking;
    private final Urging urging;
    private final ExpertFields experts;

    Bureau(
            TaskForms forms,
            Rounds rounds,
            ActingPeople stage,
            Pairings pairings,
            Asking asking,
            Urging urging,
            ExpertFields experts) {
        this.forms = forms;
        this.rounds = rounds;
        this.stage = stage;
        this.pairings = pairings;
        this.asking = asking;
        this.urging = urging;
        this.experts = experts;
    }

    List<ScheduledAction> cues(Timetable days) {
        int last = days.length() - 1;
        return List.of(
                new ScheduledAction(days.moment(0, 4), this::chooseFields),
                new ScheduledAction(days.moment(last - 12, 4), this::openARound),
                new ScheduledAction(days.moment(last - 2, 9), this::decideTheRound),
                new ScheduledAction(days.moment(last - 3, 2), () -> urge("wuzhong", "gaide-zx")),
                new ScheduledAction(days.moment(last, 3), this::askTheSections));
    }

    /** What the sample's experts know best, so that whoever names experts sees why somebody is proposed. */
    private void chooseFields() {
        experts.choose("expert1", List.of("语文", "历史", ExpertFields.MANAGEMENT));
        experts.choose("expert2", List.of("数学", "物理", "科学"));
        experts.choose("expert3", List.of("英语", "音乐", "美术", "体育"));
    }

    private void openARound() {
        LocalDate until = stage.today().plusDays(7);
        Map<String, Object> opening = new HashMap<>();
        opening.put("programme", "county");
        opening.put("title", "乡村小学第二轮补充结对");
        opening.put("surveyUntil", until.toString());
        opening.put("maxPartners", 1);
        opening.put("recipients", List.of("chunmei-xx", "gaide-xx"));
        opening.put("supporting", List.of("shier-xx", "shiyan-xx", "longxun-xx"));
        forms.start(MatchingProcess.PROCESS, OFFICE, opening);
    }

    private void decideTheRound() {
        String round = rounds.all().get(0).id();
        stage.act(round, MatchingProcess.TASK_DECIDE_PAIRINGS, Map.of());
    }

    private void urge(String supporting, String recipient) {
        urging.urge(pairing(supporting, recipient), OFFICE, "该校调研已逾期，请尽快填报。");
    }

    /** Before it countersigns, the office asks the sections and an expert. */
    private void askTheSections() {
        ask("sanzhong", "leifeng-zx", List.of("zhongjiao", "renmi"), "协议中选派教师的人数与学科是否合适？请今明两天答复。");
        ask("xunzhong-xx", "chunmei-xx", List.of("chujiao", "expert1"), "请核对小学学段教研活动的安排是否可行。");
    }

    private void ask(String supporting, String recipient, List<String> colleagues, String question) {
        for (OpenTask task : stage.open(pairing(supporting, recipient), AgreementSigning.COUNTERSIGN)) {
            forms.claim(task.taskId(), OFFICE);
            asking.ask(task.taskId(), OFFICE, colleagues, question);
        }
    }

    private String pairing(String supporting, String recipient) {
        return pairings.ofSchool(recipient).stream()
                .filter(pairing -> pairing.supportingSchool().equals(supporting))
                .map(Pairing::id)
                .findFirst()
                .orElseThrow();
    }
}
