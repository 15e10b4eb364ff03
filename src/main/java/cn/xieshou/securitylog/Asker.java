package cn.xieshou.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who asks, and from where, in the request at hand; also before and after Spring's own filter that knows the request. */
public final class Asker {

    private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();
    private static final ThreadLocal<String> FROM = ThreadLocal.withInitial(() -> "");

    private Asker() {}

    /** The account that is signed in, empty if none is: a visitor, or the program itself. */
    public static String account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean known = who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
        return known ? who.getName() : "";
    }

    /** The address the request came from, empty outside of requests. */
    public static String address() {
        HttpServletRequest request = request();
        return request == null ? FROM.get() : String.valueOf(request.getRemoteAddr());
    }

    /** Does what a request from {@code address} asked for, after it. */
    public static void from(String address, Runnable work) {
        FROM.set(address);
        try {
            work.run();
        } finally {
            FROM.remove();
        }
    }

    /** The request at hand, null outside of requests. */
    public static @Nullable HttpServletRequest request() {
        HttpServletRequest request = REQUEST.get();
        if (request != null) {
            return request;
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    static void begin(HttpServletRequest request) {
        REQUEST.set(request);
    }

    static void end() {
        REQUEST.remove();
    }
}
