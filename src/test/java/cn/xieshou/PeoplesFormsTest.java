package cn.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.matching.MatchingProcess;
import cn.xieshou.matching.Round;
import cn.xieshou.notice.outbox.PostByHand;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLifecycle;
import cn.xieshou.preference.OpensIn;
import cn.xieshou.preference.Preferences;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.Browser;
import cn.xieshou.testing.ForeignWords;
import cn.xieshou.testing.MatchingWalk;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Screens;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Forms in a browser: the way from a mail to a signature, and what every form of Tasklist says and complains of. */
@XieshouTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplesFormsTest {

    private static final String SIGNER = "bf-urban.principal";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String SUBMIT = ".form-actions .btn-primary";
    private static final String COMPLAINT = ".fjs-form-field-error";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WIDE =
            Pattern.compile("\"type\": *\"table\"|dynamiclist[^]]*\"type\": *\"checkbox\"", Pattern.DOTALL);

    @LocalServerPort
    int port;

    @Autowired
    Preferences preferences;

    @Autowired
    SmallCounty county;

    @Autowired
    PairingWalk walk;

    @Autowired
    MatchingWalk matching;

    @Autowired
    PostByHand post;

    @Autowired
    ApplicationContext context;

    private Screens screens;

    @BeforeAll
    void openTheScreens() {
        county.bureau();
        county.urban("bf-urban", "天津路小学", SchoolLevel.PRIMARY);
        county.rural("bf-rural", "YY滩中心小学", SchoolLevel.PRIMARY);
        county.urban("bf-urban2", "重庆路小学", SchoolLevel.PRIMARY);
        county.rural("bf-rural2", "湖湾小学", SchoolLevel.PRIMARY);
        county.urban("bf-urban3", "兰州路小学", SchoolLevel.PRIMARY);
        county.rural("bf-rural3", "山后小学", SchoolLevel.PRIMARY);
        county.urban("bf-urban4", "成都路小学", SchoolLevel.PRIMARY);
        county.rural("bf-rural4", "溪口小学", SchoolLevel.PRIMARY);
        screens = new Screens(port, ForeignWords.outsideNamesOf(context));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void aPrincipalWhoLikesTasklistSignsFromTheMailLinkAndReadsWhoIsNext() throws Exception {
        Pairing pairing = walk.pairing("bf-urban", "bf-rural");
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        preferences.open(SIGNER, OpensIn.TASKLIST);
        Page page = screens.stranger().newPage();
        page.navigate(linkOf(post.newest(SIGNER, "签署")));
        assertThat(page).hasURL(Pattern.compile(".*/login$"));
        Browser.signIn(page, SIGNER, SmallCounty.PASSWORD);

        assertThat(page)
                .hasURL(Pattern.compile(".*" + TASKLIST + ".*task="
                        + walk.task(pairing, AgreementSigning.SIGN_SUPPORTING).getId() + ".*"));
        assertThat(page.getByLabel("协议全文")).hasValue(Pattern.compile(".*天津路小学.*YY滩中心小学.*", Pattern.DOTALL));
        page.getByLabel("签署", exactly()).check();
        page.getByLabel("我已通读协议全文，同意以本校名义签署").check();
        page.locator(SUBMIT).click();

        Locator receipt = page.locator(".xieshou-receipt");
        assertThat(receipt).containsText("已于");
        assertThat(receipt).containsText(pairing.id());
        assertThat(receipt).containsText("YY滩中心小学校长");
        receipt.locator("a").click();

        assertThat(page.locator("#now")).containsText("YY滩中心小学校长");
        page.locator(".tabs").getByText("文书").click();
        Locator signature = page.locator("#agreement tr", new Page.LocatorOptions().setHasText("天津路小学校长"));
        assertThat(signature).containsText("签署后文本未改动");
        assertThat(signature.locator(".mono")).hasText(Pattern.compile("[0-9a-f]{64}"));
    }

    @Test
    void noFormOfAPairingSpeaksEnglish() {
        Pairing toFill = walk.pairing("bf-urban2", "bf-rural2");
        look(toFill, NeedsSurvey.STATE_NEEDS, "bf-rural2.principal", page -> page.getByLabel("突出困难")
                .fill(""));
        look(toFill, NeedsSurvey.STATE_OFFER, "bf-urban2.principal", page -> page.getByLabel("教学质量")
                .fill("101"));
        walk.survey(toFill);
        look(toFill, AgreementSigning.DRAFT, "bf-urban2.liaison", page -> page.getByLabel("一、帮扶目标")
                .fill(""));
        walk.draft(toFill);
        look(toFill, AgreementSigning.AGREE, "bf-rural2.liaison", page -> page.getByLabel("退回")
                .check());
        walk.sendBack(toFill, AgreementSigning.AGREE, "请写明时间");
        look(toFill, AgreementSigning.DRAFT, "bf-urban2.liaison", page -> page.getByLabel("七、责任人")
                .fill(""));
        walk.draft(toFill, Map.of("timetable", "九月到次年六月"));
        walk.agree(toFill);
        look(toFill, AgreementSigning.SIGN_SUPPORTING, "bf-urban2.principal", page -> page.getByLabel("签署", exactly())
                .check());
        walk.sign(toFill, AgreementSigning.SIGN_SUPPORTING);
        walk.sign(toFill, AgreementSigning.SIGN_RECIPIENT);
        look(toFill, AgreementSigning.COUNTERSIGN, "office", page -> {});
        walk.countersign(toFill);
        look(toFill, PairingLifecycle.NAME_GROUP_RECIPIENT, "bf-rural2.principal", page -> page.getByLabel("领导小组办公室")
                .fill(""));
        assertThat(screens.findings()).isEmpty();
    }

    @Test
    void noFormOfAMatchingRoundSpeaksEnglish() {
        Round round = matching.round("浏览器测试表单", "bf-urban3", "bf-rural3");
        matching.submit(round, NeedsSurvey.STATE_NEEDS, "bf-rural3.principal", PairingWalk.needs());
        matching.submit(round, NeedsSurvey.STATE_OFFER, "bf-urban3.principal", PairingWalk.offer());
        Page decide = open(matching.task(round, MatchingProcess.TASK_DECIDE_PAIRINGS), "office");
        screens.words(decide, "decide-pairings");
        decide.locator(".fjs-select-cross").first().click();
        assertThat(decide.locator(COMPLAINT).first()).isVisible();
        screens.words(decide, "decide-pairings, incomplete");
        decide.close();
        matching.submit(
                round,
                MatchingProcess.TASK_DECIDE_PAIRINGS,
                "office",
                Map.of("rows", List.of(Map.of("supporting", "bf-urban3"))));
        complain(
                open(matching.task(round, MatchingProcess.TASK_APPROVE_MATCHING), "leader"),
                "approve-matching",
                page -> {});
        assertThat(screens.findings()).isEmpty();
    }

    /** Tables, and boxes with long labels in lists, are what is wide; one task shows the form of each. */
    @Test
    void everyWideFormFitsATelephone() throws Exception {
        Pairing pairing = walk.pairing("bf-urban4", "bf-rural4");
        String task = TASKLIST + "#/?task="
                + walk.task(pairing, NeedsSurvey.STATE_NEEDS).getId();
        Page page = screens.session("bf-rural4.principal").newPage();
        AtomicReference<Path> shown = new AtomicReference<>();
        page.route(
                "**/deployed-form*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setPath(shown.get())));
        page.route(
                "**/form-variables*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(rowsFor(shown.get()))));
        for (Path form : wideForms()) {
            shown.set(form);
            page.navigate("about:blank");
            page.navigate(task);
            assertThat(page.locator(".fjs-form-field").first()).isVisible();
            screens.fitsInTelephone(page, form.getFileName().toString());
        }
        assertThat(screens.findings()).isEmpty();
    }

    private static List<Path> wideForms() throws IOException {
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            return forms.filter(Files::isRegularFile)
                    .filter(form -> WIDE.matcher(text(form)).find())
                    .sorted()
                    .toList();
        }
    }

    /** One row with something in it for every table and list of the form. */
    private static String rowsFor(Path form) {
        try {
            ObjectNode variables = JSON.createObjectNode();
            for (JsonNode field : JSON.readTree(text(form)).get("components")) {
                boolean list = field.has("path");
                if (list || field.has("dataSource")) {
                    String name =
                            field.get(list ? "path" : "dataSource").asText().replaceFirst("^=", "");
                    ObjectNode row = JSON.createObjectNode();
                    for (JsonNode cell : field.get(list ? "components" : "columns")) {
                        if (cell.path("type").asText("text").startsWith("text")) {
                            row.put(cell.path("key").asText(), "得分更高而名额已满的第二实验小学");
                        }
                    }
                    variables
                            .putObject(name)
                            .put("type", "Object")
                            .putArray("value")
                            .add(row);
                }
            }
            return variables.toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path form) {
        try {
            return Files.readString(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String linkOf(PostByHand.Letter letter) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(/go/[\\w-]+)").matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group(1);
    }

    private void look(Pairing pairing, String key, String account, Consumer<Page> spoil) {
        complain(open(walk.task(pairing, key), account), key, spoil);
    }

    /** The page of Tasklist with the form of the task, claimed where that is due. */
    private Page open(Task task, String account) {
        Page page = screens.session(account).newPage();
        page.navigate(TASKLIST + "#/?task=" + task.getId());
        assertThat(page.locator(".fjs-container")).isVisible();
        assertThat(page.locator(".search-field .main-field")).isVisible();
        Locator claim = page.locator(".task-details .claim");
        if (task.getAssignee() == null) {
            assertThat(claim).isVisible();
            screens.words(page, task.getTaskDefinitionKey() + ", not claimed");
            claim.click();
            assertThat(page.locator(".disabled-form")).hasCount(0);
        }
        return page;
    }

    /** Looks at the form, spoils a field and looks at the complaints. */
    private void complain(Page page, String form, Consumer<Page> spoil) {
        screens.words(page, form);
        spoil.accept(page);
        // A moment after the field is spoiled it complains by itself, and the button sleeps.
        page.locator(SUBMIT).click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator(COMPLAINT).first()).isVisible();
        screens.words(page, form + ", incomplete");
        page.close();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
