package cn.xieshou.matter.web;

import cn.xieshou.matter.Copying;
import cn.xieshou.notice.MatterTitles;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opening what was copied to me: marks it as read and leads to the matter. */
@Controller
class CopyController {

    private final Copying copying;
    private final MatterTitles titles;

    CopyController(Copying copying, MatterTitles titles) {
        this.copying = copying;
        this.titles = titles;
    }

    @PostMapping("/copies/{id}")
    String open(@PathVariable String id, Principal viewer) {
        return Back.to(titles, copying.open(id, viewer.getName()));
    }
}
