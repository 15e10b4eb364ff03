package cn.xieshou.matching.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.matching.Choice;
import cn.xieshou.matching.ChoiceNotes;
import cn.xieshou.matching.Matching;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.matching.Rounds;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A school that is to take more partners than the round gives it (R-MAT-1): a person may decide so, and whoever approves reads it. */
@XieshouTest
class PlacesOfASchoolTest {

    private static final String NOTE = "名额城小超出每校至多1所";

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    Rounds rounds;

    @Autowired
    Matching matching;

    @Autowired
    ChoiceNotes notes;

    @Autowired
    TaskForms forms;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CountedStatements counted;

    @Autowired
    EngineClock clock;

    @Test
    void aChoiceBeyondThePlacesSaysSoToWhoeverDecidesApprovesAndReads() {
        String round = surveyed();
        assertThat(matching.choices(round)).extracting(Choice::proposed).containsOnlyOnce("places-urban");
        assertThat(noted(round)).isNotEmpty().doesNotContain(NOTE);

        Map<String, Object> first = Map.of("supporting", "places-urban", "overrideReason", "两校同在一镇，一并帮扶");
        submit(round, MatchingProcess.TASK_DECIDE_PAIRINGS, "office", Map.of("rows", List.of(first, first)));

        List<Choice> choices = matching.choices(round);
        assertThat(choices).extracting(Choice::chosen).containsExactly("places-urban", "places-urban");
        for (Choice choice : choices) {
            assertThat(notes.of(round).get(choice.recipient()).contains(NOTE))
                    .as("only where the office departed from the proposal")
                    .isEqualTo(choice.overridden());
        }
        assertThat(forms.show(open(round, MatchingProcess.TASK_APPROVE_MATCHING).getId(), "leader")
                        .toString())
                .contains(NOTE);
        assertThat(Visitor.signedIn(port, "office", SmallCounty.PASSWORD)
                        .get("/rounds/" + round)
                        .body())
                .contains(NOTE);
    }

    @Test
    void aRoundOfManySchoolsAsksNoMoreOftenThanOneOfFew() {
        String few = surveyed("places-few", "名额少小", List.of("places-a", "places-b"));
        String many = surveyed(
                "places-many",
                "名额多小",
                IntStream.range(0, 9).mapToObj(i -> "places-" + i).toList());
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        for (Function<String, String> page : List.<Function<String, String>>of(
                round -> "/rounds/" + round,
                round -> "/tasks/"
                        + open(round, MatchingProcess.TASK_DECIDE_PAIRINGS).getId())) {
            asked(office, page.apply(few));
            assertThat(asked(office, page.apply(many)))
                    .as(page.apply(many))
                    .isBetween(5, Math.max(6, asked(office, page.apply(few))));
        }
    }

    private int asked(Visitor visitor, String page) {
        String header = "round " + page;
        assertThat(visitor.with(CountedStatements.HEADER, header).get(page).status())
                .isEqualTo(200);
        return counted.of(header).statements().size();
    }

    private List<String> noted(String round) {
        return notes.of(round).values().stream().flatMap(List::stream).toList();
    }

    /** One urban school with one place, two rural ones; all have answered. */
    private String surveyed() {
        return surveyed("places-urban", "名额城小", List.of("places-one", "places-two"));
    }

    private String surveyed(String urban, String name, List<String> recipients) {
        county.bureau();
        county.urban(urban, name, SchoolLevel.PRIMARY);
        recipients.forEach(code -> county.rural(code, "名额乡小" + code, SchoolLevel.PRIMARY));
        LocalDate until = LocalDate.now(clock).plusDays(14);
        Rounds.Opening opening = new Rounds.Opening("county", "名额测试", until, 1, recipients, List.of(urban));
        String round = rounds.open(opening, "office").id();
        int year = rounds.find(round).orElseThrow().schoolYear();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        MatchingProcess.PROCESS,
                        round,
                        Map.of("roundId", round, "programme", "county", "schoolYear", year));
        for (Task asked : tasks(round, NeedsSurvey.STATE_NEEDS)) {
            forms.submit(asked.getId(), asked.getAssignee(), PairingWalk.needs());
        }
        submit(round, NeedsSurvey.STATE_OFFER, urban + ".principal", PairingWalk.offer());
        return round;
    }

    private void submit(String round, String task, String account, Map<String, Object> values) {
        forms.submit(open(round, task).getId(), account, values);
    }

    private Task open(String round, String key) {
        return tasks(round, key).get(0);
    }

    private List<Task> tasks(String round, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(round)
                .taskDefinitionKey(key)
                .list();
    }
}
