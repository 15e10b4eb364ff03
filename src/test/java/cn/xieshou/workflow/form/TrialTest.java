package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.workflow.FormRefused.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With what the domain is asked although the form refuses the submission, and what of its answer is told. */
class TrialTest {

    private static final String FORM = "{'type':'textfield','key':'goal','label':'目标','validate':{'required':true}},"
            + "{'type':'number','key':'hours','label':'时长','decimalDigits':0,'validate':{'required':true}},"
            + "{'type':'dynamiclist','path':'months','label':'月度安排','components':["
            + "{'type':'textfield','key':'activity','label':'活动','validate':{'required':true}},"
            + "{'type':'number','key':'times','label':'次数','decimalDigits':0,'validate':{'required':true}}]},"
            + "{'type':'dynamiclist','path':'gaps','label':'不安排的','components':["
            + "{'type':'textfield','key':'reason','label':'理由','validate':{'required':true}},"
            + "{'type':'textfield','key':'clause','label':'指标'}]}";

    @Test
    void aTextThatDoesNotHoldIsEmptyAndANumberIsAbsent() {
        Trial trial = trials(Map.of("months", List.of(Map.of("times", 2)))).get(0);

        assertThat(trial.values())
                .containsEntry("goal", "")
                .doesNotContainKey("hours")
                .containsEntry("months", List.of(Map.of("times", 2, "activity", "")));
    }

    @Test
    void ofATextThatIsTooLongTheDomainSeesWhatHolds() {
        Trial trial = trials(Map.of("goal", "教".repeat(TextRule.DEFAULT_MAX + 5), "months", List.of()))
                .get(0);

        assertThat(trial.values()).containsEntry("goal", "教".repeat(TextRule.DEFAULT_MAX));
    }

    @Test
    void whatIsSaidAtARefusedFieldIsNotToldTwice() {
        Trial trial = trials(Map.of("hours", 2)).get(0);

        assertThat(trial.worth(List.of(at("goal"), at("hours"), at("")))).containsExactly(at("hours"), at(""));
    }

    @Test
    void ofATableAsAWholeItIsToldUnlessItsNumbersOrAnotherTableWereRefused() {
        Map<String, Object> text = Map.of("hours", 2, "months", List.of(Map.of("times", 2)));
        assertThat(trials(text).get(0).worth(List.of(at("months")))).containsExactly(at("months"));

        Map<String, Object> number = Map.of("hours", 2, "months", List.of(Map.of("activity", "教研")));
        assertThat(trials(number).get(0).worth(List.of(at("months"), at("hours"))))
                .containsExactly(at("hours"));

        Map<String, Object> other = Map.of(
                "hours", 2,
                "months", List.of(Map.of("activity", "教研", "times", 1)),
                "gaps", List.of(Map.of("clause", "听课")));
        assertThat(trials(other).get(0).worth(List.of(at("months"), at("hours"))))
                .containsExactly(at("hours"));
    }

    @Test
    void withoutTheRowsThatWereRefusedTheOthersStandWhereTheyStoodOnTheScreen() {
        List<Trial> trials = trials(Map.of(
                "goal",
                "开齐课程",
                "hours",
                2,
                "months",
                List.of(Map.of("activity", "教研"), Map.of("activity", "说课", "times", 1))));

        Trial without = trials.get(1);
        assertThat(without.values()).containsEntry("months", List.of(Map.of("activity", "说课", "times", 1)));
        assertThat(without.worth(List.of(at("months"), at("months[0].times")))).containsExactly(at("months[1].times"));
    }

    @Test
    void withoutARefusedRowThereIsNothingToLeaveOut() {
        assertThat(trials(Map.of("hours", 2))).hasSize(1);
    }

    @Test
    void whoSendsWhatTheFormHasNotIsToldNothingMore() {
        assertThat(trials(Map.of("hours", 2, "approved", true))).isEmpty();
        assertThat(trials(Map.of("months", List.of(Map.of("activity", "教研", "times", 1, "mark", 9)))))
                .isEmpty();
    }

    private static List<Trial> trials(Map<String, Object> submitted) {
        FormSchema schema = Forms.of(FORM);
        return schema.trials(schema.check(submitted, Map.of(), LocalDate.of(2026, 11, 30)));
    }

    private static Problem at(String field) {
        return new Problem(field, "名称", "不行");
    }
}
