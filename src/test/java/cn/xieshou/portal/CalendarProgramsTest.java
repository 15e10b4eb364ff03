package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.notice.feed.CalendarFeeds;
import cn.xieshou.testing.Ics;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How phones, Outlook and 企业微信 read the feed: they ask every few hours and believe its stamps. */
@XieshouTest
class CalendarProgramsTest {

    private static final String PRINCIPAL = "pt-shankou.principal";
    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineClock clock;

    private String address;
    private OpenTask task;

    @BeforeEach
    void aFeed() {
        Town.ours(context);
        task = worklist.of(PRINCIPAL).stream()
                .filter(open -> open.due() != null)
                .findFirst()
                .orElseThrow();
        clock.set(NOON);
        address = feeds.open(PRINCIPAL).replaceFirst(".*(?=/calendar/)", "");
    }

    @AfterEach
    void shut() {
        tasks.setDueDate(task.taskId(), Date.from(task.due()));
        feeds.close(PRINCIPAL);
        clock.reset();
    }

    @Test
    void whileNothingChangesTheFileIsTheSameToTheLastOctet() {
        String first = read().body();
        clock.set(NOON.plus(Duration.ofHours(3)));

        assertThat(read().body()).isEqualTo(first);
        assertThat(first).contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n");
        assertThat(Ics.checked(first.getBytes(StandardCharsets.UTF_8)).getComponents())
                .hasSizeGreaterThan(1);
    }

    @Test
    void whoHasTheFileIsToldThatItIsStillTheSame() {
        Answer first = read();
        assertThat(first.header("ETag")).startsWith("W/\"");
        assertThat(first.header("Cache-Control")).contains("private").doesNotContain("no-store");
        clock.set(NOON.plus(Duration.ofHours(3)));

        Answer again = readUnless(first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(readUnless("W/\"another\"").status()).isEqualTo(200);
    }

    @Test
    void aMovedDateIsNewAndEverythingElseStaysAsItWas() {
        Answer first = read();
        clock.set(NOON.plus(Duration.ofHours(3)));
        move(Duration.ofDays(3));
        Answer second = readUnless(first.header("ETag"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(stamp(second, Property.DTSTAMP)).isEqualTo("20260901T070000Z");
        assertThat(stamp(second, Property.LAST_MODIFIED)).isEqualTo("20260901T070000Z");
        assertThat(sequence(second)).isGreaterThan(sequence(first));
        assertThat(others(second)).isEqualTo(others(first));
    }

    @Test
    void twoChangesInOneMinuteAreTwoChanges() {
        int first = sequence(read());
        move(Duration.ofDays(3));
        int second = sequence(read());
        move(Duration.ofDays(3));

        assertThat(List.of(first, second, sequence(read()))).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aTaskWithoutADateAnyMoreIsGoneAndTheFileIsNew() {
        Answer first = read();
        tasks.setDueDate(task.taskId(), null);
        Answer second = readUnless(first.header("ETag"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isNotEmpty().doesNotContain(task.taskId());
        assertThat(others(second)).isEqualTo(others(first));
    }

    @Test
    void aProgramThatLooksBeforeItFetchesIsNotSentToTheSignInPage() {
        Answer file = read();
        Answer look = Visitor.at(port).send("HEAD", address, null, null);

        assertThat(look.status()).isEqualTo(200);
        assertThat(look.body()).isEmpty();
        for (String header : List.of("Content-Type", "Content-Length", "Content-Disposition", "ETag")) {
            assertThat(look.header(header)).as(header).isNotEmpty().isEqualTo(file.header(header));
        }
        assertThat(Visitor.at(port)
                        .send("HEAD", "/calendar/feed/unknown.ics", null, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void noReadingBeginsASession() {
        Stream.of("GET", "HEAD").forEach(method -> {
            Visitor program = Visitor.at(port);
            program.send(method, address, null, null);
            assertThat(program.cookie("JSESSIONID")).as(method).isEmpty();
        });
    }

    private Answer read() {
        return Visitor.at(port).get(address);
    }

    private Answer readUnless(String version) {
        return Visitor.at(port).with("If-None-Match", version).get(address);
    }

    private void move(Duration by) {
        Date due = tasks.createTaskQuery().taskId(task.taskId()).singleResult().getDueDate();
        tasks.setDueDate(task.taskId(), Date.from(due.toInstant().plus(by)));
    }

    private int sequence(Answer answer) {
        return Integer.parseInt(stamp(answer, Property.SEQUENCE));
    }

    private String stamp(Answer answer, String property) {
        return events(answer)
                .filter(this::isOurs)
                .map(event -> event.getProperty(property).orElseThrow().getValue())
                .findFirst()
                .orElseThrow();
    }

    private List<String> others(Answer answer) {
        return events(answer)
                .filter(event -> !isOurs(event))
                .map(Component::toString)
                .sorted()
                .toList();
    }

    private boolean isOurs(Component event) {
        return event.toString().contains(task.taskId() + "@xieshou");
    }

    private static Stream<? extends Component> events(Answer answer) {
        return Ics.checked(answer.body().getBytes(StandardCharsets.UTF_8)).getComponents().stream();
    }
}
