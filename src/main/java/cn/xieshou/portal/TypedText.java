package cn.xieshou.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody had typed into a form that was not accepted, to be copied from the error page; never a password. */
final class TypedText {

    /** Shorter texts are quickly typed again and mostly choices and ids. */
    private static final int WORTH_KEEPING = 10;

    private TypedText() {}

    static List<String> of(HttpServletRequest request, SecretFields secrets) {
        if (!"POST".equals(request.getMethod())
                || request.getContentType() == null
                || request.getContentType().startsWith("multipart/")) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> isText(parameter) && !secrets.contain(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()))
                .filter(value -> value.length() >= WORTH_KEEPING)
                .toList();
    }

    /** Names that begin with «_» are the pages' own; «password» in a name is refused even if no form of ours has it. */
    private static boolean isText(Map.Entry<String, String[]> parameter) {
        String name = parameter.getKey().toLowerCase(Locale.ROOT);
        return !name.startsWith("_") && !name.contains("password");
    }
}
