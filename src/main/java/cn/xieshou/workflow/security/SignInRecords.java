package cn.xieshou.workflow.security;

import cn.xieshou.database.Installation;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.workflow.account.KnownPlaces;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What is kept of signing in and out on the pages: the line in the security log, the browser that is known from now on. */
@Component
class SignInRecords {

    private static final String DEVICE = KnownPlaces.COOKIE;

    private final SecurityLog log;
    private final KnownPlaces places;
    private final Installation installation;

    SignInRecords(SecurityLog log, KnownPlaces places, Installation installation) {
        this.log = log;
        this.places = places;
        this.installation = installation;
    }

    void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        log.doneBy(who.getName(), SecurityKind.SIGN_IN, who.getName(), "网页");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(DEVICE, places.trustBrowser(who.getName(), claimed(request)))
                        .path("/")
                        .httpOnly(true)
                        .secure(installation.https())
                        .sameSite("Lax")
                        .maxAge(KnownPlaces.MEMORY)
                        .build()
                        .toString());
    }

    void signedOut(@Nullable Authentication who) {
        if (who != null) {
            log.doneBy(who.getName(), SecurityKind.SIGN_OUT, who.getName(), "");
        }
    }

    private static @Nullable String claimed(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(DEVICE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
