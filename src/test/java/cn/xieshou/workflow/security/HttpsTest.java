package cn.xieshou.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.xieshou.database.Installation;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HttpsTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cookiesGoOverHttpsOnlyWherePeopleComeOverHttps(boolean https) {
        Installation installation = mock();
        when(installation.https()).thenReturn(https);
        SecuritySettings settings = new SecuritySettings(installation, mock(ProcessEngine.class));

        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        settings.secureCookies().customize(server);
        assertThat(server.getSession().getCookie().getSecure()).isEqualTo(https);

        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        var tokens = settings.csrfCookie();
        tokens.saveToken(tokens.generateToken(request), request, response);
        assertThat(response.getCookie("XSRF-TOKEN").getSecure()).isEqualTo(https);
        assertThat(response.getCookie("XSRF-TOKEN").isHttpOnly()).isFalse();
    }
}
