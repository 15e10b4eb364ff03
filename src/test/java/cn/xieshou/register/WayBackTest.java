package cn.xieshou.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the crumb of a page leads after its register was narrowed down, sorted or turned over. */
class WayBackTest {

    private static final String PAIRING = "http://localhost/pairings/P-2026-001";

    private final MockHttpSession session = new MockHttpSession();
    private WayBack wayBack;

    @BeforeEach
    void aRegister() {
        Register<?> pairings = mock();
        when(pairings.path()).thenReturn("/pairings");
        wayBack = new WayBack(List.of(pairings));
    }

    @AfterEach
    void done() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theCrumbLeadsToTheListAsItWasLeftFromEveryPageThatFollows() {
        assertThat(from("http://localhost/pairings?q=%E4%BA%8C%E4%B8%AD&sort=-since&page=2"))
                .isEqualTo("/pairings?q=%E4%BA%8C%E4%B8%AD&sort=-since&page=2");
        assertThat(from(PAIRING)).isEqualTo("/pairings?q=%E4%BA%8C%E4%B8%AD&sort=-since&page=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/pairings", "http://localhost/", "http://localhost/search?q=x"})
    void whoOpensTheListAnewOrComesFromElsewhereFindsItWhole(String page) {
        from("http://localhost/pairings?q=x");
        assertThat(from(page)).isEqualTo("/pairings");
        assertThat(from(PAIRING)).isEqualTo("/pairings");
    }

    @Test
    void aListOfAnotherYearIsNotTheWayBackToThisOne() {
        from("http://localhost/pairings?year=2025&stage=ENDED");
        assertThat(wayBack.to("/pairings?year=2025")).isEqualTo("/pairings?year=2025&stage=ENDED");
        assertThat(wayBack.to("/pairings?year=2026")).isEqualTo("/pairings?year=2026");
        assertThat(wayBack.to("/pairings?year=202")).isEqualTo("/pairings?year=202");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://[", "mailto:x", "android-app://cn.example", "{"})
    void whatABrowserMaySayInsteadLeadsToThePlainList(String page) {
        assertThat(from(page)).isEqualTo("/pairings");
    }

    @Test
    void onlyRegistersAreKeptAndOnlyInTheSessionOfSomebody() {
        from("http://localhost/pairings?q=x");
        assertThat(wayBack.to("/pairings/P-2026-001")).isEqualTo("/pairings/P-2026-001");
        RequestContextHolder.resetRequestAttributes();
        assertThat(wayBack.to("/pairings")).isEqualTo("/pairings");
        request(null, "http://localhost/pairings?q=x");
        assertThat(wayBack.to("/pairings")).isEqualTo("/pairings");
    }

    private String from(String page) {
        request(session, page);
        return wayBack.to("/pairings");
    }

    private static void request(MockHttpSession session, String page) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/pairings/P-2026-001");
        request.setSession(session);
        request.addHeader("Referer", page);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
