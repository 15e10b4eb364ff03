package cn.xieshou.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityType;
import cn.xieshou.ledger.ActivityTypes;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bureau adds, renames, maps and retires kinds of activities; what was recorded stays what it was (R-ACT-1). */
@XieshouTest
class ActivityTypesTest {

    private static final String PAGE = "/settings/activity-types";

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    Activities activities;

    @Autowired
    ActivityTypes types;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    Visitor office;
    String name;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
        office = as("office");
        name = "研学" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aNewKindIsOfferedAndCountsForItsQuotas() {
        office.form(PAGE, PAGE, Map.of("name", name, "quotas", "Q-22", "subject", "yes"));

        assertThat(one(name).clauses()).containsExactly("Q-22");
        assertThat(one(name).needsSubject()).isTrue();
        assertThat(as(ActivityWalk.liaison(pairing, Side.SUPPORTING))
                        .get("/activities/new/" + pairing.id())
                        .body())
                .contains(name);
        assertThat(office.form(PAGE, PAGE, Map.of("name", " " + name)).body()).contains("已经有叫“" + name + "”的类型");
        assertThat(office.form(PAGE, PAGE, Map.of("name", "")).body()).contains("请填写名称");
        assertThat(office.form(PAGE, PAGE, Map.of("name", name + "二", "quotas", "Q-99"))
                        .body())
                .contains("请从列出的指标中选择");
    }

    @Test
    void whatWasRecordedKeepsItsNameAndQuotasWhateverTheKindBecomes() {
        String code = added();
        long id = record(code);

        office.form(PAGE + "/" + code, PAGE + "/" + code, Map.of("name", name + "改", "quotas", "Q-21"));

        assertThat(activities.get(id).type()).isEqualTo(code);
        assertThat(types.name(code)).isEqualTo(name);
        assertThat(types.find(code).orElseThrow().clauses()).isEmpty();
        assertThat(types.find(code).orElseThrow().retiredOn()).isNotNull();
        assertThat(one(name + "改").clauses()).containsExactly("Q-21");
        assertThat(office.get("/activities/" + id).body()).contains(name).doesNotContain(name + "改");
        assertThat(office.get(PAGE).body()).contains("2026年10月12日停用", name + "改");
    }

    @Test
    void aKindThatNobodyHasRecordedIsSimplyChanged() {
        String code = added();
        office.form(PAGE + "/" + code, PAGE + "/" + code, Map.of("name", name + "改"));

        assertThat(one(name + "改").code()).isEqualTo(code);
    }

    @Test
    void aRetiredKindIsNotRecordedAnyMoreButCorrected() {
        String code = added();
        long id = record(code);
        String liaison = ActivityWalk.liaison(pairing, Side.SUPPORTING);
        activities.takeBack(id, liaison);
        office.form(PAGE, PAGE + "/" + code + "/retire", Map.of());

        Visitor recorder = as(liaison);
        String page = "/activities/new/" + pairing.id();
        assertThat(recorder.get(page).body()).contains("备课组教研").doesNotContain(name);
        assertThat(recorder.form(page, page, filled(code)).body()).contains("这种类型已经停用");
        String correct = "/activities/" + id + "/correct";
        assertThat(recorder.get(correct).body()).contains(name);
        recorder.form(correct, correct, filled(code));
        assertThat(activities.get(id).state().label()).isEqualTo("待对方核对");

        office.form(PAGE, PAGE + "/" + code + "/restore", Map.of());
        assertThat(recorder.get(page).body()).contains(name);
    }

    @Test
    void nobodyButTheOfficeKeepsThemAndOneStays() {
        String code = added();
        Visitor liaison = as(ActivityWalk.liaison(pairing, Side.SUPPORTING));

        assertThat(liaison.get(PAGE).status()).isEqualTo(403);
        assertThat(liaison.form("/activities", PAGE + "/" + code + "/retire", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(one(name).retiredOn()).isNull();
        office.form(PAGE, PAGE + "/other/retire", Map.of());
        assertThat(office.get(PAGE).body()).contains("其他活动");
        assertThat(types.find("other").orElseThrow().retiredOn()).isNull();
        assertThat(office.get(PAGE + "/unknown").status()).isEqualTo(404);
    }

    private String added() {
        office.form(PAGE, PAGE, Map.of("name", name));
        return one(name).code();
    }

    private ActivityType one(String called) {
        return types.all().stream()
                .filter(type -> type.name().equals(called))
                .findFirst()
                .orElseThrow();
    }

    private long record(String code) {
        return walk.record(pairing, Side.SUPPORTING, Map.of("type", code));
    }

    private Map<String, String> filled(String code) {
        Map<String, String> fields = new HashMap<>(Map.of("key", ActivityFiles.newKey()));
        fields.putAll(walk.typed(pairing, Map.of("type", code, "topic", "另一次")));
        return fields;
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
