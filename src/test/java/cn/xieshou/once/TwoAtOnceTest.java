package cn.xieshou.once;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Setting;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.service.TeacherRecords;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.survey.Surveys;
import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people, or one with two tabs, who do the same or different things to the same matter. */
@XieshouTest
class TwoAtOnceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    PlanWalk plans;

    @Autowired
    ServiceWalk services;

    @Autowired
    Cast cast;

    @Autowired
    Surveys surveys;

    @Autowired
    TeacherRecords records;

    @Autowired
    Trail trail;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    Directory directory;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theSameAwardFromPrincipalAndLiaisonIsRecordedOnceAndTheSecondLearnsByWhom() throws Exception {
        Secondment serving = services.serving(services.pairing());
        String page = "/secondments/" + serving.id();
        Map<String, String> award = Map.of("award", "县优秀支教教师", "awardedBy", "县教育局", "awardedOn", "2026-09-01");
        Visitor principal = visitor(serving.homeSchool() + ".principal");
        Visitor liaison = visitor(serving.homeSchool() + ".liaison");

        List<Answer> answers = both(
                Together.of(principal, Attempt.of("", page, page + "/awards", award)),
                Together.of(liaison, Attempt.of("", page, page + "/awards", award)));

        assertThat(records.of(serving.id()).awards()).hasSize(1);
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 200);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .findFirst()
                        .orElseThrow()
                        .body())
                .contains("这项奖励已由", "办理过这一步，您这次没有保存");
    }

    @Test
    void whoHandsOverInASecondTabLearnsThatItIsGone() throws Exception {
        Pairing pairing = walk.pairing();
        String school = pairing.recipientSchool();
        String page = "/tasks/" + walk.task(pairing, NeedsSurvey.STATE_NEEDS).getId() + "/hand-over";
        Visitor principal = visitor(school + ".principal");
        Map<String, String> first = Map.of("colleague", cast.vice(school), "reason", "出差");
        Map<String, String> second = Map.of("colleague", cast.vice(school), "reason", "开会");
        var tabs = List.of(
                Together.of(principal, Attempt.of("", page, page, first)),
                Together.of(principal, Attempt.of("", page, page, second)));

        List<Answer> answers = both(tabs.get(0), tabs.get(1));

        assertThat(answers).extracting(Answer::status).containsOnly(302);
        assertThat(answers.stream()
                        .map(answer -> principal.get(answer.location()).body()))
                .anyMatch(body -> body.contains("没有保存：您已于"));
        assertThat(trail.of(pairing.id()))
                .filteredOn(line -> line.act() == Act.HANDED_OVER)
                .hasSize(1);
    }

    @Test
    void anExtensionAndAnExemptionOfTheSamePlanDoNotBothHold() throws Exception {
        clock.set(Instant.parse("2026-08-10T02:00:00Z"));
        Pairing pairing = plans.pairing();
        plans.start(pairing, 2026);
        String page = "/plans/" + pairing.id() + "/2026";
        Visitor section = visitor(PlanWalk.SECTION);

        List<Answer> answers = both(
                Together.of(
                        section,
                        Attempt.of("", page, page + "/extend", Map.of("date", "2026-09-20", "reason", "遭遇洪水"))),
                Together.of(section, Attempt.of("", page, page + "/exempt", Map.of("reason", "学校合并"))));

        answers.forEach(
                answer -> assertThat(answer.status()).as(answer.toString()).isLessThan(500));
        assertThat(section.get(page).body()).contains("免报");
    }

    @Test
    void whoWantsSomethingElseWithAPlanLearnsWhoClosedItMeanwhileAndKeepsWhatTheyTyped() throws Exception {
        clock.set(Instant.parse("2026-08-10T02:00:00Z"));
        Pairing pairing = plans.pairing();
        plans.start(pairing, 2026);
        String page = "/plans/" + pairing.id() + "/2026";
        String reason = "遭遇洪水，校舍正在检修，材料还没有备齐";
        Callable<Answer> extending = Together.of(
                visitor(PairingWalk.OFFICE),
                Attempt.of("", page, page + "/extend", Map.of("date", "2026-09-20", "reason", reason)));
        Together.of(visitor(PlanWalk.SECTION), Attempt.of("", page, page + "/exempt", Map.of("reason", "学校合并")))
                .call();

        assertThat(extending.call().body())
                .contains(directory.personName(PlanWalk.SECTION) + "已于", "办理过这里的事项", "您这次没有保存", reason);
    }

    @Test
    void partnerFormsOfOneSchoolsSurveyDoNotWriteOverEachOther() throws Exception {
        String supporting = walk.school(SchoolLevel.PRIMARY, Setting.URBAN);
        Pairing one = walk.pairing(supporting, walk.school(SchoolLevel.PRIMARY, Setting.RURAL));
        Pairing other = walk.pairing(supporting, walk.school(SchoolLevel.PRIMARY, Setting.RURAL));
        visitor(supporting + ".principal");

        List<Answer> answers = both(offer(one, 11), offer(other, 22));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 400);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 400)
                        .findFirst()
                        .orElseThrow()
                        .body())
                .contains("本校已经提交过这份调研");
        assertThat(surveys.offer(supporting, 2026)).isPresent();
    }

    private Callable<Answer> offer(Pairing pairing, int mentors) throws Exception {
        Map<String, Object> variables = new HashMap<>();
        Map<String, Object> offer = new HashMap<>(PairingWalk.offer());
        offer.put("mentors", mentors);
        offer.put("stated", walk.show(pairing, NeedsSurvey.STATE_OFFER).get("stated"));
        for (Map.Entry<String, Object> field : offer.entrySet()) {
            boolean json = field.getValue() instanceof Iterable;
            variables.put(
                    field.getKey(),
                    json
                            ? Map.of("type", "Json", "value", JSON.writeValueAsString(field.getValue()))
                            : Map.of("value", field.getValue()));
        }
        String body = JSON.writeValueAsString(Map.of("variables", variables));
        String task = walk.task(pairing, NeedsSurvey.STATE_OFFER).getId();
        String account = pairing.supportingSchool() + ".principal";
        return () -> Visitor.basic(port, account, SmallCounty.PASSWORD)
                .post("/engine-rest/task/" + task + "/submit-form", body);
    }

    private static List<Answer> both(Callable<Answer> one, Callable<Answer> other) throws Exception {
        Iterator<Callable<Answer>> next = List.of(one, other).iterator();
        return Eightfold.inParallel(2, () -> {
            Callable<Answer> mine;
            synchronized (next) {
                mine = next.next();
            }
            return mine.call();
        });
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
