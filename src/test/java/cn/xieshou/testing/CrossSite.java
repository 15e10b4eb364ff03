package cn.xieshou.testing;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The cross-site token for mock requests, as Tasklist sends it. Spring Security's own {@code csrf()} puts another token
 * store into the running security chain and leaves it there for every later test of the shared context.
 */
public final class CrossSite {

    private static final String TOKEN = "token-of-the-tests";

    private CrossSite() {}

    public static RequestPostProcessor csrf() {
        return request -> {
            request.setCookies(new Cookie("XSRF-TOKEN", TOKEN));
            request.addHeader("X-XSRF-TOKEN", TOKEN);
            return request;
        };
    }
}
