package cn.xieshou.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * A file as it came, for the one that has what it keeps scanned itself, after cleaning it: attachments. A test holds everything else off
 * it.
 *
 * @param name as the browser says, empty if it does not
 */
public record UnscannedFile(String name, boolean empty, InputStreamSource content) {

    /** Those that were chosen in one chooser. */
    public static List<UnscannedFile> in(HttpServletRequest request, String field) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null
                ? List.of()
                : parts.getFiles(field).stream()
                        .map(file -> new UnscannedFile(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.isEmpty(), file))
                        .toList();
    }
}
