package cn.xieshou.shelf.web;

import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.Recommendations;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bureau's recommendation of a material. */
@Controller
class RecommendationController {

    private final ShelfAccess access;
    private final Recommendations recommendations;

    RecommendationController(ShelfAccess access, Recommendations recommendations) {
        this.access = access;
        this.recommendations = recommendations;
    }

    @PostMapping("/shelf/{id}/recommend")
    String recommend(@PathVariable String id, Principal reader, RedirectAttributes redirect) {
        Material one = recommended(id, reader);
        try {
            recommendations.recommend(one.id(), reader.getName());
            redirect.addFlashAttribute("notice", "已推荐给全部学校，各校校长和联络人会收到通知。");
        } catch (FormRefused refused) {
            redirect.addFlashAttribute("error", refused.problems().get(0).reason());
        }
        return "redirect:/shelf/" + one.id();
    }

    @PostMapping("/shelf/{id}/take-back")
    String takeBack(@PathVariable String id, Principal reader, RedirectAttributes redirect) {
        Material one = recommended(id, reader);
        recommendations.takeBack(one.id(), reader.getName());
        redirect.addFlashAttribute("notice", "已取消推荐，资源仍在。");
        return "redirect:/shelf/" + one.id();
    }

    private Material recommended(String id, Principal reader) {
        if (!access.mayRecommend(reader.getName())) {
            throw new NotThere();
        }
        return access.visible(AddressNumber.key(id), reader.getName());
    }
}
