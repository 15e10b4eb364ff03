package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new principal takes over a school in one action on the account's page; over HTTP. */
@XieshouTest
class SuccessionTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String SIGNING = AgreementSigning.SIGN_SUPPORTING;

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    Movers movers;

    @Autowired
    PairingWalk walk;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    EngineAccounts engine;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    PasswordLinks links;

    @Autowired
    Outbox outbox;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    private String school;
    private String other;
    private String former;
    private String successor;

    @BeforeEach
    void twoSchools() {
        int number = NUMBER.incrementAndGet();
        school = "succ-own" + number;
        other = "succ-other" + number;
        county.bureau();
        county.urban(school, "交接" + number + "甲校", SchoolLevel.JUNIOR_SECONDARY);
        county.rural(other, "交接" + number + "乙校", SchoolLevel.JUNIOR_SECONDARY);
        former = school + ".principal";
        successor = school + ".next";
    }

    @Test
    void theNewPrincipalTakesOverTasksAccessAndMailInOneAction() {
        Pairing pairing = signing();
        outbox.enqueue(new Mail(former, "没有寄出的通知", "内容", pairing.id(), "/pairings/" + pairing.id()));
        Visitor gone = Visitor.signedIn(port, former, SmallCounty.PASSWORD);
        assertThat(office().get(page()).body()).contains("1 项，涉及 1 件事项", "支援学校校长签署");

        Answer done =
                hand(office(), Map.of("account", successor, "name", "接任校长", "email", successor + "@example.invalid"));

        assertThat(done.location()).as(done.body()).isEqualTo("/accounts/" + former);
        assertThat(walk.task(pairing, SIGNING).getAssignee()).isEqualTo(successor);
        assertThat(directory.person(successor).orElseThrow())
                .isEqualTo(new Person(successor, "接任校长", Role.PRINCIPAL, school, successor + "@example.invalid", null));
        assertThat(directory.inOffice(former)).isEmpty();
        assertThat(gone.get("/pairings/" + pairing.id()).status())
                .as("has lost access")
                .isNotEqualTo(200);
        assertThat(sentences(pairing))
                .anyMatch(line -> line.contains("领导小组办公室 办公室赵某将“支援学校校长签署")
                        && line.contains("改由接任校长办理")
                        && line.contains("校长的工作已交接"));
        assertThat(subjects(successor))
                .contains("首次登录：请设置密码", "没有寄出的通知", "您已接任" + directory.schoolName(school) + "校长")
                .anyMatch(subject -> subject.startsWith("请办理：支援学校校长签署"));
        assertThat(subjects(former)).contains("您的工作已交接");
        passwords.choose(successor, SmallCounty.PASSWORD);
        assertThat(Visitor.signedIn(port, successor, SmallCounty.PASSWORD)
                        .get("/pairings/" + pairing.id())
                        .status())
                .isEqualTo(200);
        walk.sign(pairing, SIGNING);
        assertThat(trail.of(pairing.id()))
                .as("what was done before keeps its name")
                .extracting(TrailLine::actor)
                .contains(former, successor);
        assertThat(jdbc.sql("select detail from security_log where kind = 'HANDED_OVER' and subject = ?")
                        .param(former)
                        .query(String.class)
                        .list())
                .containsExactly("由" + successor + "接任，移交待办1项");
    }

    @Test
    void somebodyWithAnAccountComesFromAnotherPlace() {
        Pairing pairing = signing();
        String deputy = other + ".deputy";
        movers.come(deputy, "乙校副职", Role.LIAISON, other);

        assertThat(hand(office(), Map.of("account", deputy)).location()).isEqualTo("/accounts/" + former);

        assertThat(directory.person(deputy).orElseThrow().group()).isEqualTo(Role.PRINCIPAL.group(school));
        assertThat(engine.enabled(deputy).orElseThrow().groups()).containsExactly(Role.PRINCIPAL.group(school));
        assertThat(walk.task(pairing, SIGNING).getAssignee()).isEqualTo(deputy);
        assertThat(links.newest(deputy)).as("has a password already").isEmpty();
    }

    @Test
    void whoCannotTakeOverIsRefusedAtTheFieldAndNothingMoves() {
        Pairing pairing = signing();
        walk.scoped(pairing, "低年级");
        String ended = other + ".ended";
        movers.come(ended, "停用的人", Role.LIAISON, other);
        accounts.disable(ended);
        Map<Map<String, String>, String> refusals = new HashMap<>();
        refusals.put(Map.of("account", former), "接任人不能是原任本人");
        refusals.put(Map.of("account", "office"), "不能由自己接任");
        refusals.put(Map.of("account", "leader"), "只能由系统管理员登记和维护");
        refusals.put(Map.of("account", ended), "这个账号已停用");
        refusals.put(Map.of("account", school + ".liaison"), "在原岗位还有 1 项待办");
        refusals.put(Map.of("account", other + ".principal", "name", "别人"), "请核对账号或姓名");
        refusals.put(Map.of("account", successor), "请填写姓名");
        refusals.put(Map.of("account", "坏 账号", "name", "某某"), "account-problem");
        refusals.put(Map.of("account", successor, "name", "某某", "email", "office@example.invalid"), "这个邮箱已经属于另一个账号");

        refusals.forEach((typed, why) -> {
            Answer answer = hand(office(), typed);
            assertThat(answer.status()).as(typed.toString()).isEqualTo(200);
            assertThat(answer.body()).as(typed.toString()).contains(why, "value=\"" + typed.get("account") + "\"");
        });
        assertThat(directory.inOffice(former)).isPresent();
        assertThat(directory.person(successor)).isEmpty();
        assertThat(walk.task(pairing, SIGNING).getAssignee()).isEqualTo(former);
    }

    @Test
    void nobodyButTheOfficeAndAdministratorsHandsOverAndNobodyTheirOwn() {
        assertThat(office().get("/accounts/office/hand-over").status()).isEqualTo(403);
        assertThat(office().get("/accounts/leader/hand-over").status()).isEqualTo(403);
        assertThat(office().get("/accounts/nobody-there/hand-over").status()).isEqualTo(404);
        Visitor principal = Visitor.signedIn(port, former, SmallCounty.PASSWORD);
        for (String account : List.of(other + ".principal", former, "nobody-there")) {
            assertThat(principal.get("/accounts/" + account + "/hand-over").status())
                    .isEqualTo(403);
            assertThat(principal
                            .form("/", "/accounts/" + account + "/hand-over", filled(Map.of("account", former)))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Visitor.at(port).get(page()).location()).contains("/login");
        assertThat(directory.inOffice(other + ".principal")).isPresent();
    }

    @Test
    void ofEightWhoNameSomebodyElseOneIsHeard() throws Exception {
        Pairing pairing = signing();
        Queue<Supplier<Answer>> pages = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 8; i++) {
            pages.add(office().filledIn(page(), page(), filled(Map.of("account", successor + i, "name", "接任人"))));
        }

        List<Integer> answers =
                Eightfold.inParallel(8, () -> pages.remove().get().status());

        assertThat(answers).containsOnly(200, 302).containsOnlyOnce(302);
        List<Person> principals = directory.membersOf(Role.PRINCIPAL.group(school));
        assertThat(principals).hasSize(1);
        assertThat(walk.task(pairing, SIGNING).getAssignee())
                .isEqualTo(principals.get(0).account());
        assertThat(subjects(former)).containsOnlyOnce("您的工作已交接");
    }

    /** The supporting principal has to sign. */
    private Pairing signing() {
        Pairing pairing = walk.pairing(school, other);
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        return pairing;
    }

    private Visitor office() {
        return Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
    }

    private String page() {
        return "/accounts/" + former + "/hand-over";
    }

    private Answer hand(Visitor visitor, Map<String, String> typed) {
        return visitor.form(page(), page(), filled(typed));
    }

    private static Map<String, String> filled(Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(Map.of("name", "", "email", "", "phone", ""));
        all.putAll(typed);
        return all;
    }

    private List<String> sentences(Pairing pairing) {
        return trail.of(pairing.id()).stream().map(TrailLine::sentence).toList();
    }

    private List<String> subjects(String account) {
        return jdbc.sql("select subject from mail where recipient = ? and state <> 'DROPPED'")
                .param(account)
                .query(String.class)
                .list();
    }
}
