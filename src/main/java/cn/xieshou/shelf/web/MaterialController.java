package cn.xieshou.shelf.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.shelf.Fetches;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.Materials;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.shelf.ShelfFiles;
import java.security.Principal;
import java.util.List;
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
    private static final int MOST = 30;

    private final ShelfAccess access;
    private final Materials materials;
    private final ShelfFiles files;
    private final Fetches fetches;
    private final Directory directory;

    MaterialController(
            ShelfAccess access, Materials materials, ShelfFiles files, Fetches fetches, Directory directory) {
        this.access = access;
        this.materials = materials;
        this.files = files;
        this.fetches = fetches;
        this.directory = directory;
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, Principal reader, Model model) {
        String account = reader.getName();
        Material one = access.visible(AddressNumber.key(id), account);
        boolean inside = access.readsFetches(one, account);
        model.addAttribute("material", one);
        model.addAttribute("school", directory.schoolName(one.school()));
        model.addAttribute("files", files.of(one));
        model.addAttribute("mayChange", access.mayChange(one, account));
        model.addAttribute("readsSchool", access.readsSchool(account, one.school()));
        model.addAttribute("inside", inside);
        model.addAttribute("fetched", fetches.counts(List.of(one.id())).getOrDefault(one.id(), 0));
        model.addAttribute("fetches", inside ? fetches.of(one, MOST) : List.of());
        model.addAttribute("changes", inside ? materials.changes(one, MOST) : List.of());
        return "shelf/material";
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
