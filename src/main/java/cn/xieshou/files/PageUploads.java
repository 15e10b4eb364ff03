package cn.xieshou.files;

import cn.xieshou.shared.IncompleteForm;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page does with the files that come with its form, whatever it records: keeps them, says what was not taken, lists them. */
@Component
public class PageUploads {

    private final SentFiles sent;
    private final TaskFiles files;

    PageUploads(SentFiles sent, TaskFiles files) {
        this.sent = sent;
        this.files = files;
    }

    /**
     * What became of the files of a form.
     *
     * @param key under which they are kept, another than came if something was recorded with that already
     * @param ready whether the rest of the form is to be stored: all files are kept, and more was asked for than to take one away
     */
    public record Kept(String key, boolean ready) {}

    /**
     * Keeps the files of a form; the caller has checked that {@code account} may record.
     *
     * @throws NotThere if the key is none of the feature's
     */
    public Kept keep(
            PageFiles kept, String pairing, String key, String account, HttpServletRequest request, Model model) {
        String fresh = kept.fresh(known(kept, key), account);
        return new Kept(fresh, keep(kept.owner(pairing, fresh), account, request, model));
    }

    /** The same for something that is there already; answers whether the rest of the form is to be stored. */
    public boolean keep(FileOwner owner, String account, HttpServletRequest request, Model model) {
        List<String> refused = sent.keep(owner, account, request);
        model.addAttribute("fileProblems", refused);
        return refused.isEmpty() && !SentFiles.onlyRemoves(request);
    }

    /**
     * Keeps each file that somebody chooses, drops or pastes, for the page's script; answers with the list as it is now.
     *
     * @param form where the page's form goes
     * @throws NotThere if the key is none of the feature's
     */
    public String add(
            PageFiles kept,
            String pairing,
            String key,
            String form,
            String account,
            HttpServletRequest request,
            Model model) {
        return add(kept.owner(pairing, known(kept, key)), form, account, request, model);
    }

    /** The same where the caller knows what it belongs to. */
    public String add(FileOwner owner, String form, String account, HttpServletRequest request, Model model) {
        IncompleteForm.require(SentFiles.any(request) ? Set.of(SentFiles.FIELD) : Set.of(), Set.of(SentFiles.FIELD));
        keep(owner, account, request, model);
        list(owner.key(), form, account, model);
        return "files/chosen :: chosen";
    }

    /** What the page's list of files shows. */
    public void list(String key, String form, String account, Model model) {
        model.addAttribute("files", files.drafts(key, account));
        model.addAttribute("filesForm", form);
    }

    private static String known(PageFiles kept, String key) {
        if (!kept.has(key)) {
            throw new NotThere();
        }
        return key;
    }
}
