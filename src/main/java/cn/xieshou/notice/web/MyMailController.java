package cn.xieshou.notice.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.notice.outbox.Mailbox;
import cn.xieshou.notice.outbox.Mailbox.EmlFile;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.register.Registers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own mails, also those that went into files because there is no mail server. */
@Controller
@RequestMapping("/my-mail")
class MyMailController {

    private final MyMailsRegister register;
    private final Registers registers;
    private final Mailbox mailbox;
    private final Directory directory;

    MyMailController(MyMailsRegister register, Registers registers, Mailbox mailbox, Directory directory) {
        this.register = register;
        this.registers = registers;
        this.mailbox = mailbox;
        this.directory = directory;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> sent, Principal viewer, Model model) {
        model.addAttribute("view", registers.view(register, viewer.getName(), sent));
        model.addAttribute("all", false);
        return "notice/mails";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Principal viewer, Model model) {
        StoredMail mail = readable(id, viewer);
        if (!mail.mail().recipient().equals(viewer.getName())) {
            return "redirect:/mail/" + id;
        }
        model.addAttribute("mail", MailLine.of(mail, directory));
        model.addAttribute("all", false);
        return "notice/mail";
    }

    /** As a file for a mail program; the office gets any. */
    @GetMapping("/{id}/eml")
    @RecordsExport("邮件原文")
    ResponseEntity<byte[]> download(@PathVariable String id, Principal viewer) {
        EmlFile file = mailbox.eml(readable(id, viewer));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .body(file.content());
    }

    private StoredMail readable(String id, Principal viewer) {
        return mailbox.find(id, viewer.getName()).orElseThrow(NotThere::new);
    }
}
