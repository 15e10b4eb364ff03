package cn.xieshou.notice.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.Mailbox;
import cn.xieshou.notice.outbox.StoredMail;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All mails and what became of them, for the office and the administrator. */
@Controller
@RequestMapping("/mail")
class MailController {

    private final Mailbox mailbox;
    private final Directory directory;

    MailController(Mailbox mailbox, Directory directory) {
        this.mailbox = mailbox;
        this.directory = directory;
    }

    @ModelAttribute
    void onlyOverseers(Principal viewer) {
        if (!mailbox.oversees(viewer.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        MailList.fill(model, mailbox, directory, null, MailList.state(state), page);
        model.addAttribute("states", MailState.values());
        model.addAttribute("all", true);
        return "notice/mails";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Principal viewer, Model model) {
        model.addAttribute("mail", MailLine.of(known(id, viewer), directory));
        model.addAttribute("all", true);
        return "notice/mail";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, Principal viewer, RedirectAttributes redirect) {
        known(id, viewer);
        boolean queued = mailbox.retry(id);
        redirect.addFlashAttribute(queued ? "notice" : "error", queued ? "已重新排队，稍后发送。" : "这封邮件不在失败状态，无需重试。");
        return "redirect:/mail/" + id;
    }

    private StoredMail known(String id, Principal viewer) {
        return mailbox.find(id, viewer.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
