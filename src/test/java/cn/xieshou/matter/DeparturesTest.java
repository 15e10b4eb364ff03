package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.LeadingGroup;
import cn.xieshou.directory.LeadingGroups;
import cn.xieshou.directory.Role;
import cn.xieshou.notice.feed.CalendarFeeds;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.gate.TaskForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stood on somebody's place when their account ends or they change school or role, in whatever way. */
@XieshouTest
class DeparturesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** How somebody leaves: on the accounts page, by a roster or its undo, in the engine's administration. */
    enum Way {
        DISABLED(true),
        TAKEN_BACK_WITH_A_ROSTER(true),
        DELETED_IN_THE_ENGINE(true),
        CHANGED_SCHOOL(false),
        CHANGED_ROLE(false);

        private final boolean ended;

        Way(boolean ended) {
            this.ended = ended;
        }
    }

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
    Deputies deputies;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Asking asking;

    @Autowired
    Copying copying;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    LeadingGroups groups;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskForms forms;

    @Autowired
    Trail trail;

    @Autowired
    OpenSteps steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String own;
    private String other;
    private String principal;
    private String vice;
    private String liaison;
    private String second;

    @BeforeEach
    void aSchoolWithTwoPrincipalsAndTwoLiaisons() {
        int number = NUMBER.incrementAndGet();
        own = "left-own" + number;
        other = "left-other" + number;
        county.bureau();
        county.urban(own, "离任" + number + "甲校", SchoolLevel.JUNIOR_SECONDARY);
        county.rural(other, "离任" + number + "乙校", SchoolLevel.JUNIOR_SECONDARY);
        principal = own + ".principal";
        vice = own + ".vice";
        liaison = own + ".liaison";
        second = own + ".second";
        movers.come(vice, "离任甲校副校长", Role.PRINCIPAL, own);
        movers.come(second, "离任甲校联络人二", Role.LIAISON, own);
        movers.come("left.admin", "离任管理员", Role.ADMINISTRATOR, null);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nothingStandsOnWhoHasLeft(Way way) {
        Pairing drafting = walk.pairing(own, other);
        walk.survey(drafting);
        Pairing asked = walk.scoped(drafting, "征询");
        walk.draft(asked);
        walk.agree(asked);
        hand(asked, AgreementSigning.SIGN_SUPPORTING, principal, vice);
        asking.ask(task(asked, AgreementSigning.SIGN_SUPPORTING), vice, List.of(liaison), "文本可行吗");
        LocalDate today = LocalDate.now(clock);
        deputies.name(principal, liaison, today, today.plusDays(5));
        deputies.name(vice, liaison, today.plusDays(10), today.plusDays(12));
        Pairing deputised = walk.pairing(other, own);
        copying.copy(drafting.id(), principal, List.of(liaison), "供参考");
        feeds.open(liaison);
        groups.name(
                own, drafting.id(), "帮扶办", List.of(new LeadingGroup.Member(name(liaison), "教务主任", "联络")), principal);
        assertThat(holder(deputised, NeedsSurvey.STATE_NEEDS)).isEqualTo(liaison);
        assertThat(holder(drafting, AgreementSigning.DRAFT)).isEqualTo(liaison);
        assertThat(unsent(liaison)).isPositive();

        leave(liaison, way);

        assertThat(deputies.of(principal)).extracting(Deputyship::state).containsOnly(DeputyState.ENDED);
        assertThat(deputies.of(vice)).extracting(Deputyship::state).containsOnly(DeputyState.ENDED);
        assertThat(holder(deputised, NeedsSurvey.STATE_NEEDS))
                .as("back to the principal")
                .isEqualTo(principal);
        assertThat(holder(drafting, AgreementSigning.DRAFT))
                .as("to the other liaison")
                .isEqualTo(second);
        assertThat(sentences(deputised)).anyMatch(line -> line.contains("的代理期结束，“填写受援需求”由"));
        assertThat(sentences(drafting)).anyMatch(line -> line.contains("系统将“起草结对帮扶协议”改由离任甲校联络人二办理。原因：原办理人"));
        assertThat(subjects(principal)).anyMatch(subject -> subject.contains("您委托的代理人") && subject.contains("代理已提前结束"));
        assertThat(subjects(vice)).anyMatch(subject -> subject.contains("您委托的代理人") && subject.contains("代理已提前结束"));
        assertThat(subjects(second)).anyMatch(subject -> subject.startsWith("请办理：起草结对帮扶协议"));
        assertThat(asking.waitingFor(liaison)).isEmpty();
        assertThat(asking.openOf(task(asked, AgreementSigning.SIGN_SUPPORTING))).isEmpty();
        assertThat(subjects(vice)).anyMatch(subject -> subject.startsWith("征询已收回，请另行征询"));
        assertThat(worklist.of(liaison)).filteredOn(open -> open.isOf(liaison)).isEmpty();
        assertThat(sentences(drafting)).anyMatch(line -> line.contains("成员已离任，待重新明确"));
        assertThat(subjects(principal)).contains("学校领导小组有成员离任，请重新明确分工");
        if (way.ended) {
            assertThat(feeds.of(liaison)).isEmpty();
            assertThat(unsent(liaison)).isZero();
            assertThat(subjects(liaison).contains("您的账号已停用"))
                    .as("the owner is still told of it")
                    .isEqualTo(way != Way.TAKEN_BACK_WITH_A_ROSTER);
        } else if (way == Way.CHANGED_SCHOOL) {
            assertThat(copying.receivedBy(liaison))
                    .as("the new school has no part in the matter")
                    .isEmpty();
        }
    }

    @Test
    void whenAPrincipalLeavesTheDeputysTasksGoToTheOtherPrincipalAndTheDeputyIsTold() {
        LocalDate today = LocalDate.now(clock);
        deputies.name(principal, liaison, today, today.plusDays(5));
        Pairing pairing = walk.pairing(own, other);
        assertThat(holder(pairing, NeedsSurvey.STATE_OFFER)).isEqualTo(liaison);

        accounts.disable(principal);

        assertThat(holder(pairing, NeedsSurvey.STATE_OFFER)).isEqualTo(vice);
        assertThat(subjects(liaison)).anyMatch(subject -> subject.contains("委托您代理的同事的账号已停用"));
        walk.survey(pairing);
        assertThat(walk.open(pairing)).containsExactly(AgreementSigning.DRAFT);
    }

    @Test
    void aHandedOverTaskGoesBackToWhoseItWas() {
        Pairing pairing = walk.pairing(own, other);
        hand(pairing, NeedsSurvey.STATE_OFFER, principal, vice);
        movers.move(vice, Role.PRINCIPAL, other);

        assertThat(holder(pairing, NeedsSurvey.STATE_OFFER)).isEqualTo(principal);
        assertThat(sentences(pairing)).anyMatch(line -> line.contains("原因：原办理人已调整岗位"));
    }

    @Test
    void theTaskOfASchoolsOnlyPrincipalWaitsForTheirSuccessor() {
        Pairing pairing = walk.pairing(own, other);
        accounts.disable(other + ".principal");
        String task = task(pairing, NeedsSurvey.STATE_NEEDS);
        OpenTask open = worklist.find(task).orElseThrow();
        assertThat(open.assignee()).isNull();
        assertThat(steps.of(open).holder()).endsWith("乙校校长");

        movers.come(other + ".successor", "离任乙校继任校长", Role.PRINCIPAL, other);

        assertThat(worklist.of(other + ".successor"))
                .extracting(OpenTask::taskId)
                .contains(task);
        forms.submit(task, other + ".successor", PairingWalk.needs());
        assertThat(worklist.find(task)).isEmpty();
    }

    @Test
    void aTaskThatAnOfficerTookWaitsForTheWholeOfficeAgain() {
        Pairing pairing = walk.pairing(own, other);
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        String officer = own + ".officer";
        movers.come(officer, "离任办公室干事", Role.OFFICE, null);
        forms.claim(task(pairing, AgreementSigning.COUNTERSIGN), officer);

        accounts.disable(officer);

        OpenTask open =
                worklist.find(task(pairing, AgreementSigning.COUNTERSIGN)).orElseThrow();
        assertThat(open.assignee()).isNull();
        assertThat(open.groups()).containsExactly("office");
        assertThat(sentences(pairing)).anyMatch(line -> line.contains("改由领导小组办公室办理。原因：原办理人的账号已停用"));
    }

    @Test
    void aDeputyWhoBecomesVicePrincipalOfTheSchoolStaysDeputy() {
        LocalDate today = LocalDate.now(clock);
        deputies.name(principal, second, today, today.plusDays(5));
        Pairing pairing = walk.pairing(own, other);

        movers.move(second, Role.PRINCIPAL, own);

        assertThat(deputies.of(principal)).extracting(Deputyship::state).containsOnly(DeputyState.ACTIVE);
        assertThat(holder(pairing, NeedsSurvey.STATE_OFFER)).isEqualTo(second);
    }

    @Test
    void whoOnlyGetsAnotherAddressOrNameKeepsEverything() {
        Pairing pairing = walk.pairing(own, other);
        feeds.open(principal);
        accounts.reach(principal, own + "@changed.invalid", null);

        assertThat(holder(pairing, NeedsSurvey.STATE_OFFER)).isEqualTo(principal);
        assertThat(feeds.of(principal)).isPresent();
    }

    @Test
    void noMailIsWrittenToAnEndedAccountAfterwards() {
        Pairing pairing = walk.pairing(own, other);
        accounts.disable(second);
        walk.survey(pairing);
        accounts.disable(liaison);

        assertThat(unsent(second)).isZero();
        assertThat(unsent(liaison)).isZero();
        assertThat(holder(pairing, AgreementSigning.DRAFT))
                .as("a school without liaisons: the principal may do it")
                .isEqualTo(principal);
    }

    private void leave(String account, Way way) {
        switch (way) {
            case DISABLED -> accounts.disable(account);
            case TAKEN_BACK_WITH_A_ROSTER -> accounts.remove(account);
            case DELETED_IN_THE_ENGINE ->
                assertThat(Visitor.basic(port, "left.admin", SmallCounty.PASSWORD)
                                .send("DELETE", "/engine-rest/user/" + account, null, null)
                                .status())
                        .isEqualTo(204);
            case CHANGED_SCHOOL -> {
                county.rural(own + "-new", "离任新校" + own, SchoolLevel.PRIMARY);
                movers.move(account, Role.LIAISON, own + "-new");
            }
            case CHANGED_ROLE -> movers.move(account, Role.PERSONNEL, null);
        }
    }

    private void hand(Pairing pairing, String key, String from, String to) {
        handingOver.handOver(task(pairing, key), from, to, "请协助办理");
    }

    private String task(Pairing pairing, String key) {
        return walk.task(pairing, key).getId();
    }

    private String holder(Pairing pairing, String key) {
        return walk.task(pairing, key).getAssignee();
    }

    private String name(String account) {
        return jdbc.sql("select name from person where account = ?")
                .param(account)
                .query(String.class)
                .single();
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

    private long unsent(String account) {
        return jdbc.sql("select count(*) from mail where recipient = ? and state in ('PENDING', 'HELD')"
                        + " and kind <> 'ACCOUNT'")
                .param(account)
                .query(Long.class)
                .single();
    }
}
