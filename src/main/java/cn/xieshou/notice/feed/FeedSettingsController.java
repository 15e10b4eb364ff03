package cn.xieshou.notice.feed;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening, renewing and shutting one's own calendar feed. */
@Controller
@RequestMapping("/account/calendar")
class FeedSettingsController {

    private final CalendarFeeds feeds;

    FeedSettingsController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    String show(Principal viewer, Model model) {
        var feed = feeds.of(viewer.getName());
        model.addAttribute("feed", feed.orElse(null));
        model.addAttribute("readAt", feed.flatMap(CalendarFeeds.State::readAt).orElse(null));
        return "notice/feed";
    }

    @PostMapping("/open")
    String open(Principal viewer, RedirectAttributes redirect) {
        boolean renewed = feeds.of(viewer.getName()).isPresent();
        redirect.addFlashAttribute("address", feeds.open(viewer.getName()));
        redirect.addFlashAttribute("notice", renewed ? "已换成新地址，旧地址随即失效。" : "已开通。请马上复制下面的地址。");
        return "redirect:/account/calendar";
    }

    @PostMapping("/close")
    String close(Principal viewer, RedirectAttributes redirect) {
        feeds.close(viewer.getName());
        redirect.addFlashAttribute("notice", "已关闭，原来的地址随即失效。");
        return "redirect:/account/calendar";
    }
}
