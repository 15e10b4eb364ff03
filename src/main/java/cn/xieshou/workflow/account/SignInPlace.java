package cn.xieshou.workflow.account;

import cn.xieshou.securitylog.Asker;
import cn.xieshou.securitylog.NetworkLine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody tries to sign in.
 *
 * @param line the network line, empty for the program itself
 * @param device what the browser's cookie says, null if it has none; a claim until {@link KnownPlaces} knows it
 */
record SignInPlace(String line, @Nullable String device) {

    /** The place of the request at hand. */
    static SignInPlace current() {
        HttpServletRequest request = Asker.request();
        return request == null ? new SignInPlace("", null) : of(request);
    }

    private static SignInPlace of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String device = cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(KnownPlaces.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
        return new SignInPlace(NetworkLine.of(String.valueOf(request.getRemoteAddr())), device);
    }
}
