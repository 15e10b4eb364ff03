package cn.xieshou.evaluation.process;

import cn.xieshou.evaluation.Candidate;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.ExpertTeam;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list from which a section chooses experts, the first of it already chosen. */
@Component
class ChosenExperts {

    private static final String LIST = "experts";

    private final ExpertTeam team;

    ChosenExperts(ExpertTeam team) {
        this.team = team;
    }

    void show(Evaluation one, int wanted, Map<String, Object> form) {
        List<Candidate> proposed = team.proposed(one);
        form.put(
                "proposed",
                proposed.stream()
                        .map(person -> Map.of("value", person.account(), "label", person.label()))
                        .toList());
        form.put(LIST, proposed.stream().limit(wanted).map(Candidate::account).toList());
        form.put("excluded", String.join("、", team.excluded(one)));
    }

    /** @throws FormRefused unless it is as many as are wanted */
    List<String> read(FormValues values, int wanted) {
        List<String> accounts = values.choices(LIST);
        if (accounts.size() != wanted) {
            throw new FormRefused(LIST, "评估专家", "应当选" + wanted + "名，现在选了" + accounts.size() + "名");
        }
        return accounts;
    }
}
