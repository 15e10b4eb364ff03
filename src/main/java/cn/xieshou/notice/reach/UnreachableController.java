package cn.xieshou.notice.reach;

import cn.xieshou.database.TakesLong;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.register.RegisterView;
import cn.xieshou.register.Registers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.securitylog.RecordsPersonalData;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom mail does not reach: for the office and administrators, and for principals about the own school. */
@Controller
@RequestMapping("/unreachable")
class UnreachableController {

    private final Unreachable unreachable;
    private final UnreachableRegister register;
    private final Registers registers;
    private final Sheets sheets;
    private final Directory directory;

    UnreachableController(
            Unreachable unreachable,
            UnreachableRegister register,
            Registers registers,
            Sheets sheets,
            Directory directory) {
        this.unreachable = unreachable;
        this.register = register;
        this.registers = registers;
        this.sheets = sheets;
        this.directory = directory;
    }

    @GetMapping
    @RecordsPersonalData("收不到邮件的人")
    String list(@RequestParam Map<String, String> sent, Principal viewer, Model model) {
        Person person = allowed(viewer);
        RegisterView<UnreachedRow> view = registers.view(register, person.account(), sent);
        model.addAttribute("view", view);
        model.addAttribute(
                "causes",
                view.rows().stream()
                        .map(row -> row.it().cause())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("all", Unreachable.oversees(person));
        return "notice/unreachable";
    }

    @GetMapping("/export")
    @TakesLong
    @RecordsExport("收不到邮件的人")
    void export(@RequestParam Map<String, String> sent, Principal viewer, HttpServletResponse response)
            throws IOException {
        sheets.answer(response, register, allowed(viewer).account(), sent);
    }

    @PostMapping("/{account}/again")
    String sendAgain(@PathVariable String account, Principal viewer, RedirectAttributes redirect) {
        if (!Unreachable.oversees(allowed(viewer))) {
            throw new NotThere();
        }
        int queued = unreachable.sendAgain(
                directory.person(account).orElseThrow(NotThere::new).account());
        redirect.addFlashAttribute("notice", queued == 0 ? "没有需要补发的邮件：相关事项都已办结。" : "已重新排队" + queued + "封，稍后发送。");
        return "redirect:/unreachable";
    }

    private Person allowed(Principal viewer) {
        return directory.person(viewer.getName()).filter(Unreachable::mayLook).orElseThrow(NotThere::new);
    }
}
