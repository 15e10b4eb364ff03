package cn.xieshou.signature.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.shared.NotThere;
import cn.xieshou.signature.Signatures;
import cn.xieshou.upload.Upload;
import cn.xieshou.upload.UploadRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.core.io.PathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own signature: no address leads to anybody else's. */
@Controller
class SignatureController {

    private static final String PAGE = "/account/signature";

    private final Signatures signatures;

    SignatureController(Signatures signatures) {
        this.signatures = signatures;
    }

    @GetMapping(PAGE)
    String show(Principal owner, Model model) {
        model.addAttribute("storedAt", signatures.storedAt(owner.getName()).orElse(null));
        return "signature/signature";
    }

    @GetMapping(PAGE + "/picture.png")
    void picture(Principal owner, HttpServletResponse response) throws IOException {
        byte[] picture = signatures.picture(owner.getName()).orElseThrow(NotThere::new);
        // Pages have one encoding, pictures have none.
        response.setCharacterEncoding(null);
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    @PostMapping(PAGE)
    @TakesLong
    String store(Upload file, Principal owner, Model model, RedirectAttributes redirect) throws IOException {
        String refusal = refusal(file, owner.getName());
        if (!refusal.isEmpty()) {
            model.addAttribute("problem", refusal);
            return show(owner, model);
        }
        redirect.addFlashAttribute("notice", "已保存。以后生成您签署过的文书时，签名处用这个签名。");
        return "redirect:" + PAGE;
    }

    /** Why it is not kept, empty if it is. */
    private String refusal(Upload file, String owner) throws IOException {
        try (Upload.Arrived arrived = file.open("签名图片")) {
            return signatures.store(owner, new PathResource(arrived.path()));
        } catch (UploadRefused refused) {
            return refused.bare();
        }
    }

    @PostMapping(PAGE + "/delete")
    String delete(Principal owner, RedirectAttributes redirect) {
        signatures.remove(owner.getName());
        redirect.addFlashAttribute("notice", "已删除。以后生成的文书在签名处写姓名。");
        return "redirect:" + PAGE;
    }
}
