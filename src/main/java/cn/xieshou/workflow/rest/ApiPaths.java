package cn.xieshou.workflow.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an address of the engine's REST API is about, the same on both mounts. */
final class ApiPaths {

    private static final Pattern API = Pattern.compile("/(?:engine-rest|camunda/api)(?:/.*)?");

    private static final Pattern TASK = Pattern.compile("task/([^/]+)(?:/.*)?");

    private static final Pattern ONE_THING = Pattern.compile(
            "(?:history/)?(?:task|process-instance|execution|variable-instance|activity-instance|process-definition"
                    + "|deployment|decision-definition|incident|job|filter)/[^/]+(?:/.*)?");

    private ApiPaths() {}

    static boolean isApi(HttpServletRequest request) {
        return API.matcher(EnginePath.decoded(request)).matches();
    }

    /** The path behind the mount, {@code task/4711/form-variables}; empty elsewhere. */
    static String inEngine(HttpServletRequest request) {
        return EnginePath.of(request).orElse("");
    }

    static Optional<String> task(HttpServletRequest request) {
        Matcher path = TASK.matcher(inEngine(request));
        return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
    }

    /** Whether the address names one task, instance and so on; whether it exists is no stranger's business. */
    static boolean namesOneThing(HttpServletRequest request) {
        return ONE_THING.matcher(inEngine(request)).matches();
    }
}
