package cn.xieshou.portal.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.draft.Drafts;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same task in two windows of one person, without scripts: what one has kept is not written over by the other unseen. */
@XieshouTest
class SecondWindowTest {

    private static final int YEAR = 2026;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIRST = "开齐音乐课";
    private static final String SECOND = "办好家长学校";

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk plans;

    @Autowired
    Drafts drafts;

    @Autowired
    AccountPasswords passwords;

    private Task task;
    private Visitor liaison;
    private FilledForm second;

    /** The first window's draft is newer than the second window. */
    @BeforeEach
    void theFirstWindowHasKeptSomethingThatTheSecondDoesNotShow() {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        task = plans.task(pairing, YEAR);
        passwords.choose(task.getAssignee(), SmallCounty.PASSWORD);
        liaison = Visitor.signedIn(port, task.getAssignee(), SmallCounty.PASSWORD);
        FilledForm first = window();
        second = window();
        Answer answer = press("draft", first.fill("goals", FIRST));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(kept()).as("kept when it is said").isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "_row, add:months",
        "_row, copy:months:0",
        "_row, up:months:1",
        "_row, drop:months:0",
        "_row, paste:months",
        "_row, cells:months:0:month",
        "_row, earlier:months",
        "_row, leave:months",
        "_opinion, use:remark:1",
        "_unfile, 1",
        "_go, ask",
        "_none, keep"
    })
    void aButtonOfTheSecondDoesNotWriteOverIt(String name, String value) {
        Answer answer = press("form", second.fill("goals", SECOND).press(name, value));
        assertThat(answer.location()).as("it stays on the page").endsWith(page() + "#left-typed");
        assertThat(kept()).isEqualTo(FIRST);
        Element told = told();
        assertThat(told.text()).contains("另一个窗口或另一台设备", SECOND).doesNotContain(FIRST);
        assertThat(goals()).as("what the other has kept").isEqualTo(FIRST);

        assertThat(press("form", window().fill("goals", SECOND).press("_row", "add:months"))
                        .location())
                .as("whoever has been told goes on")
                .contains("#f-months");
        assertThat(kept()).isEqualTo(SECOND);
    }

    @Test
    void nothingIsSubmittedOverItBeforeOneHasSeenIt() {
        Answer answer = press("submit", second.fill("goals", SECOND));
        assertThat(answer.location()).endsWith(page() + "#left-typed");
        assertThat(told().text()).contains("还没有提交", SECOND);
        assertThat(kept()).isEqualTo(FIRST);
        assertThat(press("submit", window().fill("goals", FIRST + "；" + SECOND)).location())
                .endsWith(page() + "/done");
    }

    @Test
    void whoeverWasToldInTheWindowSubmitsWhatStandsThere() {
        long at = drafts.find(task.getId(), task.getAssignee())
                .orElseThrow()
                .savedAt()
                .toEpochMilli();
        assertThat(press("submit", second.fill("goals", SECOND).press("_told", String.valueOf(at)))
                        .location())
                .endsWith(page() + "/done");
    }

    @Test
    void aFileComesToWhatTheOtherHasKept() {
        liaison.send(
                "POST",
                page() + "/form",
                FilledForm.PARTS,
                second.bodyWith(Map.of("安排.txt", "每月一次".getBytes(StandardCharsets.UTF_8))));
        assertThat(kept()).isEqualTo(FIRST);
        assertThat(liaison.get(page()).body()).contains("安排.txt");
    }

    @Test
    void theSameTextIsNoOtherText() {
        assertThat(press("form", second.fill("goals", FIRST)).location()).endsWith(page());
    }

    private Answer press(String to, FilledForm form) {
        return liaison.send("POST", page() + "/" + to, FORM, form.body());
    }

    private Element told() {
        return Jsoup.parse(liaison.get(page()).body()).selectFirst("#left-typed:not([hidden])");
    }

    private String goals() {
        return Jsoup.parse(liaison.get(page()).body())
                .selectFirst("[name=goals]")
                .wholeText()
                .strip();
    }

    private FilledForm window() {
        return FilledForm.on(liaison.get(page()).body(), "task-form").orElseThrow();
    }

    private Object kept() {
        return drafts.find(task.getId(), task.getAssignee())
                .orElseThrow()
                .values()
                .get("goals");
    }

    private String page() {
        return "/tasks/" + task.getId();
    }
}
