package cn.xieshou.rehearsal;

import cn.xieshou.matching.Rounds;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Urging;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.TaskForms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the bureau's people do meanwhile: a round of matching, questions to the sections, urging. */
@Component
class Bureau {

    private final TaskForms forms;
    private final Rounds rounds;
    private final Stage stage;
    private final Pairings pairings;
    private final Asking asking;
    private final Urging urging;

    Bureau(TaskForms forms, Rounds rounds, Stage stage, Pairings pairings, Asking asking, Urging urging) {
        this.forms = forms;
        this.rounds = rounds;
        this.stage = stage;
        this.pairings = pairings;
        this.asking = asking;
        this.urging = urging;
    }

    List<Cue> cues(Timetable days) {
        int last = days.length() - 1;
        return List.of(
                new Cue(days.moment(last - 12, 4), this::openARound),
                new Cue(days.moment(last - 2, 9), this::decideTheRound),
                new Cue(days.moment(last - 3, 2), () -> urge("wuzhong", "gaide-zx")),
                new Cue(days.moment(last, 3), this::askTheSections));
    }

    private void openARound() {
        LocalDate until = stage.today().plusDays(7);
        Map<String, Object> opening = new HashMap<>();
        opening.put("programme", "county");
        opening.put("title", "乡村小学第二轮补充结对");
        opening.put("surveyUntil", until.toString());
        opening.put("maxPartners", 1);
        opening.put("recipients", List.of("shuikou-xx", "chunmei-xx", "gaide-xx"));
        opening.put("supporting", List.of("shier-xx", "shiyan-xx", "longxun-xx"));
        forms.start("programmeMatching", "office", opening);
    }

    private void decideTheRound() {
        String round = rounds.all().get(0).id();
        stage.act(round, "Task_DecidePairings", Map.of());
    }

    private void urge(String supporting, String recipient) {
        urging.urge(pairing(supporting, recipient), "office", "该校调研已逾期,请尽快填报。");
    }

    /** Before it countersigns one agreement, the office asks the section and the personnel section. */
    private void askTheSections() {
        for (OpenTask task : stage.open(pairing("sanzhong", "leifeng-zx"), "Task_Countersign")) {
            asking.ask(task.taskId(), "office", List.of("zhongjiao", "renmi"), "协议中选派教师的人数与学科是否合适?请今明两天答复。");
        }
        for (OpenTask task : stage.open(pairing("xunzhong-xx", "chunmei-xx"), "Task_Countersign")) {
            asking.ask(task.taskId(), "office", List.of("chujiao"), "请核对小学学段的活动安排。");
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
