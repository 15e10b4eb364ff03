package cn.xieshou.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Sex;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherTitle;
import cn.xieshou.directory.Teachers;
import cn.xieshou.notice.feed.CalendarFeeds;
import cn.xieshou.securitylog.SecurityLogLines.Line;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every page handler: one that sends a file or shows personal data cannot be added without a line in the log. */
@XieshouTest
class NothingForgottenTest {

    /** Files that hold nothing but the program itself. */
    private static final Set<String> OF_THE_PROGRAM = Set.of(
            "/camunda/favicon.ico",
            "/camunda/app/tasklist/scripts/libraries-{checksum}.js",
            // Small pictures that a page draws by the dozen; each as it is has its line.
            "/files/{id}/preview",
            // One's own, on one's own page.
            "/account/signature/picture.png",
            // No file: the answer, one time of day, waits for the end of the transaction.
            "/tasks/{taskId}/draft");

    static final String SCHOOL = "log-walk-xx";
    /** Lists are filtered, or what is looked for stands on a later page once other tests have filled them. */
    static final String ONLY_THIS_SCHOOL = "?q=" + SCHOOL;

    static final String ID_CARD = "990101199005200022";
    static final String PHONE = "13900001234";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    SecurityLogLines lines;

    @Autowired
    SmallCounty county;

    @Autowired
    Teachers teachers;

    @Autowired
    WebApplicationContext context;

    private MockMvc program;

    @BeforeEach
    void aTeacher() {
        program = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        county.bureau();
        county.rural(SCHOOL, "记录小学", SchoolLevel.PRIMARY);
        if (teachers.find("T8000001").isEmpty()) {
            teachers.insert(List.of(new Teacher(
                    "T8000001",
                    SCHOOL,
                    "记录某",
                    Sex.FEMALE,
                    LocalDate.of(1990, 5, 20),
                    ID_CARD,
                    "音乐",
                    TeacherTitle.FIRST,
                    null,
                    2,
                    Backbone.NONE,
                    null,
                    PHONE)));
        }
    }

    @Test
    void everyHandlerThatSendsAFileRecordsAnExport() {
        Set<String> files = new TreeSet<>();
        Set<String> forgotten = new TreeSet<>();
        ours().filter(entry -> sendsAFile(entry.getValue())).forEach(entry -> {
            files.add(entry.getKey().toString());
            if (!entry.getValue().hasMethodAnnotation(RecordsExport.class)
                    && !OF_THE_PROGRAM.containsAll(entry.getKey().getPatternValues())) {
                forgotten.add(entry.getKey() + " " + entry.getValue());
            }
        });

        assertThat(files).hasSizeGreaterThan(15);
        assertThat(forgotten).isEmpty();
    }

    @Test
    void exportsAreLinesWithWhoAndWhatAndSoIsTheExportOfTheLogItself() {
        long mark = lines.fresh();
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        List<String> paths = List.of(
                "/pairings/export", "/plans/export", "/attachments/export", "/secondments/export", "/roster/export");
        paths.forEach(path -> assertThat(office.getBytes(path)).as(path).isNotEmpty());
        Visitor.signedIn(port, "admin", "Ceshi-2026-mima").get("/security-log/export?kind=EXPORT");

        // The line of a long answer is written once its last byte is sent: whoever has read that may ask before.
        await().untilAsserted(() -> assertThat(lines.since(mark, SecurityKind.EXPORT))
                .extracting(Line::subject)
                .containsAll(paths));
        assertThat(lines.since(mark, SecurityKind.EXPORT))
                .extracting(Line::account, Line::subject, Line::detail)
                .contains(org.assertj.core.groups.Tuple.tuple("admin", "/security-log/export", "安全日志"));
    }

    @Test
    void everyPageThatShowsPersonalDataIsALine() {
        long mark = lines.fresh();
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        Set<String> showing = new TreeSet<>();
        paths().forEach(path -> {
            Answer answer = office.with("Accept", "text/html").get(path + ONLY_THIS_SCHOOL);
            if (answer.status() == 200 && isPersonal(answer.body())) {
                showing.add(path);
            }
        });
        List<String> recorded = Stream.concat(
                        lines.since(mark, SecurityKind.PERSONAL_DATA_READ).stream(),
                        lines.since(mark, SecurityKind.EXPORT).stream())
                .filter(line -> line.account().equals("office"))
                .map(Line::subject)
                .toList();

        assertThat(showing).contains("/schools/" + SCHOOL + "/teachers/T8000001", "/accounts");
        assertThat(recorded).containsAll(showing);
    }

    @Test
    void lookingForAnotherSchoolsMatterIsALineThoughTheVisitorIsToldNothing() {
        long mark = lines.fresh();
        Visitor stranger = Visitor.signedIn(port, SCHOOL + ".liaison", SmallCounty.PASSWORD);
        assertThat(stranger.get("/pairings/P-2099-999").status()).isEqualTo(404);
        assertThat(stranger.get("/security-log").status()).isEqualTo(403);
        stranger.post("/camunda/api/engine/engine/default/deployment/create", "{}");

        assertThat(lines.since(mark, SecurityKind.ACCESS_REFUSED))
                .filteredOn(line -> line.account().equals(SCHOOL + ".liaison"))
                .extracting(Line::subject)
                .contains(
                        "/pairings/P-2099-999",
                        "/security-log",
                        "/camunda/api/engine/engine/default/deployment/create");
    }

    @Test
    void aCalendarFeedsSecretIsInNoLine() {
        long mark = lines.fresh();
        Visitor.at(port).get("/calendar/feed/0123456789abcdef0123456789abcdef0123456789a.ics");

        assertThat(lines.since(mark, SecurityKind.EXPORT).toString() + lines.since(mark, SecurityKind.ACCESS_REFUSED))
                .isNotBlank()
                .doesNotContain("0123456789abcdef");
    }

    /**
     * A program that has the file asks every few hours whether it is still the same. Each answer is one line, as it was when
     * each answer brought the file: it shows that an address is in use, and whence. What left is told apart from what did not.
     */
    @Test
    void whoOnlyAsksWhetherAFeedHasChangedIsOneLineToo() throws Exception {
        String address = feed();
        long mark = lines.fresh();
        String version = program.perform(get(address)).andReturn().getResponse().getHeader("ETag");
        program.perform(get(address).header("If-None-Match", version)).andExpect(status().isNotModified());
        program.perform(head(address)).andExpect(status().isOk());

        assertThat(readings(mark)).containsExactly("日历订阅", "日历订阅（未传内容）", "日历订阅（未传内容）");
    }

    @Test
    void questionsOfProgramsDoNotHideWhoTookTheFile() throws Exception {
        String address = feed();
        long mark = lines.fresh();
        for (int times = 0; times < 10; times++) {
            program.perform(head(address));
        }
        program.perform(get(address));

        assertThat(readings(mark)).containsOnlyOnce("日历订阅");
    }

    private String feed() {
        return feeds.open(SCHOOL + ".principal").replaceFirst(".*(?=/calendar/)", "");
    }

    private List<String> readings(long mark) {
        return lines.since(mark, SecurityKind.EXPORT).stream()
                .filter(line -> line.subject().equals("/calendar/feed/{secret}.ics"))
                .map(Line::detail)
                .toList();
    }

    private static boolean isPersonal(String page) {
        return page.contains(ID_CARD) || page.contains(PHONE) || page.contains(SCHOOL + ".principal@example.invalid");
    }

    /** Addresses of every page that can be filled in with what is known here. */
    private Stream<String> paths() {
        Map<String, String> known =
                Map.of("{code}", SCHOOL, "{staffNumber}", "T8000001", "{account}", SCHOOL + ".principal");
        return ours().filter(entry -> isGet(entry.getKey()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(pattern -> {
                    String path = pattern;
                    for (Map.Entry<String, String> variable : known.entrySet()) {
                        path = path.replace(variable.getKey(), variable.getValue());
                    }
                    return path;
                })
                .filter(path -> !path.contains("{") && !path.startsWith("/error"))
                .distinct();
    }

    private static boolean isGet(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> ours() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("cn.xieshou."));
    }

    /** Writes to the response by itself, or returns bytes; what returns a page's name may only set a cookie. */
    private static boolean sendsAFile(HandlerMethod method) {
        boolean writes = method.getMethod().getReturnType() == void.class
                && Arrays.stream(method.getMethod().getParameterTypes())
                        .anyMatch(
                                type -> type == HttpServletResponse.class || OutputStream.class.isAssignableFrom(type));
        Type type = method.getMethod().getGenericReturnType();
        return writes
                || Stream.of("byte[]", "Resource", "StreamingResponseBody", "InputStream")
                        .anyMatch(type.getTypeName()::contains);
    }
}
