package cn.xieshou.commendation.web;

import cn.xieshou.commendation.Commendation;
import cn.xieshou.commendation.CommendationMatter;
import cn.xieshou.commendation.Commendations;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds of commendation: the office opens one, the bureau sees all, everybody those that are public (R-AWD-1). */
@Controller
class CommendationsController {

    private final Commendations commendations;
    private final CommendationMatter matter;
    private final Programmes programmes;

    CommendationsController(Commendations commendations, CommendationMatter matter, Programmes programmes) {
        this.commendations = commendations;
        this.matter = matter;
        this.programmes = programmes;
    }

    /** A round with what it is called. */
    record Line(Commendation one, String title) {}

    @GetMapping("/commendations")
    String list(Principal reader, Model model) {
        return page(reader, "", "", Map.of(), model);
    }

    @PostMapping("/commendations")
    String open(
            @RequestParam String programme,
            @RequestParam String year,
            Principal office,
            Model model,
            RedirectAttributes redirect) {
        if (!commendations.mayOpen(office.getName())) {
            throw new NotThere();
        }
        try {
            String id = commendations.open(programme, year, office.getName());
            redirect.addFlashAttribute("notice", "已启动表彰，编号" + id + "。系统已按数据提出建议，各股室收到了审核任务。");
            return "redirect:/commendations/" + id;
        } catch (FormRefused refused) {
            return page(office, programme, year, refused.reasons(), model);
        }
    }

    private String page(Principal reader, String programme, String year, Map<String, String> problems, Model model) {
        List<Line> rounds = matter.all(reader.getName()).stream()
                .map(one -> new Line(one, matter.title(one)))
                .toList();
        model.addAttribute("rounds", rounds);
        model.addAttribute("mayOpen", commendations.mayOpen(reader.getName()));
        model.addAttribute("programmes", programmes.all());
        model.addAttribute("years", commendations.years());
        model.addAttribute("programme", programme);
        model.addAttribute("year", year);
        model.addAttribute("problems", problems);
        return "commendation/list";
    }
}
