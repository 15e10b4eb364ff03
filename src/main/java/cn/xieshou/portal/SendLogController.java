package cn.xieshou.portal;

import cn.xieshou.shared.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All mails of one matter; a matter that the account may not see answers as if it did not exist. */
@Controller
class SendLogController {

    private final SendLog log;
    private final Matters matters;
    private final Viewer viewer;

    SendLogController(SendLog log, Matters matters, Viewer viewer) {
        this.log = log;
        this.matters = matters;
        this.viewer = viewer;
    }

    @GetMapping("/matters/{key}/mails")
    String show(@PathVariable String key, Model model) {
        if (!matters.maySee(viewer.account(), key)) {
            throw new NotThere();
        }
        model.addAttribute("matter", matters.of(key));
        model.addAttribute("lines", log.of(key, viewer.account()));
        return "portal/send-log";
    }
}
