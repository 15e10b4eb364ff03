package cn.xieshou.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The way back to a register as it was left, with its filters, its order and its page, for the crumbs above a page; templates call it
 * as {@code @wayBack}. What page one comes from the browser says by itself, in each of its windows; the session keeps it for the pages
 * that follow. Who comes from a register as the menu opens it, from the home page or from a search, has left no such list.
 */
@Component("wayBack")
public class WayBack {

    private static final int LONGEST = 1000;
    private static final Set<String> ELSEWHERE = Set.of("/", "/search");
    private static final URI NOWHERE = URI.create("");

    private final Set<String> registers;

    WayBack(List<Register<?>> registers) {
        this.registers = registers.stream().map(Register::path).collect(Collectors.toSet());
    }

    /** @param address of a page, which is answered as it is unless it is a register's that was left otherwise */
    public String to(String address) {
        String[] parts = address.split("\\?", 2);
        String kept = registers.contains(parts[0]) ? query(parts[0]) : "";
        return kept.isEmpty() || !hasAll(kept, parts.length > 1 ? parts[1] : "") ? address : parts[0] + "?" + kept;
    }

    /** How the register was left, empty if as it opens. */
    private static String query(String register) {
        HttpServletRequest request =
                RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        ? attributes.getRequest()
                        : null;
        HttpSession session = request == null ? null : request.getSession(false);
        if (request == null || session == null) {
            return "";
        }
        String key = WayBack.class.getName() + register;
        URI from = cameFrom(request);
        if (from.getPath().equals(request.getContextPath() + register)) {
            session.setAttribute(key, Objects.requireNonNullElse(from.getRawQuery(), ""));
        } else if (ELSEWHERE.contains(from.getPath())) {
            session.removeAttribute(key);
        }
        return Objects.toString(session.getAttribute(key), "");
    }

    /** The page whose link was followed, without a path if none was or the browser does not say; a register is read, never written. */
    private static URI cameFrom(HttpServletRequest request) {
        String referer = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "");
        try {
            URI from = new URI(referer.length() > LONGEST ? "" : referer);
            return from.getPath() == null ? NOWHERE : from;
        } catch (URISyntaxException e) {
            return NOWHERE;
        }
    }

    /** Whether a list shows what the crumb promises, of this school year: that of another year is not the way back. */
    private static boolean hasAll(String kept, String promised) {
        return promised.isEmpty()
                || new HashSet<>(Arrays.asList(kept.split("&"))).containsAll(Arrays.asList(promised.split("&")));
    }
}
