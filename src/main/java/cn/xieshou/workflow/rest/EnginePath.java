package cn.xieshou.workflow.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the engine's REST API a request leads, whichever of the two mounts it takes. Read from the decoded path that the
 * container gives the servlet, so that no spelling of an address goes around a check.
 */
public final class EnginePath {

    private static final Pattern MOUNTS =
            Pattern.compile("(?:/engine-rest(?:/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)/(.+)");

    private EnginePath() {}

    /** {@code task/4711/form-variables}; empty if the request is for something else. */
    public static Optional<String> of(HttpServletRequest request) {
        Matcher mount = MOUNTS.matcher(decoded(request));
        return mount.matches() ? Optional.of(mount.group(1)) : Optional.empty();
    }

    /** Whether the request goes to one of the mounts at all. */
    public static boolean isMounted(HttpServletRequest request) {
        String path = decoded(request);
        return path.startsWith("/engine-rest") || path.startsWith("/camunda/api/engine");
    }

    /** The path as the servlet sees it. */
    public static String decoded(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
