package cn.xieshou.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What somebody had typed into a form that was not accepted, to be copied from the page that says so; never a password. */
@Component
public class TypedText {

    /** Shorter texts are quickly typed again; a Chinese one says more. */
    private static final int WORTH_KEEPING = 10;

    private static final int WORTH_KEEPING_IN_CHINESE = 5;

    /** Dates, numbers, ids and choices. */
    private static final Pattern CODE = Pattern.compile("[\\w.:@+/-]{0,40}");

    private final SecretFields secrets;

    TypedText(SecretFields secrets) {
        this.secrets = secrets;
    }

    public List<String> of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || request.getContentType() == null || isUnread(request)) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> isText(parameter) && !secrets.contain(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()))
                .filter(TypedText::isWorthKeeping)
                .toList();
    }

    /** Asking for the texts of an upload that was not read, for its size above all, would read it. */
    private static boolean isUnread(HttpServletRequest request) {
        return request.getContentType().startsWith("multipart/")
                && WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) == null;
    }

    private static boolean isWorthKeeping(String value) {
        boolean chinese = value.codePoints().anyMatch(Character::isIdeographic);
        return value.length() >= (chinese ? WORTH_KEEPING_IN_CHINESE : WORTH_KEEPING)
                && !CODE.matcher(value).matches();
    }

    /** Names that begin with «_» are the pages' own; «password» in a name is refused even if no form of ours has it. */
    private static boolean isText(Map.Entry<String, String[]> parameter) {
        String name = parameter.getKey().toLowerCase(Locale.ROOT);
        return !name.startsWith("_") && !name.contains("password");
    }
}
