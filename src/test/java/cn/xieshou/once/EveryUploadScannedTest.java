package cn.xieshou.once;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.files.PageUploads;
import cn.xieshou.files.SentFiles;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.upload.MarkedVirus;
import cn.xieshou.upload.Upload;
import cn.xieshou.upload.VirusScan;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever takes a file has it scanned and says so where it was chosen. Which pages these are is asked of the mappings, so that a new one is
 * tried, too; that nothing else reads what is uploaded is a rule of {@code ArchitectureTest}.
 */
@XieshouTest
class EveryUploadScannedTest {

    /** What comes by a chooser, and what the script of a list of files sends. */
    private static final Set<Class<?>> TAKERS = Set.of(PageUploads.class, SentFiles.class);

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

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void thePagesThatTakeFilesAreFound() {
        assertThat(uploads())
                .contains("/roster", "/activities/import", "/account/signature", "/tasks/{taskId}/form")
                .hasSizeGreaterThan(12);
    }

    @TestFactory
    Stream<DynamicTest> everyPageRefusesWhatTheScannerFinds() {
        Map<String, Scene> all = new TreeMap<>();
        scenes.forEach(some -> all.putAll(some.byAddress()));
        return uploads().stream().map(address -> DynamicTest.dynamicTest(address, () -> isRefused(all.get(address))));
    }

    private void isRefused(Scene scene) throws Exception {
        try {
            Attempt attempt = scene.begin();
            passwords.choose(attempt.account(), SmallCounty.PASSWORD);
            Visitor visitor = Visitor.signedIn(port, attempt.account(), SmallCounty.PASSWORD);
            Map<String, String> fields = new LinkedHashMap<>(
                    PageForm.fields(visitor.get(attempt.page()).body(), attempt.form()));
            fields.putAll(attempt.fields());
            fields.remove("file");
            Answer answer = visitor.upload(attempt.page(), attempt.address(), fields, "说明.txt", MarkedVirus.MARKED);
            String seen = answer.status() == 302
                    ? visitor.get(answer.location().replaceAll("#.*", "")).body()
                    : answer.body();
            assertThat(seen).as(answer.toString()).contains(VirusScan.FOUND);
        } finally {
            clock.reset();
        }
    }

    private Set<String> uploads() {
        Set<String> found = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST) && takesFiles(handler)) {
                found.addAll(mapping.getPatternValues());
            }
        });
        return found;
    }

    private static boolean takesFiles(HandlerMethod handler) {
        List<Class<?>> asked = Arrays.asList(handler.getMethod().getParameterTypes());
        boolean keeps = Arrays.stream(handler.getBeanType().getDeclaredFields())
                .anyMatch(field -> TAKERS.contains(field.getType()));
        return asked.contains(Upload.class) || keeps && asked.contains(HttpServletRequest.class);
    }
}
