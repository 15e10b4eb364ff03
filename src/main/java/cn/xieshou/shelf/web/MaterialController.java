package cn.xieshou.shelf.web;

import cn.xieshou.page.AddressNumber;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.Materials;
import cn.xieshou.shelf.ShelfAccess;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One material of the shelf: to read, to take down and put back. What the account may not see answers as if it did not exist. */
@Controller
class MaterialController {

    private static final String ONE = "/shelf/{id}";

    private final ShelfAccess access;
    private final Materials materials;
    private final MaterialPage page;

    MaterialController(ShelfAccess access, Materials materials, MaterialPage page) {
        this.access = access;
        this.materials = materials;
        this.page = page;
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, Principal reader, Model model) {
        String account = reader.getName();
        return page.show(access.visible(AddressNumber.key(id), account), account, model);
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(@PathVariable String id, Principal reader, RedirectAttributes redirect) {
        Material one = own(id, reader);
        materials.withdraw(one.id(), reader.getName());
        redirect.addFlashAttribute("notice", "已撤下，其他学校不再看到。需要时可以重新上架。");
        return "redirect:/shelf/" + one.id();
    }

    @PostMapping(ONE + "/restore")
    String restore(@PathVariable String id, Principal reader, RedirectAttributes redirect) {
        Material one = own(id, reader);
        materials.restore(one.id(), reader.getName());
        redirect.addFlashAttribute("notice", "已重新上架。");
        return "redirect:/shelf/" + one.id();
    }

    @PostMapping(ONE + "/delete")
    String delete(@PathVariable String id, Principal reader, RedirectAttributes redirect) {
        Material one = own(id, reader);
        materials.delete(one.id(), reader.getName());
        redirect.addFlashAttribute("notice", "已彻底删除，占用的空间已经腾出。");
        return "redirect:/shelf";
    }

    private Material own(String id, Principal reader) {
        return access.own(AddressNumber.key(id), reader.getName());
    }
}
