package cn.xieshou.workflow.security;

import cn.xieshou.workflow.rest.EnginePath;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a call of the API is refused: status, {@code {"type": …, "message": …}}, the message in Chinese. */
final class Refusals {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusals() {}

    static void write(HttpServletResponse response, int status, String type, String message) throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", message);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }

    /** Whether a program asks, which follows no redirect to the sign-in page. */
    static boolean programAsks(HttpServletRequest request) {
        String path = EnginePath.decoded(request);
        String accept = request.getHeader("Accept");
        return path.startsWith("/camunda/api/")
                || path.startsWith("/engine-rest/")
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
