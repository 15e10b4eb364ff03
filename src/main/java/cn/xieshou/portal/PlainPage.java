package cn.xieshou.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * An error told without templates, styles or session: a small page, for programs JSON.
 *
 * @param type the media type
 */
record PlainPage(String type, String text) {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · 携手</title></head>
            <body style="font-family:sans-serif;max-width:40em;margin:3em auto;padding:0 1em">
            <h1>%1$s</h1><p>%2$s</p><p>%3$s</p><p><a href="/">返回首页</a></p>
            </body></html>
            """;

    private static final String JSON = "{\"type\":\"Refused\",\"message\":\"%2$s%3$s\"}";

    /** @param path what was asked for, as it came; null if nothing of it could be read */
    static PlainPage of(Failure failure, @Nullable String path) {
        boolean program = path != null && (path.startsWith("/engine-rest") || path.startsWith("/camunda/api"));
        return new PlainPage(
                program ? "application/json" : "text/html",
                (program ? JSON : PAGE).formatted(failure.title(), failure.cause(), failure.remedy()));
    }

    /** Everything about it but the text itself. */
    void describe(HttpServletResponse response) {
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", "zh-CN");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
