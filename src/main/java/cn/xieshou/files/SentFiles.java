package cn.xieshou.files;

import cn.xieshou.shared.Text;
import cn.xieshou.upload.UnscannedFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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
        for (UnscannedFile file : chosen(request)) {
            String reason = add(owner, account, file);
            if (!reason.isEmpty()) {
                refused.add(name(file.name()) + "：" + reason + "。");
            }
        }
        String nameOnly = request.getParameter(FIELD);
        if (nameOnly != null && !nameOnly.isBlank()) {
            refused.add(name(nameOnly) + "：只送来了文件名，没有送来内容，请再选一次。");
        }
        return refused;
    }

    private String add(FileOwner owner, String account, UnscannedFile file) {
        try {
            return files.add(owner, account, file.name(), file.content());
        } catch (IOException e) {
            return "没有传上来，请再试一次";
        }
    }

    private static String name(@Nullable String sent) {
        String name = Text.clean(sent);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    /** A chooser in which nothing was chosen sends an empty file without a name. */
    private static List<UnscannedFile> chosen(HttpServletRequest request) {
        return UnscannedFile.in(request, FIELD).stream()
                .filter(file -> !file.empty() || !name(file.name()).isEmpty())
                .toList();
    }
}
