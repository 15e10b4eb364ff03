package cn.xieshou.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A page asks once; what may change something asks anew. */
class ReadOnceTest {

    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
        TransactionSynchronizationManager.setActualTransactionActive(false);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(false);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, false, false, 1",
        "GET, true, true, 1",
        "GET, true, false, 2",
        "POST, false, false, 2",
        ", false, false, 2"
    })
    void onlyAPageThatReadsRemembers(String method, boolean transaction, boolean readOnly, int times) {
        if (method != null) {
            page(method);
        }
        TransactionSynchronizationManager.setActualTransactionActive(transaction);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(readOnly);

        assertThat(one("wang")).isEqualTo("WANG");
        assertThat(one("wang")).isEqualTo("WANG");
        assertThat(asked).hasSize(times);
    }

    @Test
    void thePageAfterItAsksAnewAndSoDoesWhoHasWritten() {
        page("GET");
        one("wang");
        page("GET");
        one("wang");
        ReadOnce.forget();
        one("wang");
        assertThat(asked).containsExactly("wang", "wang", "wang");
    }

    @Test
    void aQuestionIsItsKindAndItsKey() {
        page("GET");
        assertThat(one("wang")).isEqualTo("WANG");
        assertThat(one("li")).isEqualTo("LI");
        assertThat(ReadOnce.<String>of("school", "wang", () -> "一中")).isEqualTo("一中");
    }

    @Test
    void ofManyOnlyThoseAreAskedThatWereNotAndNobodyIsAskedAgainOfWhomThereIsNothing() {
        page("GET");
        assertThat(many(List.of("wang", "nobody"))).containsExactly(Map.entry("wang", "WANG"));
        assertThat(many(List.of("wang", "nobody", "li")))
                .containsOnly(Map.entry("wang", "WANG"), Map.entry("li", "LI"));
        assertThat(asked).containsExactlyInAnyOrder("wang", "nobody", "li");
    }

    @Test
    void workKeepsWhatItDoesNotChangeAndAsksAnewOfTheRest() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        ReadOnce.keeping(Set.of("name"), () -> {
            one("wang");
            one("wang");
            ReadOnce.forget("name", "wang");
            one("wang");
            many(List.of("li"));
            many(List.of("li"));
            assertThat(asked).containsExactly("wang", "wang", "li", "li");
        });
        one("wang");
        assertThat(asked).as("after it").hasSize(5);
    }

    private static void page(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
    }

    private String one(String key) {
        return ReadOnce.of("name", key, () -> {
            asked.add(key);
            return key.toUpperCase(java.util.Locale.ROOT);
        });
    }

    private Map<String, String> many(Collection<String> keys) {
        return ReadOnce.all("names", keys, missing -> {
            asked.addAll(missing);
            return missing.stream()
                    .filter(key -> !key.equals("nobody"))
                    .collect(Collectors.toMap(Function.identity(), key -> key.toUpperCase(java.util.Locale.ROOT)));
        });
    }
}
