package cn.xieshou.jointdocument.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a joint document; one that the account may not see answers as if it did not exist. */
@Controller
class JointDocumentController {

    private final JointDocumentPage page;
    private final JointDocumentAccess access;

    JointDocumentController(JointDocumentPage page, JointDocumentAccess access) {
        this.page = page;
        this.access = access;
    }

    /**
     * @param version its number; the one in force if there is none
     * @param draft which of its texts; the last if there is none
     */
    @GetMapping("/joint-documents/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String draft,
            Principal reader,
            Model model) {
        model.addAttribute("page", page.of(access.visible(id, reader.getName()), version, draft, reader.getName()));
        return "jointdocument/document";
    }
}
