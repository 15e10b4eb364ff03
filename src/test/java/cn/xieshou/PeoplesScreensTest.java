package cn.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.matching.Round;
import cn.xieshou.matching.Rounds;
import cn.xieshou.matter.Asking;
import cn.xieshou.matter.Copying;
import cn.xieshou.notice.PostByHand;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.Crawl;
import cn.xieshou.testing.ForeignWords;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.TaskForms;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What people who are no administrators meet in a browser: the way from a mail to a signature, and every screen. */
@XieshouTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplesScreensTest {

    private static final int DESK = 1366;
    private static final int TELEPHONE = 360;
    private static final int HEIGHT = 768;

    private static final String SIGNER = "bj-urban.principal";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String SUBMIT = ".form-actions .btn-primary";
    private static final String COMPLAINT = ".fjs-form-field-error";

    private static final String OVERFLOW = """
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth
            """;

    /** Sends the first form of the page that has an empty required field, past the browser's own check; false if none. */
    private static final String SEND_BLANK = """
            () => {
              const blank = form => [...form.elements].some(e => e.required && e.value === '');
              const form = [...document.querySelectorAll('main form[method=post]')].find(blank);
              if (form) {
                window.isSending = true;
                HTMLFormElement.prototype.submit.call(form);
              }
              return Boolean(form);
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    PairingWalk walk;

    @Autowired
    PostByHand post;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskForms forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Rounds rounds;

    @Autowired
    Asking asking;

    @Autowired
    Copying copying;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    private final Map<String, BrowserContext> sessions = new HashMap<>();
    private final Set<String> examined = new HashSet<>();
    private final List<String> findings = new ArrayList<>();
    private ForeignWords foreign;
    private Pairing toSign;
    private Pairing toFill;
    private Round round;
    private String closedTask;

    @BeforeAll
    void bringAPairingToItsSignatures() {
        county.bureau();
        toSign = pair("bj-urban", "北京路小学", "bj-rural", "XX滩中心小学");
        walk.survey(toSign);
        closedTask = task(toSign, "Task_DraftAgreement").getId();
        walk.draft(toSign);
        walk.agree(toSign);
        toFill = pair("bj-urban2", "南京路小学", "bj-rural2", "河湾小学");
        round = round();
        askAndCopy();
        foreign = ForeignWords.outsideNamesOf(context);
    }

    @AfterEach
    void close() {
        sessions.values().forEach(BrowserContext::close);
        sessions.clear();
        findings.clear();
    }

    @Test
    void aPrincipalSignsFromTheMailLinkAndReadsWhoIsNext() throws Exception {
        Page page = Browser.session(port, DESK, HEIGHT).newPage();
        sessions.put("", page.context());
        page.navigate(linkOf(post.newest(SIGNER, "签署")));
        assertThat(page).hasURL(Pattern.compile(".*/login$"));
        Browser.signIn(page, SIGNER, SmallCounty.PASSWORD);

        assertThat(page)
                .hasURL(Pattern.compile(".*" + TASKLIST + ".*task="
                        + task(toSign, "Task_SignSupporting").getId() + ".*"));
        assertThat(page.getByLabel("协议全文")).hasValue(Pattern.compile(".*北京路小学.*XX滩中心小学.*", Pattern.DOTALL));
        page.getByLabel("签署", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("我已通读协议全文，同意以本校名义签署").check();
        page.locator(SUBMIT).click();

        Locator receipt = page.locator(".xieshou-receipt");
        assertThat(receipt).containsText("已于");
        assertThat(receipt).containsText(toSign.id());
        assertThat(receipt).containsText("XX滩中心小学校长");
        receipt.locator("a").click();

        Locator signature = page.locator("#agreement tr", new Page.LocatorOptions().setHasText("北京路小学校长"));
        assertThat(signature).containsText("签署后文本未改动");
        assertThat(signature.locator(".mono")).hasText(Pattern.compile("[0-9a-f]{64}"));
        assertThat(page.locator("#now")).containsText("XX滩中心小学校长");
    }

    @Test
    void noFormOfAPairingSpeaksEnglish() {
        look(toFill, "Task_StateNeeds", "bj-rural2.principal", page -> page.getByLabel("突出困难")
                .fill(""));
        look(toFill, "Task_StateOffer", "bj-urban2.principal", page -> page.getByLabel("教学质量")
                .fill("101"));
        walk.survey(toFill);
        look(toFill, "Task_DraftAgreement", "bj-urban2.liaison", page -> page.getByLabel("一、帮扶目标")
                .fill(""));
        walk.draft(toFill);
        look(toFill, "Task_AgreeDraft", "bj-rural2.liaison", page -> page.getByLabel("退回")
                .check());
        walk.sendBack(toFill, "Task_AgreeDraft", "请写明时间");
        look(toFill, "Task_DraftAgreement", "bj-urban2.liaison", page -> page.getByLabel("七、责任人")
                .fill(""));
        walk.draft(toFill, Map.of("timetable", "九月到次年六月"));
        walk.agree(toFill);
        look(toFill, "Task_SignSupporting", "bj-urban2.principal", page -> page.getByLabel("签署", exactly())
                .check());
        walk.sign(toFill, "Task_SignSupporting");
        walk.sign(toFill, "Task_SignRecipient");
        look(toFill, "Task_Countersign", "office", page -> {});
        walk.countersign(toFill);
        look(toFill, "Task_NameGroupRecipient", "bj-rural2.principal", page -> page.getByLabel("领导小组办公室")
                .fill(""));
        assertThat(findings).isEmpty();
    }

    @Test
    void noFormOfAMatchingRoundSpeaksEnglish() {
        submit(round, "Task_StateNeeds", "bj-rural3.principal", PairingWalk.needs());
        submit(round, "Task_StateOffer", "bj-urban3.principal", PairingWalk.offer());
        Page decide = open(task(round, "Task_DecidePairings"), "office");
        note(decide, "decide-pairings");
        decide.locator(".fjs-select-cross").first().click();
        assertThat(decide.locator(COMPLAINT).first()).isVisible();
        note(decide, "decide-pairings, incomplete");
        decide.close();
        submit(round, "Task_DecidePairings", "office", Map.of("rows", List.of(Map.of("supporting", "bj-urban3"))));
        complain(open(task(round, "Task_ApproveMatching"), "leader"), "approve-matching", page -> {});
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGNER, "bj-urban.liaison", "office", "chujiao", "leader", "renmi", "expert1"})
    void noScreenSpeaksEnglishBreaksOrIsTooWide(String account) {
        Page page = session(account).newPage();
        List<String> starts = List.of(
                "/",
                "/pairings/" + toSign.id(),
                "/go/" + closedTask,
                "/account/password",
                "/account/deputy",
                "/logout",
                "/no-such-page",
                "/pairings/P-1999-001",
                "/camunda/app/cockpit/default/",
                "/mail");
        int seen = new Crawl(page, 60).from(starts, (path, status) -> {
            if (status == 404 && !starts.contains(path)) {
                findings.add("a link leads nowhere: " + path);
            }
            examine(page, path);
        });
        page.setViewportSize(DESK, HEIGHT);
        page.navigate(TASKLIST);
        assertThat(page.locator(".task-filter h4").first()).isVisible();
        assertThat(page.locator(".search-field .main-field")).isVisible();
        note(page, TASKLIST);

        assertThat(findings).isEmpty();
        assertThat(seen).isGreaterThan(12);
    }

    @Test
    void nobodysPagesSpeakNoEnglish() {
        BrowserContext nobody = Browser.session(port, DESK, HEIGHT);
        sessions.put("", nobody);
        Page page = nobody.newPage();
        for (String path :
                List.of("/login?expired", "/login?stale", "/login?out", "/login?changed", "/help", "/webjars/none")) {
            page.navigate(path);
            fits(page, path);
        }
        page.navigate("/login");
        page.locator("input[name=username]").fill("bj-rural.liaison");
        page.locator("input[name=password]").fill("bu-shi-mi-ma");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".alert-danger")).isVisible();
        fits(page, "a wrong password");
        assertThat(findings).isEmpty();
    }

    private Pairing pair(String supporting, String supportingName, String recipient, String recipientName) {
        county.urban(supporting, supportingName, SchoolLevel.PRIMARY);
        county.rural(recipient, recipientName, SchoolLevel.PRIMARY);
        return walk.pairing(supporting, recipient);
    }

    /** So that the pages of both are there to be crawled. */
    private void askAndCopy() {
        Pairing scoped = walk.scoped(toSign, "低年级");
        String draft = task(scoped, "Task_DraftAgreement").getId();
        asking.ask(draft, "bj-urban.liaison", List.of(SIGNER), "目标这样写可以吗？");
        copying.copy(toSign.id(), "bj-urban.liaison", List.of(SIGNER), "供参考");
    }

    private static String linkOf(PostByHand.Letter letter) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(/go/[\\w-]+)").matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group(1);
    }

    /** The session of somebody who has signed in, one for each account and test. */
    private BrowserContext session(String account) {
        return sessions.computeIfAbsent(account, unknown -> {
            BrowserContext session = Browser.session(port, DESK, HEIGHT);
            session.onResponse(answer -> {
                if (answer.status() >= 500) {
                    findings.add(answer.url() + " answers " + answer.status());
                }
            });
            Page page = session.newPage();
            Browser.signIn(page, account, SmallCounty.PASSWORD);
            page.close();
            return session;
        });
    }

    private void look(Pairing pairing, String key, String account, Consumer<Page> spoil) {
        complain(open(task(pairing, key), account), key, spoil);
    }

    /** The page of Tasklist with the form of the task, claimed where that is due. */
    private Page open(Task task, String account) {
        Page page = session(account).newPage();
        page.navigate(TASKLIST + "#/?task=" + task.getId());
        assertThat(page.locator(".fjs-container")).isVisible();
        assertThat(page.locator(".search-field .main-field")).isVisible();
        Locator claim = page.locator(".task-details .claim");
        if (task.getAssignee() == null) {
            assertThat(claim).isVisible();
            note(page, task.getTaskDefinitionKey() + ", not claimed");
            claim.click();
            assertThat(page.locator(".disabled-form")).hasCount(0);
        }
        return page;
    }

    /** Looks at the form, spoils a field and looks at the complaints. */
    private void complain(Page page, String form, Consumer<Page> spoil) {
        note(page, form);
        spoil.accept(page);
        page.locator(SUBMIT).click();
        assertThat(page.locator(COMPLAINT).first()).isVisible();
        note(page, form + ", incomplete");
        page.close();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private Task task(Pairing pairing, String key) {
        return walk.task(pairing, key);
    }

    private Task task(Round round, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(round.id())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void submit(Round round, String key, String account, Map<String, Object> values) {
        forms.submit(task(round, key).getId(), account, values);
    }

    private Round round() {
        county.urban("bj-urban3", "西安路小学", SchoolLevel.PRIMARY);
        county.rural("bj-rural3", "山前小学", SchoolLevel.PRIMARY);
        Round round = rounds.open(
                new Rounds.Opening(
                        "county",
                        "浏览器测试结对",
                        LocalDate.now(clock).plusDays(14),
                        2,
                        List.of("bj-rural3"),
                        List.of("bj-urban3")),
                "office");
        runtime.startProcessInstanceByKey(
                "programmeMatching",
                round.id(),
                Map.of("roundId", round.id(), "programme", "county", "schoolYear", round.schoolYear()));
        return round;
    }

    private void examine(Page page, String path) {
        fits(page, path);
        if (examined.add(Crawl.kind(path))) {
            accessible(page, path);
        }
        sendBlank(page, path);
    }

    private void sendBlank(Page page, String path) {
        if (examined.add(Crawl.kind(path) + " blank") && (Boolean) page.evaluate(SEND_BLANK)) {
            page.waitForFunction("() => !window.isSending && document.readyState === 'complete'");
            fits(page, path + ", sent blank");
            if (page.locator(".alert-success").count() > 0) {
                findings.add(path + " takes a blank form");
            }
        }
    }

    private void fits(Page page, String path) {
        page.waitForFunction("() => !document.querySelector('details[open] .diagram:not([data-drawn=done])')");
        note(page, path);
        int width = page.viewportSize().width;
        fits(page, path, width);
        // The next page begins at this width: changing it takes as long as opening a page.
        int other = width == DESK ? TELEPHONE : DESK;
        page.setViewportSize(other, HEIGHT);
        fits(page, path, other);
    }

    private void fits(Page page, String path, int width) {
        if ((Boolean) page.evaluate(OVERFLOW)) {
            findings.add(path + " is too wide for " + width);
        }
    }

    private void accessible(Page page, String path) {
        // Legacy mode opens no page of its own to finish; there are no frames of others to look into.
        new AxeBuilder(page)
                        .setLegacyMode(true)
                        .exclude(List.of(".diagram"))
                        // The first rows stand for the others: registers of the shared database are long.
                        .exclude(List.of("tbody tr:nth-child(n+4)"))
                        .exclude(List.of("option:nth-child(n+4)"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .forEach(rule -> findings.add(path + ": " + rule.getId() + " "
                                + rule.getNodes().get(0).getHtml()));
    }

    private void note(Page page, String where) {
        foreign.on(page).forEach(line -> findings.add(where + ": " + line));
    }
}
