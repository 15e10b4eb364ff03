package cn.xieshou.notice.web;

import cn.xieshou.notice.robot.RobotKind;
import cn.xieshou.notice.robot.Robots;
import cn.xieshou.shared.MayBeAbsent;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the office and administrators (the address is theirs alone) keep the group robots. */
@Controller
@RequestMapping(RobotsController.ADDRESS)
class RobotsController {

    static final String ADDRESS = "/settings/robots";

    private final Robots robots;

    RobotsController(Robots robots) {
        this.robots = robots;
    }

    @GetMapping
    String list(Model model) {
        return page(new Robots.Typed("", "", "", ""), Map.of(), model);
    }

    @PostMapping
    String add(
            @RequestParam(required = false) @MayBeAbsent @Nullable String kind,
            @RequestParam String name,
            @RequestParam String address,
            @RequestParam String secret,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Robots.Typed typed = new Robots.Typed(kind, name, address, secret);
        try {
            robots.add(typed, reader.getName());
        } catch (FormRefused e) {
            return page(typed, e.reasons(), model);
        }
        redirect.addFlashAttribute("notice", "已登记。请点“发测试消息”看看群里收到没有。");
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable String id, RedirectAttributes redirect) {
        robots.test(id);
        redirect.addFlashAttribute("notice", "测试消息一分钟内发出，刷新本页看结果。");
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes redirect) {
        robots.remove(id);
        redirect.addFlashAttribute("notice", "已删除，不再向这个群发送。");
        return "redirect:" + ADDRESS;
    }

    private String page(Robots.Typed typed, Map<String, String> problems, Model model) {
        model.addAttribute("robots", robots.all());
        model.addAttribute("kinds", RobotKind.values());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "notice/robots";
    }
}
