package cn.xieshou.shelf.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.files.PageUploads;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.Materials;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.shelf.ShelfFiles;
import cn.xieshou.shelf.TypedMaterial;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting a material on the shelf and changing it (R-SHR-1), with its files. */
@Controller
class MaterialFormController {

    private static final String NEW = "/shelf/new";
    private static final String EDIT = "/shelf/{id}/edit";

    private final MaterialForm form;
    private final ShelfAccess access;
    private final Materials materials;
    private final ShelfFiles kept;
    private final PageUploads files;

    MaterialFormController(
            MaterialForm form, ShelfAccess access, Materials materials, ShelfFiles kept, PageUploads files) {
        this.form = form;
        this.access = access;
        this.materials = materials;
        this.kept = kept;
        this.files = files;
    }

    @GetMapping(NEW)
    String open(Principal reader, Model model) {
        access.requireSchool(reader.getName());
        return form.show(null, ShelfFiles.newKey(), TypedMaterial.EMPTY, Map.of(), reader.getName(), model);
    }

    @PostMapping(NEW)
    @TakesLong
    String shelve(
            TypedMaterial sent,
            @RequestParam String key,
            HttpServletRequest request,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        String school = access.requireSchool(account);
        String fresh = kept.fresh(known(key), account);
        if (!files.keep(form.owner(fresh, account), account, request, model)) {
            return form.show(null, fresh, sent, Map.of(), account, model);
        }
        try {
            long id = materials.shelve(school, sent, fresh, account);
            redirect.addFlashAttribute("notice", "已上架，可以使用的学校现在就能查到。");
            return "redirect:/shelf/" + id;
        } catch (FormRefused refused) {
            return form.show(null, fresh, sent, refused.reasons(), account, model);
        }
    }

    @GetMapping(EDIT)
    String edit(@PathVariable String id, Principal reader, Model model) {
        Material one = access.own(AddressNumber.key(id), reader.getName());
        return form.show(one, one.filesKey(), TypedMaterial.of(one), Map.of(), reader.getName(), model);
    }

    @PostMapping(EDIT)
    @TakesLong
    String change(
            @PathVariable String id,
            TypedMaterial sent,
            HttpServletRequest request,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        Material one = access.own(AddressNumber.key(id), account);
        if (!files.keep(form.owner(one.filesKey(), account), account, request, model)) {
            return form.show(one, one.filesKey(), sent, Map.of(), account, model);
        }
        try {
            materials.change(one, sent, account);
            redirect.addFlashAttribute("notice", "已保存。");
            return "redirect:/shelf/" + one.id();
        } catch (FormRefused refused) {
            return form.show(one, one.filesKey(), sent, refused.reasons(), account, model);
        }
    }

    /** Asked by the page's script for each file that somebody chooses, drops or pastes; answers with the list as it is now. */
    @PostMapping("/shelf/files/{key}")
    @TakesLong
    String add(@PathVariable String key, HttpServletRequest request, Principal reader, Model model) {
        access.requireSchool(reader.getName());
        return files.add(form.owner(known(key), reader.getName()), NEW, reader.getName(), request, model);
    }

    private static String known(String key) {
        if (!ShelfFiles.isKey(key)) {
            throw new NotThere();
        }
        return key;
    }
}
