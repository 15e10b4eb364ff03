package cn.xieshou.notice.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.notice.outbox.Mailbox;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.register.Registers;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All mails and what became of them, for the office and the administrator. */
@Controller
@RequestMapping("/mail")
class MailController {

    private final MailsRegister register;
    private final Registers registers;
    private final Mailbox mailbox;
    private final Directory directory;

    MailController(MailsRegister register, Registers registers, Mailbox mailbox, Directory directory) {
        this.register = register;
        this.registers = registers;
        this.mailbox = mailbox;
        this.directory = directory;
    }

    @ModelAttribute
    void onlyOverseers(Principal viewer) {
        if (!mailbox.oversees(viewer.getName())) {
            throw new NotThere();
        }
    }

    @GetMapping
    String list(@RequestParam Map<String, String> sent, Principal viewer, Model model) {
        model.addAttribute("view", registers.view(register, viewer.getName(), sent));
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
        return mailbox.find(id, viewer.getName()).orElseThrow(NotThere::new);
    }
}
