package cn.xieshou.files;

import cn.xieshou.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What comes from a page with attachments besides texts: chosen files, and the button that takes one away again. */
@Component
public class SentFiles {

    public static final String FIELD = "file";

    private static final String REMOVE = "_unfile";
    private static final int LONGEST_NAME = 60;

    private final TaskFiles files;

    SentFiles(TaskFiles files) {
        this.files = files;
    }

    /** Whether there is a chosen file in it. */
    public static boolean any(HttpServletRequest request) {
        return !chosen(request).isEmpty();
    }

    /** Whether nothing else was asked for than to take a file away again. */
    public static boolean onlyRemoves(HttpServletRequest request) {
        return request.getParameter(REMOVE) != null;
    }

    /**
     * Keeps the files that came, and takes away the one whose button was pressed.
     *
     * @return why some were not taken, in Chinese, each with its name
     */
    public List<String> keep(FileOwner owner, String account, HttpServletRequest request) {
        String unwanted = request.getParameter(REMOVE);
        if (unwanted != null) {
            files.remove(unwanted, owner.key(), account);
        }
        List<String> refused = new ArrayList<>();
        for (MultipartFile file : chosen(request)) {
            String reason = add(owner, account, file);
            if (!reason.isEmpty()) {
                refused.add(name(file.getOriginalFilename()) + "：" + reason + "。");
            }
        }
        String nameOnly = request.getParameter(FIELD);
        if (nameOnly != null && !nameOnly.isBlank()) {
            refused.add(name(nameOnly) + "：只送来了文件名，没有送来内容，请再选一次。");
        }
        return refused;
    }

    private String add(FileOwner owner, String account, MultipartFile file) {
        try {
            return files.add(owner, account, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file);
        } catch (IOException e) {
            return "没有传上来，请再试一次";
        }
    }

    private static String name(@Nullable String sent) {
        String name = Text.clean(sent);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    /** A chooser in which nothing was chosen sends an empty file without a name. */
    private static List<MultipartFile> chosen(HttpServletRequest request) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return parts == null
                ? List.of()
                : parts.getFiles(FIELD).stream()
                        .filter(file -> !file.isEmpty()
                                || !name(file.getOriginalFilename()).isEmpty())
                        .toList();
    }
}
