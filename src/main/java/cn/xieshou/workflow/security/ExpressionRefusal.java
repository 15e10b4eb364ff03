package cn.xieshou.workflow.security;

import cn.xieshou.workflow.rest.EnginePath;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses expressions in queries, for everybody: the engine forbids them at the top of an ad-hoc query but evaluates those
 * inside {@code orQueries}, which lets any signed-in user run code (CVE-2026-109432). The body is read with the parser that
 * the API uses, token by token, so that no depth, duplicate key, escape or character set hides a key. Bodies in a form that
 * this cannot read do not get through.
 */
class ExpressionRefusal extends OncePerRequestFilter {

    private static final String FORBIDDEN = "expression";

    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Pattern SAVES_FILTER = Pattern.compile("filter/(create|[^/]+)");

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !EnginePath.isMounted(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (queryHasExpression(request.getQueryString())) {
            refuse(response);
            return;
        }
        if (isUpload(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            Refusals.write(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "TooLarge", "提交的内容太大，最多4兆字节");
        } else if (request.getHeader("Content-Encoding") != null || isForm(request)) {
            Refusals.write(
                    response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "NotJson", "只接受 JSON 格式的内容，不接受压缩或表单格式");
        } else {
            judge(body, request, response, chain);
        }
    }

    private static void judge(byte[] body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Boolean forbidden = hasExpression(body);
        if (forbidden == null) {
            Refusals.write(response, HttpServletResponse.SC_BAD_REQUEST, "NotJson", "提交的内容不是有效的 JSON");
        } else if (forbidden && !(savesFilter(request) && isAdministrator())) {
            refuse(response);
        } else {
            chain.doFilter(new ReadBody(request, body), response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Refusals.write(response, HttpServletResponse.SC_BAD_REQUEST, "ExpressionRefused", "查询条件中不能使用表达式");
    }

    /** Whether a key ends in «Expression»; null if this is no JSON. */
    private static @Nullable Boolean hasExpression(byte[] body) {
        boolean found = false;
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                found |= token == JsonToken.FIELD_NAME && isForbidden(parser.currentName());
            }
            return found;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean queryHasExpression(@Nullable String query) {
        return query != null && Arrays.stream(query.split("[&;]")).anyMatch(ExpressionRefusal::parameterForbidden);
    }

    private static boolean parameterForbidden(String parameter) {
        try {
            return isForbidden(URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isForbidden(@Nullable String key) {
        return key != null && key.strip().toLowerCase(Locale.ROOT).endsWith(FORBIDDEN);
    }

    /** Models come as uploads; the API reads no query from one, and only administrators may send them. */
    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private static boolean savesFilter(HttpServletRequest request) {
        return EnginePath.of(request)
                .filter(path -> SAVES_FILTER.matcher(path).matches())
                .isPresent();
    }

    private static boolean isAdministrator() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now != null
                && now.getAuthorities().stream()
                        .anyMatch(role -> ("ROLE_" + Authorities.ADMIN).equals(role.getAuthority()));
    }
}
