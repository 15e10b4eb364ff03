package cn.xieshou.portal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.Agreement;
import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many agreements countersigned in one go: what is unusual is seen, and each gets a number and lines of its own. */
@XieshouTest
class BulkCountersigningTest {

    private static final String OFFICER = "bulk.office";
    private static final String PAGE = "/tasks/bulk?step=countersign-agreement";
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    Agreements agreements;

    @Autowired
    Trail trail;

    @Autowired
    Movers movers;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    TaskService tasks;

    @Autowired
    Asking asking;

    @Autowired
    Directory directory;

    @Autowired
    CountedStatements counted;

    private Visitor officer;

    @BeforeEach
    void anOfficer() {
        movers.come(OFFICER, "批量办公室", Role.OFFICE, null);
        passwords.choose(OFFICER, SmallCounty.PASSWORD);
        officer = Visitor.signedIn(port, OFFICER, SmallCounty.PASSWORD);
    }

    @AfterEach
    void givenBack() {
        tasks.createTaskQuery().taskAssignee(OFFICER).list().forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    @Test
    void thoseInOrderAreCountersignedInOneGoEachWithItsOwnNumber() {
        Pairing one = signed(Map.of());
        Pairing two = signed(Map.of());
        assertThat(officer.get("/").body()).contains(PAGE, "批量会签协议（");
        FilledForm list = FilledForm.on(officer.get(PAGE).body(), "bulk").orElseThrow();
        list.fill("task", Stream.of(one, two).map(this::task).toList());
        String result = officer.get(officer.send("POST", "/tasks/bulk", FORM_TYPE, list.body())
                        .location())
                .body();
        assertThat(result).contains("已办理2件");
        for (Pairing pairing : List.of(one, two)) {
            Agreement agreement = agreements.ofPairing(pairing.id()).orElseThrow();
            assertThat(agreement.number()).isNotNull();
            assertThat(trail.of(pairing.id()).stream()
                            .filter(line -> line.actor().equals(OFFICER))
                            .map(line -> line.deed()))
                    .singleElement()
                    .asString()
                    .contains("会签");
        }
        assertThat(number(one)).isNotEqualTo(number(two));
    }

    @Test
    void whatIsUnusualIsSaidAndNotChosen() {
        Pairing plain = signed(Map.of());
        Pairing others = signed(Map.of("others", "另设奖教金"));
        Pairing changed = walk.pairing();
        walk.survey(changed);
        walk.draft(changed);
        walk.agree(changed);
        walk.sendBack(changed, AgreementSigning.SIGN_SUPPORTING, "请写明责任人");
        signed(changed, Map.of("goals", "另一个目标"));
        Pairing moved = signed(Map.of());
        movers.move(moved.supportingSchool() + ".principal", Role.LIAISON, moved.supportingSchool());

        Pairing again = signed(Map.of());
        walk.askAgain(again, "supporting-principal", "责任人是否已调动？");
        walk.sign(again, AgreementSigning.SIGN_SUPPORTING);
        tasks.setAssignee(task(again), OFFICER);

        String page = officer.get(PAGE).body();
        assertThat(row(page, again)).contains("曾请支援学校校长重新办理，文本没有改动。");
        assertThat(box(page, plain).hasAttr("checked")).isTrue();
        assertThat(row(page, others)).contains("写有“八、其他约定”，请通读");
        assertThat(row(page, changed)).contains("现在是第2稿");
        assertThat(row(page, moved)).contains("支援学校校长签署人", "现在不是校长");
        assertThat(Stream.of(others, changed, moved, again)
                        .filter(pairing -> box(page, pairing).hasAttr("checked")))
                .isEmpty();
    }

    @Test
    void aStepThatWaitsForAnAnswerIsNotChosen() {
        Pairing one = signed(Map.of());
        String colleague = asks(one);
        String page = officer.get(PAGE).body();
        assertThat(row(page, one)).contains(directory.personName(colleague) + "的意见，还没有答复。");
        assertThat(box(page, one).hasAttr("checked")).isFalse();
    }

    @Test
    void theListAsksTheDatabaseNoMoreOftenForMany() {
        signed(Map.of());
        int few = statements();
        Pairing two = signed(Map.of());
        asks(two);
        signed(Map.of());
        assertThat(statements()).isBetween(5, few + 1);
    }

    private String asks(Pairing pairing) {
        String colleague = asking.candidates(OFFICER).stream()
                .map(Person::account)
                .findFirst()
                .orElseThrow();
        asking.ask(task(pairing), OFFICER, List.of(colleague), "经费条款妥否？");
        return colleague;
    }

    private int statements() {
        officer.with(CountedStatements.HEADER, "bulk list").get(PAGE);
        return counted.of("bulk list").statements().size();
    }

    @Test
    void whoWasNeverAskedCountersignsNothing() {
        Pairing one = signed(Map.of());
        String check = agreements.ofPairing(one.id()).orElseThrow().draft().check();
        String principal = one.recipientSchool() + ".principal";
        passwords.choose(principal, SmallCounty.PASSWORD);
        Visitor visitor = Visitor.signedIn(port, principal, SmallCounty.PASSWORD);
        assertThat(visitor.get(PAGE).body()).contains("批量会签协议").doesNotContain(task(one));
        Map<String, String> form =
                Map.of("step", "countersign-agreement", "task", task(one), "check-" + task(one), check, "end", "1");
        assertThat(visitor.form("/", "/tasks/bulk", form).status()).isEqualTo(404);
        assertThat(number(one)).isNull();
    }

    private Pairing signed(Map<String, String> changes) {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        signed(pairing, changes);
        return pairing;
    }

    private void signed(Pairing pairing, Map<String, String> changes) {
        walk.draft(pairing, changes);
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        tasks.setAssignee(task(pairing), OFFICER);
    }

    private String number(Pairing pairing) {
        return agreements.ofPairing(pairing.id()).orElseThrow().number();
    }

    private String task(Pairing pairing) {
        return walk.task(pairing, AgreementSigning.COUNTERSIGN).getId();
    }

    private Element box(String page, Pairing pairing) {
        return Jsoup.parse(page).getElementById("task-" + task(pairing));
    }

    private String row(String page, Pairing pairing) {
        return box(page, pairing).closest("tr").text();
    }
}
