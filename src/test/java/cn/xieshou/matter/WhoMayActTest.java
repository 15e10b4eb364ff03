package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLogLines;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.gate.TaskForms;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever holds a task: only the party of the step signs, agrees, countersigns. */
@XieshouTest
class WhoMayActTest {

    private static final String REST = "/engine-rest/";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default/";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    Movers movers;

    @Autowired
    PairingWalk walk;

    @Autowired
    TaskForms forms;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Deputies deputies;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Autowired
    PartyMembers members;

    @Autowired
    SecurityLogLines log;

    Pairing pairing;
    int number;
    String a;
    String b;
    String c;

    @BeforeEach
    void anAgreementWaitsForTheSupportingSignature() {
        number = NUMBER.incrementAndGet();
        a = "party-a" + number;
        b = "party-b" + number;
        c = "party-c" + number;
        county.bureau();
        county.urban(a, name("甲"), SchoolLevel.JUNIOR_SECONDARY);
        county.rural(b, name("乙"), SchoolLevel.JUNIOR_SECONDARY);
        county.rural(c, name("丙"), SchoolLevel.JUNIOR_SECONDARY);
        movers.come(a + ".vice", "当事甲校副校长", Role.PRINCIPAL, a);
        movers.come(a + ".second", "当事甲校联络人二", Role.LIAISON, a);
        movers.come("party.admin", "当事管理员", Role.ADMINISTRATOR, null);
        pairing = walk.pairing(a, b);
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
    }

    @Test
    void anAdministratorCannotGiveASignatureToAnotherSchoolsPrincipal() {
        String task = task(AgreementSigning.SIGN_SUPPORTING);
        Visitor admin = Visitor.basic(port, "party.admin", SmallCounty.PASSWORD);

        for (String stranger : List.of(c + ".principal", a + ".liaison", "party.admin", "office", "nobody")) {
            Answer assigned = admin.post(REST + "task/" + task + "/assignee", "{\"userId\":\"" + stranger + "\"}");
            Answer updated =
                    admin.call("PUT", REST + "task/" + task, "{\"name\":\"x\",\"assignee\":\"" + stranger + "\"}");
            for (Answer answer : List.of(assigned, updated)) {
                assertThat(answer.status()).as(stranger + answer).isEqualTo(400);
                assertThat(answer.body()).contains("不能把这项任务交给所选的人：应由" + name("甲") + "校长办理");
            }
        }
        assertThat(walk.task(pairing, AgreementSigning.SIGN_SUPPORTING).getAssignee())
                .isEqualTo(a + ".principal");
        assertThat(admin.post(REST + "task/" + task + "/assignee", "{\"userId\":\"" + a + ".vice\"}")
                        .status())
                .as("within the party an administrator may")
                .isEqualTo(204);
        sign(a + ".vice");
        assertThat(signatures()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.principal", "b.principal", "a.liaison", "party.admin"})
    void aStrangerWhoHoldsTheTaskSignsNowhere(String who) throws Exception {
        String stranger = who.replaceFirst("^a\\.", a + ".")
                .replaceFirst("^b\\.", b + ".")
                .replaceFirst("^c\\.", c + ".");
        long before = lines();
        long mark = log.fresh();
        String task = task(AgreementSigning.SIGN_SUPPORTING);
        Map<String, Object> values = signature();
        engine.getTaskService().setAssignee(task, stranger);

        assertThatThrownBy(() -> forms.submit(task, stranger, values))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("您不能办理这一步：应由" + name("甲") + "校长办理");
        Visitor rest = Visitor.basic(port, stranger, SmallCounty.PASSWORD);
        Visitor tasklist = Visitor.signedIn(port, stranger, SmallCounty.PASSWORD);
        for (Answer answer : List.of(
                rest.post(REST + "task/" + task + "/submit-form", body(values)),
                rest.post(REST + "task/" + task + "/complete", body(values)),
                tasklist.post(WEB_APPS + "task/" + task + "/submit-form", body(values)),
                tasklist.post(WEB_APPS + "task/" + task + "/complete", body(values)))) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.body()).contains("应由" + name("甲") + "校长办理");
        }
        assertThat(log.since(mark, SecurityKind.ACCESS_REFUSED))
                .as("the security log")
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.account()).isEqualTo(stranger);
                    assertThat(line.subject()).isEqualTo(task);
                    assertThat(line.detail()).contains("不是这一步的办理人");
                });
        assertThat(signatures()).isZero();
        assertThat(lines()).as("nothing in the trail").isEqualTo(before);
        assertThat(walk.open(pairing)).containsExactly(AgreementSigning.SIGN_SUPPORTING);
    }

    @Test
    void anAdministratorCountersignsNothingAndTakesNothing() throws Exception {
        sign(a + ".principal");
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        String task = task(AgreementSigning.COUNTERSIGN);
        Map<String, Object> values =
                Map.of("decision", "countersign", "textCheck", check(AgreementSigning.COUNTERSIGN, "office"));
        Visitor admin = Visitor.basic(port, "party.admin", SmallCounty.PASSWORD);

        Answer submitted = admin.post(REST + "task/" + task + "/submit-form", body(values));
        Answer claimed = admin.post(REST + "task/" + task + "/claim", "{\"userId\":\"party.admin\"}");

        for (Answer answer : List.of(submitted, claimed)) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.body()).contains("应由领导小组办公室办理");
        }
        assertThat(walk.task(pairing, AgreementSigning.COUNTERSIGN).getAssignee())
                .isNull();
        assertThat(signatures()).isEqualTo(2);
        forms.submit(task, "office", values);
        assertThat(signatures()).isEqualTo(3);
    }

    @Test
    void whoIsOfTheEnginesGroupButNotOfTheOfficeDoesNotCountersign() {
        sign(a + ".principal");
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        String task = task(AgreementSigning.COUNTERSIGN);
        Map<String, Object> values =
                Map.of("decision", "countersign", "textCheck", check(AgreementSigning.COUNTERSIGN, "office"));
        engine.getIdentityService().createMembership(c + ".principal", "office");
        try {
            assertThatThrownBy(() -> forms.submit(task, c + ".principal", values))
                    .isInstanceOf(FormRefused.class)
                    .hasMessageContaining("应由领导小组办公室办理");
        } finally {
            engine.getIdentityService().deleteMembership(c + ".principal", "office");
        }
        assertThat(signatures()).isEqualTo(2);
    }

    @Test
    void aPrincipalHandsTheSignatureToAColleagueOfTheSameRank() {
        handingOver.handOver(task(AgreementSigning.SIGN_SUPPORTING), a + ".principal", a + ".vice", "出差");
        sign(a + ".vice");
        assertThat(signatures()).isEqualTo(1);
    }

    @Test
    void aDeputySignsForTheDaysOfTheDeputyshipAndNotAfter() {
        LocalDate today = LocalDate.now(clock);
        deputies.name(a + ".principal", a + ".second", today, today.plusDays(1));
        Map<String, Object> values = signature();
        String task = task(AgreementSigning.SIGN_SUPPORTING);
        shift(today.minusDays(9));
        assertThatThrownBy(() -> forms.submit(task, a + ".second", values))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("应由" + name("甲") + "校长办理");
        shift(today);
        forms.submit(task, a + ".second", values);
        assertThat(signatures()).isEqualTo(1);
    }

    @Test
    void aLiaisonToWhomNoDeputyshipBroughtTheTaskIsNoDeputyOfIt() {
        String task = task(AgreementSigning.SIGN_SUPPORTING);
        engine.getTaskService().setAssignee(task, a + ".second");
        LocalDate today = LocalDate.now(clock);
        deputies.name(a + ".principal", a + ".second", today, today.plusDays(1));
        assertThatThrownBy(() -> forms.submit(task, a + ".second", signature()))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("应由" + name("甲") + "校长办理");
    }

    @Test
    void aStepThatNamesNobodyIsNobodys() {
        for (String account : List.of("party.admin", "office", a + ".principal")) {
            assertThatThrownBy(() -> members.requireActing("no-task", account, TaskParty.NOBODY))
                    .isInstanceOf(FormRefused.class)
                    .hasMessageContaining("没有规定由谁办理");
        }
    }

    private void shift(LocalDate from) {
        jdbc.sql("update deputy set from_day = :from, to_day = :to where principal = :who")
                .param("from", from)
                .param("to", from.plusDays(1))
                .param("who", a + ".principal")
                .update();
    }

    private String name(String which) {
        return "当事" + number + which + "校";
    }

    private String task(String key) {
        return walk.task(pairing, key).getId();
    }

    private void sign(String account) {
        forms.submit(task(AgreementSigning.SIGN_SUPPORTING), account, signature());
    }

    private Map<String, Object> signature() {
        return Map.of(
                "decision",
                "sign",
                "confirmed",
                true,
                "textCheck",
                check(AgreementSigning.SIGN_SUPPORTING, a + ".principal"));
    }

    private String check(String key, String reader) {
        return walk.show(pairing, key).get("textCheck").toString();
    }

    private long signatures() {
        return jdbc.sql(
                        "select count(*) from agreement_signature where pairing_id = ? and signatory <> 'RECIPIENT_LIAISON'")
                .param(pairing.id())
                .query(Long.class)
                .single();
    }

    private long lines() {
        return jdbc.sql("select count(*) from trail_line where matter_key = ?")
                .param(pairing.id())
                .query(Long.class)
                .single();
    }

    private String body(Map<String, Object> values) throws Exception {
        Map<String, Object> variables = new java.util.HashMap<>();
        values.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return json.writeValueAsString(Map.of("variables", variables));
    }
}
