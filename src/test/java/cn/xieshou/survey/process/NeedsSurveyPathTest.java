package cn.xieshou.survey.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.Needs;
import cn.xieshou.survey.Offer;
import cn.xieshou.survey.Scores;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Surveys;
import cn.xieshou.survey.Topic;
import cn.xieshou.testing.Models;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.TaskForms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest
class NeedsSurveyPathTest {

    static final int YEAR = 2026;

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(NeedsSurvey.PROCESS);

    @Autowired
    PairingWalk walk;

    @Autowired
    Surveys surveys;

    @Autowired
    TaskForms forms;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void september() {
        clock.set(Instant.parse("2026-09-07T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void bothSchoolsOfAPairingAreAskedAndEachAnswerIsKept() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);

        Needs needs = surveys.needs(pairing.recipientSchool(), YEAR).orElseThrow();
        assertThat(needs.subjects()).containsExactly(new SubjectTeachers("音乐", 2), new SubjectTeachers("美术", 1));
        assertThat(needs.difficulties()).isEqualTo("音体美教师长期缺编");
        assertThat(needs.culture()).isEmpty();
        assertThat(needs.topics()).containsExactly(Topic.TEACHERS, Topic.ARTS_SPORTS);
        assertThat(needs.scores()).isEqualTo(new Scores(40, 40, 40, 40));
        assertThat(needs.filledBy()).isEqualTo(pairing.recipientSchool() + ".principal");
        assertThat(needs.filledAt()).isEqualTo(clock.instant());
        Offer offer = surveys.offer(pairing.supportingSchool(), YEAR).orElseThrow();
        assertThat(offer.mentors()).isEqualTo(12);
        assertThat(offer.subjects()).containsExactly(new SubjectTeachers("音乐", 1));
        assertThat(surveys.complete(pairing.supportingSchool(), pairing.recipientSchool(), YEAR))
                .isTrue();
    }

    @Test
    void aRoundOfMatchingAsksOneSchoolByItself() {
        String school = walk.school(SchoolLevel.PRIMARY, Setting.RURAL);
        Task task = survey("R-2026-901", null, school);
        assertThat(task.getTaskDefinitionKey()).isEqualTo(NeedsSurvey.STATE_NEEDS);
        forms.submit(task.getId(), school + ".principal", PairingWalk.needs());
        assertThat(surveys.lacksNeeds(school, YEAR)).isFalse();
        assertThat(survey("R-2026-902", null, school))
                .as("asked once a school year")
                .isNull();
    }

    @Test
    void aSupportingSchoolIsAskedByItself() {
        String school = walk.school(SchoolLevel.PRIMARY, Setting.URBAN);
        assertThat(survey("R-2026-903", school, null).getTaskDefinitionKey()).isEqualTo(NeedsSurvey.STATE_OFFER);
    }

    @Test
    void anAnswerOfTheSameYearIsShownAgainAndReplaced() {
        String supporting = walk.school(SchoolLevel.PRIMARY, Setting.URBAN);
        Pairing first = walk.pairing(supporting, walk.school(SchoolLevel.PRIMARY, Setting.RURAL));
        Pairing second = walk.pairing(supporting, walk.school(SchoolLevel.PRIMARY, Setting.RURAL));
        walk.submit(first, NeedsSurvey.STATE_OFFER, PairingWalk.offer());
        assertThat(walk.show(second, NeedsSurvey.STATE_OFFER)).containsEntry("mentors", 12);
        Map<String, Object> changed = PairingWalk.offer();
        changed.put("mentors", 15);
        walk.submit(second, NeedsSurvey.STATE_OFFER, changed);
        assertThat(surveys.offer(supporting, YEAR)).map(Offer::mentors).contains(15);
    }

    @Test
    void subjectsTopicsAndScoresAreChecked() {
        Pairing pairing = walk.pairing();
        Map<String, Object> music = Map.of("subject", "音乐", "teachers", 1);
        assertRefused(pairing, "subjects", List.of(music, music), "合并为一行");
        assertRefused(pairing, "subjects", List.of(Map.of("subject", "炼金术", "teachers", 1)), "学科");
        assertRefused(pairing, "topics", List.of(), "愿意合作的主题");
        assertRefused(pairing, "scoreTeachers", 101, "师资力量");
        assertRefused(pairing, "difficulties", "　", "突出困难");
        assertThat(surveys.lacksNeeds(pairing.recipientSchool(), YEAR)).isTrue();
    }

    @Test
    void theFormsOfferTheSubjectsOfTheDirectory() throws Exception {
        for (String form : List.of("state-needs", "state-offer")) {
            String json = java.nio.file.Files.readString(java.nio.file.Path.of("forms/" + form + ".form"));
            assertThat(cn.xieshou.directory.Subjects.ALL).isNotEmpty().allSatisfy(subject -> assertThat(json)
                    .contains("\"value\": \"" + subject + "\""));
            assertThat(Topic.values()).isNotEmpty().allSatisfy(topic -> assertThat(json)
                    .contains("\"label\": \"" + topic.label() + "\"")
                    .contains("\"value\": \"" + topic + "\""));
        }
    }

    @Test
    void theConstantsAreThoseOfTheModel() {
        assertThat(Models.strayIds("needs-survey", NeedsSurvey.class)).isEmpty();
    }

    private void assertRefused(Pairing pairing, String field, Object value, String reason) {
        Map<String, Object> values = new HashMap<>(PairingWalk.needs());
        values.put(field, value);
        assertThatThrownBy(() -> walk.submit(pairing, NeedsSurvey.STATE_NEEDS, values))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(reason);
    }

    private Task survey(String round, String supporting, String recipient) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("programme", "county");
        facts.put("schoolYear", YEAR);
        facts.put("supportingSchool", supporting);
        facts.put("recipientSchool", recipient);
        String asked = engine.getRuntimeService()
                .startProcessInstanceByKey(NeedsSurvey.PROCESS, round, facts)
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(asked)
                .singleResult();
    }
}
