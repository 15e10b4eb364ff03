package cn.xieshou.workflow.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cases are switched off: the engine has no tables for them and fails on every call. Cockpit asks all the same how many there
 * are and shows nothing of a page whose questions are not all answered; so lists and counts are answered: there are none.
 */
final class NoCases {

    private static final Pattern ANY = Pattern.compile("(history/)?case-[a-z-]+(/.*)?");

    private static final Pattern LIST =
            Pattern.compile("(history/)?case-(definition|instance|execution|activity-instance)/?");

    private static final Pattern COUNT = Pattern.compile(LIST.pattern() + "count/?");

    private NoCases() {}

    static boolean asked(String path) {
        return ANY.matcher(path).matches();
    }

    /** The answer to a question for a list or a count, nothing for any other call. */
    static Optional<String> answer(String method, String path) {
        if (!method.equals("GET") && !method.equals("POST")) {
            return Optional.empty();
        }
        if (COUNT.matcher(path).matches()) {
            return Optional.of("{\"count\":0}");
        }
        return LIST.matcher(path).matches() ? Optional.of("[]") : Optional.empty();
    }

    static void write(HttpServletResponse response, String answer) throws IOException {
        response.setContentType("application/json");
        response.getWriter().write(answer);
    }
}
