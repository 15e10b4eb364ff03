package cn.xieshou.portal;

import cn.xieshou.draft.Drafts;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.shared.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody typed, to be read, copied and thrown away; another's draft answers as if it did not exist. */
@Controller
class KeptDraftController {

    private final MyDrafts mine;
    private final Drafts drafts;
    private final Viewer viewer;
    private final TaskFiles files;

    KeptDraftController(MyDrafts mine, Drafts drafts, Viewer viewer, TaskFiles files) {
        this.mine = mine;
        this.drafts = drafts;
        this.viewer = viewer;
        this.files = files;
    }

    @GetMapping("/drafts/{taskId}")
    String show(@PathVariable String taskId, Model model) {
        String account = viewer.account();
        model.addAttribute("draft", mine.find(taskId, account).orElseThrow(NotThere::new));
        model.addAttribute("answers", mine.answers(taskId, account));
        model.addAttribute("files", files.drafts(taskId, account));
        return "portal/draft";
    }

    /** Only one's own: of another's it takes nothing away and tells nothing. */
    @PostMapping("/drafts/{taskId}/delete")
    String delete(@PathVariable String taskId, RedirectAttributes redirect) {
        if (!drafts.drop(taskId, viewer.account())) {
            throw new NotThere();
        }
        files.drop(taskId, viewer.account());
        redirect.addFlashAttribute("notice", "草稿已删除。");
        return "redirect:/";
    }
}
