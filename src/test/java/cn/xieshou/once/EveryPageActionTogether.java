package cn.xieshou.once;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.invitation.Invitable;
import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form of every page, sent once and sent eight times in the same moment: both leave the same number of rows in every
 * table, nobody meets an error, and the seven others are told. The forms are those of the mappings, so that a new page fails
 * here until it has a scene.
 */
abstract class EveryPageActionTogether {

    private static final int TIMES = 8;

    /** What is sent to these only computes, or ends the session in which it is sent, or is over; what was claimed opens, a draft is kept. */
    private static final Set<String> TELLS_NOBODY = Set.of(
            "/calendar/notice/preview",
            "/account/password",
            "/password/link",
            "/password/slip",
            "/p",
            "/tasks/{taskId}/claim",
            "/tasks/{taskId}/form",
            "/tasks/{taskId}/draft",
            "/tasks/{taskId}/files",
            "/activities/new/{pairing}/files/{key}",
            "/shelf/files/{key}",
            "/donations/new/{pairing}/files/{key}",
            "/visits/new/{pairing}/files/{key}",
            "/evaluations/{id}/scoring");

    /** The first one begins a series of numbers, makes a group, or leaves something that the next one clears away. */
    private static final Set<String> DIFFERENT_AT_FIRST = Set.of(
            "/rounds/new",
            "/rectifications/new/{pairing}",
            "/visits/new/{pairing}",
            "/roster/{id}/confirm",
            "/accounts/new",
            "/tasks/bulk");

    /** What is written about requests and not by them. */
    private static final Set<String> ABOUT_REQUESTS =
            Set.of("page_action", "security_log", "flyway_schema_history", "act_ru_meter_log");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    List<Scenes> scenes;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    WorkRunner longWork;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<ScheduledTaskHolder> rounds;

    @Autowired
    PaperScenes papers;

    @Autowired
    LinkScenes links;

    @Autowired
    List<Invitable> invitables;

    @Test
    void theRoundsThatDeleteWhatIsOldAreKnown() {
        assertThat(rounds.stream()
                        .flatMap(holder -> holder.getScheduledTasks().stream())
                        .map(round -> round.toString())
                        .filter(round -> round.endsWith(".clear")))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
        papers.shippedAgain();
    }

    @Test
    void everyPageActionHasItsScene() {
        assertThat(scenes().keySet()).containsExactlyInAnyOrderElementsOf(actions());
    }

    @TestFactory
    Stream<DynamicTest> everyPageActionHasOneEffectHoweverOftenItIsSent() {
        Map<String, Scene> scenes = scenes();
        return actions().stream()
                .filter(scenes::containsKey)
                .map(action -> DynamicTest.dynamicTest(action, () -> isDoneOnce(action, scenes.get(action))));
    }

    /** Whatever somebody without an account is asked for by a personal link. */
    @TestFactory
    Stream<DynamicTest> everyPersonalLinkIsAnsweredOnceHoweverOftenTheAnswerIsSent() {
        Map<String, Scene> scenes = new TreeMap<>(links.byKind());
        assertThat(scenes.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        invitables.stream().map(Invitable::key).toList());
        return scenes.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest("/p " + kind.getKey(), () -> isDoneOnce("/p", kind.getValue())));
    }

    private void isDoneOnce(String action, Scene scene) throws Exception {
        try {
            if (DIFFERENT_AT_FIRST.contains(action)) {
                rowsAdded(scene, 1, action);
            }
            Map<String, Long> once = rowsAdded(scene, 1, action);
            Map<String, Long> together = rowsAdded(scene, TIMES, action);
            assertThat(together).as("rows added by eight at once").isEqualTo(once);
        } finally {
            clock.reset();
        }
    }

    private Map<String, Long> rowsAdded(Scene scene, int times, String action) throws Exception {
        Attempt attempt = scene.begin();
        Visitor visitor = visitor(attempt.account());
        visitor.get(attempt.page());
        tidyUp();
        Map<String, Long> before = rows();
        List<Answer> answers = Together.send(visitor, attempt, times);
        longWork.run();
        Map<String, Long> added = rows();
        added.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
        added.values().removeIf(count -> count == 0);
        answers.forEach(answer -> assertThat(answer.status()).as(words(answer)).isLessThan(500));
        if (!TELLS_NOBODY.contains(action)) {
            answers.forEach(
                    answer -> assertThat(answer.status()).as(words(answer)).isEqualTo(302));
            assertThat(told(visitor, answers))
                    .as("told that it was done already")
                    .isEqualTo(times > 1);
        }
        return added;
    }

    /**
     * What rounds in the background delete because it is old is gone before anything is counted: they begin twenty minutes after the
     * start, which a run of many classes reaches within a scene, with what others have left under dates of long ago.
     */
    private void tidyUp() {
        rounds.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(round -> round.getTask().getRunnable())
                .filter(round -> round.toString().endsWith(".clear"))
                .forEach(Runnable::run);
    }

    private static String words(Answer answer) {
        return answer.status() + answer.body().replaceAll("(?s)^.*<main", "").replaceAll("(?s)<[^>]*>\\s*", " ");
    }

    private static boolean told(Visitor visitor, List<Answer> answers) {
        return answers.stream()
                .map(answer -> visitor.get(answer.location()).body())
                .anyMatch(page -> page.contains("这次没有重复办理"));
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return rows;
    }

    private List<String> tables() {
        return jdbc
                .sql("select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type in ('BASE TABLE', 'TABLE')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !ABOUT_REQUESTS.contains(table))
                .toList();
    }

    private Map<String, Scene> scenes() {
        Map<String, Scene> all = new TreeMap<>();
        scenes.forEach(some -> all.putAll(some.byAddress()));
        return all;
    }

    private Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            boolean changes = methods.stream().anyMatch(method -> method != RequestMethod.GET);
            if (changes && handler.getBeanType().getName().startsWith("cn.xieshou.")) {
                actions.addAll(mapping.getPatternValues());
            }
        });
        return actions;
    }
}
