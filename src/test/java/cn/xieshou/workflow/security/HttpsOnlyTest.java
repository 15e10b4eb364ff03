package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.xieshou.database.Installation;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HttpsOnlyTest {

    @Test
    void httpIsLedToTheHttpsAddressWhateverHostWasNamed() throws Exception {
        MockHttpServletRequest request = request("/matters/P-2026-001");
        request.setQueryString("x=1&y=%E4%B8%AD");
        request.addHeader("Host", "evil.example");

        assertThat(answer(true, request).getHeader("Location"))
                .isEqualTo("https://xieshou.example/matters/P-2026-001?x=1&y=%E4%B8%AD");
        assertThat(answer(true, request("//evil.example/x")).getHeader("Location"))
                .isEqualTo("https://xieshou.example/evil.example/x");
        assertThat(answer(true, request("/engine-rest/task")).getStatus()).isEqualTo(307);
    }

    @Test
    void aStrangersWordThatItWasHttpsCountsForNothing() throws Exception {
        MockHttpServletRequest request = request("/login");
        request.addHeader("X-Forwarded-Proto", "https");

        assertThat(answer(true, request).getStatus()).isEqualTo(307);
    }

    @Test
    void httpsHealthAndInstallationsWithoutHttpsGoOn() throws Exception {
        MockHttpServletRequest secure = request("/login");
        secure.setSecure(true);

        assertThat(answer(true, secure).getStatus()).isEqualTo(200);
        assertThat(answer(true, request("/actuator/health")).getStatus()).isEqualTo(200);
        assertThat(answer(true, request("/actuator/health/liveness")).getStatus())
                .isEqualTo(200);
        assertThat(answer(true, request("/actuator/healthy")).getStatus()).isEqualTo(307);
        assertThat(answer(false, request("/login")).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static MockHttpServletResponse answer(boolean https, MockHttpServletRequest request) throws Exception {
        Installation installation = mock();
        when(installation.https()).thenReturn(https);
        when(installation.address()).thenReturn("https://xieshou.example");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new HttpsOnly(installation).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
