package cn.xieshou.portal;

import cn.xieshou.directory.Person;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says of one's news that they were read. */
@Controller
class NewsController {

    private final News news;
    private final Viewer viewer;

    NewsController(News news, Viewer viewer) {
        this.news = news;
        this.viewer = viewer;
    }

    @PostMapping("/news/read")
    String read(@RequestParam String line, RedirectAttributes redirect) {
        Person reader = viewer.person().orElseThrow(NotThere::new);
        news.read(reader, AddressNumber.key(line));
        redirect.addFlashAttribute("notice", "已标为已读。");
        return "redirect:/";
    }
}
