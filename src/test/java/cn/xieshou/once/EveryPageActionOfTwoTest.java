package cn.xieshou.once;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A colleague of the same office or school opens the same page, and sends the same form after the first: told by whom and when. Strangers are refused. */
@XieshouTest
class EveryPageActionOfTwoTest {

    /** The page or the form is one person's alone: a colleague of theirs does not find it. */
    private static final Set<String> ONES_OWN = Set.of(
            "/activities/import/{id}/confirm",
            "/activities/import/{id}/discard",
            "/account/calendar/close",
            "/account/deputy/{id}/end",
            "/attachments/{pairing}/{slug}/entries/{entry}/take-back",
            "/copies/{id}",
            "/drafts/{taskId}/delete",
            "/questions/{id}",
            "/questions/{id}/withdraw",
            "/tasks/{taskId}/ask",
            "/tasks/{taskId}/co-sign",
            "/tasks/{taskId}/hand-over",
            "/tasks/{taskId}/sign-on",
            "/tasks/{taskId}/submit",
            "/tasks/{taskId}/form",
            "/tasks/{taskId}/draft",
            "/tasks/{taskId}/files");

    /** Everybody does it for themselves; what is sent to the preview only computes; who has no account is told nothing. */
    private static final Set<String> FOR_ONESELF = Set.of(
            "/activities/new/{pairing}/files/{key}",
            "/shelf/files/{key}",
            "/donations/new/{pairing}/files/{key}",
            "/visits/new/{pairing}/files/{key}",
            "/evaluations/{id}/scoring",
            "/account/calendar/open",
            "/account/commendations/{id}/objections",
            "/account/deputy",
            "/account/notices",
            "/account/password",
            "/account/tasks",
            "/account/opinions",
            "/account/opinions/{id}/remove",
            "/account/signature",
            "/account/signature/delete",
            "/calendar/notice/preview",
            "/news/read",
            "/password/forgotten",
            "/password/link",
            "/password/slip",
            "/p");

    /**
     * For what is everybody's own: the subscription, a sheet, a material, the answer of an invited school. A public list says who takes
     * objections down, and a task in whose hands it is; both have tests of their own for what they refuse.
     */
    private static final Set<String> ANSWERS_EVERYBODY = Set.of(
            "/account/calendar/close",
            "/activities/import",
            "/open-lessons/{id}/answer",
            "/publicity/{pairingId}/{year}/objections",
            "/shelf/new",
            "/tasks/{taskId}/form",
            "/tasks/{taskId}/submit");

    @LocalServerPort
    int port;

    @Autowired
    List<Scenes> scenes;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    Directory directory;

    @Autowired
    Movers movers;

    @Autowired
    Strangers strangers;

    @Autowired
    WorkRunner longWork;

    @Autowired
    PaperScenes papers;

    @AfterEach
    void backToToday() {
        clock.reset();
        papers.shippedAgain();
    }

    @TestFactory
    Stream<DynamicTest> whoeverComesSecondLearnsByWhomAndWhen() {
        Map<String, Scene> all = new TreeMap<>();
        scenes.forEach(some -> all.putAll(some.byAddress()));
        return all.entrySet().stream()
                .filter(scene -> !FOR_ONESELF.contains(scene.getKey()))
                .map(scene -> DynamicTest.dynamicTest(scene.getKey(), () -> isTold(scene.getKey(), scene.getValue())));
    }

    private void isTold(String action, Scene scene) throws Exception {
        try {
            Attempt attempt = scene.begin();
            Person first = directory.person(attempt.account()).orElseThrow();
            refusesStrangers(action, attempt);
            Visitor second = colleague(first);
            Answer page = second.get(attempt.page());
            boolean found = page.status() == 200 && PageForm.isOn(page.body(), attempt.form());
            assertThat(found).as("finds the form").isEqualTo(!ONES_OWN.contains(action));
            if (found) {
                Callable<Answer> late = Together.of(second, attempt);
                assertThat(Together.of(visitor(first.account()), attempt).call().status())
                        .isEqualTo(302);
                assertThat(seen(second, late.call())).contains(first.name() + "已于", "办理过");
            }
        } finally {
            // One import waits for the other.
            longWork.run();
            clock.reset();
        }
    }

    /** Whoever is of another school, and whoever is of none, meets what meets who asks for something that is not there. */
    private void refusesStrangers(String action, Attempt attempt) {
        Map<String, String> fields = new LinkedHashMap<>(
                PageForm.fields(visitor(attempt.account()).get(attempt.page()).body(), attempt.form()));
        fields.keySet().removeIf(hidden -> hidden.startsWith("_"));
        fields.putAll(attempt.fields());
        if (ANSWERS_EVERYBODY.contains(action)) {
            return;
        }
        for (String account : strangers.all()) {
            Visitor stranger = visitor(account);
            Answer answer = attempt.file() == null
                    ? stranger.form("/", attempt.address(), fields)
                    : stranger.upload("/", attempt.address(), fields, "文件.xlsx", attempt.file());
            assertThat(answer.status()).as(account).isIn(403, 404);
        }
    }

    private static String seen(Visitor visitor, Answer answer) {
        return answer.status() == 302 ? visitor.get(answer.location()).body() : answer.body();
    }

    private Visitor colleague(Person first) {
        String account = first.account() + ".colleague";
        movers.come(account, "同事", first.role(), first.school());
        return visitor(account);
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
