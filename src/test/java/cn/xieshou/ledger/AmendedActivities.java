package cn.xieshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was confirmed is corrected only with the other school's word, and never behind a judgement's back (R-ACT-1). */
abstract class AmendedActivities {

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Activities activities;

    @Autowired
    Amendments amendments;

    @Autowired
    JudgedInTests judged;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    long former;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
        former = walk.record(pairing, Side.SUPPORTING, "分数教学");
        walk.check(pairing, List.of(former), List.of(), "");
    }

    @AfterEach
    void backToToday() {
        judged.used.clear();
        clock.reset();
    }

    @Test
    void eitherSchoolAsksTheOtherConfirmsAndBothStayReadable() {
        String page = "/activities/" + former + "/amend";
        Visitor asking = as(Side.RECIPIENT);
        assertThat(asking.get("/activities/" + former).body()).contains("申请更正");
        Visitor.Answer answer = asking.form(page, page, filled(Map.of("hours", "3", "heldOn", "2026-10-10")));
        long correction = Long.parseLong(answer.location().replaceAll(".*/", ""));

        assertThat(activities.get(former).state()).isEqualTo(ActivityState.CONFIRMED);
        assertThat(pairings.show(pairing, ActivityConfirmation.CHECK).toString())
                .contains("更正已确认的活动", "日期：2026年10月9日 改为 2026年10月10日", "时长：1.5小时 改为 3小时");
        assertThat(as(Side.SUPPORTING).get("/activities/" + former).body())
                .contains("更正：待对方核对")
                .doesNotContain("申请更正");
        walk.check(pairing, List.of(correction), List.of(), "");

        assertThat(activities.get(former).state()).isEqualTo(ActivityState.SUPERSEDED);
        assertThat(activities.get(former).hoursInWords()).isEqualTo("1.5小时");
        assertThat(activities.get(correction).state()).isEqualTo(ActivityState.CONFIRMED);
        assertThat(asking.get("/activities/" + correction).body()).contains("这条更正原来确认过的活动", "时长：1.5小时 改为 3小时");
        assertThat(asking.get("/activities/" + former).body()).contains("已由更正后的替代");
    }

    @Test
    void aDisputedCorrectionLeavesTheFormerOneAsItIs() {
        long correction = ask(Map.of("hours", "3"));
        assertThatThrownBy(() -> ask(Map.of("hours", "4"))).hasMessageContaining("已经有一条更正在等核对");
        walk.check(pairing, List.of(), List.of(correction), "就是一个半小时");
        pairings.submit(pairing, ActivityConfirmation.CORRECT, Map.of("decision", "drop"));

        assertThat(activities.get(former).state()).isEqualTo(ActivityState.CONFIRMED);
        assertThat(activities.get(correction).state()).isEqualTo(ActivityState.DROPPED);
        assertThat(amendments.closed(activities.get(former))).isEmpty();
    }

    @Test
    void whatAJudgementHasUsedIsNotCorrected() {
        long correction = ask(Map.of("hours", "3"));
        judged.used.add(former);

        assertThatThrownBy(() -> walk.check(pairing, List.of(correction), List.of(), ""))
                .hasMessageContaining("已用于第一学期评估，不能再更正");
        assertThat(activities.get(former).state()).isEqualTo(ActivityState.CONFIRMED);
        long other = walk.record(pairing, Side.SUPPORTING, Map.of("topic", "期中命题", "subject", "语文"));
        walk.check(pairing, List.of(other), List.of(correction), "已用于评估");
        judged.used.add(other);
        assertThatThrownBy(() -> ask(other, Map.of("topic", "期中命题", "subject", "语文", "hours", "3")))
                .hasMessageContaining("已用于第一学期评估，不能再更正");
        assertThat(as(Side.SUPPORTING).get("/activities/" + other).body()).contains("已用于第一学期评估，不能再更正");
    }

    @Test
    void nobodyElseAsksAndNothingUnconfirmedIsAmended() {
        Pairing foreign = walk.begin();
        String page = "/activities/" + former + "/amend";

        assertThat(as(ActivityWalk.liaison(foreign, Side.SUPPORTING)).get(page).status())
                .isEqualTo(404);
        assertThat(as("office").get(page).status()).isEqualTo(404);
        assertThat(as("office").get("/activities/" + former).body())
                .contains("分数教学")
                .doesNotContain("申请更正");
        long waiting = walk.record(foreign, Side.SUPPORTING, "分数教学");
        assertThat(as(ActivityWalk.liaison(foreign, Side.SUPPORTING))
                        .get("/activities/" + waiting + "/amend")
                        .location())
                .endsWith("/activities/" + waiting);
    }

    private long ask(Map<String, String> changes) {
        return ask(former, changes);
    }

    private long ask(long id, Map<String, String> changes) {
        return amendments.ask(
                id,
                Side.SUPPORTING,
                TypedActivities.of(walk.typed(pairing, changes)),
                ActivityFiles.newKey(),
                ActivityWalk.liaison(pairing, Side.SUPPORTING));
    }

    private Map<String, String> filled(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of("key", ActivityFiles.newKey()));
        fields.putAll(walk.typed(pairing, changes));
        return fields;
    }

    private Visitor as(Side side) {
        return as(ActivityWalk.liaison(pairing, side));
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
