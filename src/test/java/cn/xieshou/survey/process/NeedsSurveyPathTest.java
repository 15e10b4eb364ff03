package cn.xieshou.survey.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.Needs;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.survey.Offer;
import cn.xieshou.survey.Scores;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Surveys;
import cn.xieshou.survey.Topic;
import cn.xieshou.testing.ModelFolder;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.gate.TaskForms;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** Deployed with its forms, as it ran before schools were compared by 发展潜力 and by the distance of the register. */
    @Test
    void aSurveyBegunWithTheFormsThatAskedForTheLocationIsAnsweredOnThem() throws Exception {
        String supporting = walk.school(SchoolLevel.PRIMARY, Setting.URBAN);
        String recipient = walk.school(SchoolLevel.PRIMARY, Setting.RURAL);
        String old = engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "needs-survey.bpmn", Files.readString(ModelFolder.path().resolve("needs-survey.bpmn")))
                .addString("state-needs.form", askingForTheLocation("state-needs", "scorePotential"))
                .addString("state-offer.form", askingForTheLocation("state-offer", "scoreResources"))
                .deploy()
                .getId();
        try {
            Map<String, Object> needs = PairingWalk.needs();
            needs.remove("scorePotential");
            needs.put("scoreLocation", 30);
            Map<String, Object> offer = PairingWalk.offer();
            offer.put("scoreLocation", 90);
            Task asked = survey("R-2026-904", null, recipient);
            assertThat(forms.show(asked.getId(), recipient + ".principal")).doesNotContainKey("scorePotential");
            forms.submit(asked.getId(), recipient + ".principal", needs);
            forms.submit(survey("R-2026-905", supporting, null).getId(), supporting + ".principal", offer);
        } finally {
            engine.getRepositoryService().deleteDeployment(old, true);
        }

        Needs stated = surveys.needs(recipient, YEAR).orElseThrow();
        assertThat(stated.scores()).isEqualTo(new Scores(40, 40, 40, 40));
        assertThat(stated.potential()).as("nobody was asked").isNull();
        assertThat(surveys.offer(supporting, YEAR)).map(Offer::mentors).contains(12);
        assertThat(surveys.complete(supporting, recipient, YEAR)).isTrue();
    }

    /** Today's form with one more field, in the place of {@code beside} where today's asks for something else. */
    private static String askingForTheLocation(String form, String beside) throws Exception {
        String today = Files.readString(Path.of("forms/needs-survey/" + form + ".form"));
        ObjectNode read = (ObjectNode) JSON.readTree(today);
        ArrayNode fields = (ArrayNode) read.get("components");
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).path("key").asText().equals(beside)) {
                ObjectNode location = fields.get(i).deepCopy();
                location.put("key", "scoreLocation").put("id", "Field_ScoreLocation");
                if (beside.equals("scorePotential")) {
                    fields.remove(i);
                }
                fields.add(location);
                return JSON.writeValueAsString(read);
            }
        }
        throw new AssertionError(form + " has no " + beside);
    }

    @Test
    void theFormsOfferTheSubjectsOfTheDirectory() throws Exception {
        for (String form : List.of("state-needs", "state-offer")) {
            String json = java.nio.file.Files.readString(java.nio.file.Path.of("forms/needs-survey/" + form + ".form"));
            assertThat(cn.xieshou.directory.Subjects.ALL).isNotEmpty().allSatisfy(subject -> assertThat(json)
                    .contains("\"value\": \"" + subject + "\""));
            assertThat(Topic.values()).isNotEmpty().allSatisfy(topic -> assertThat(json)
                    .contains("\"label\": \"" + topic.label() + "\"")
                    .contains("\"value\": \"" + topic + "\""));
        }
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
