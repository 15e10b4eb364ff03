package cn.xieshou.shelf.web;

import cn.xieshou.directory.Subjects;
import cn.xieshou.files.FileKind;
import cn.xieshou.files.FileOwner;
import cn.xieshou.shelf.Grades;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.MaterialKind;
import cn.xieshou.shelf.Rights;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.shelf.ShelfFiles;
import cn.xieshou.shelf.ShelfSpace;
import cn.xieshou.shelf.TypedMaterial;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a material, new or there already. */
@Component
class MaterialForm {

    private final ShelfAccess access;
    private final ShelfFiles files;
    private final ShelfSpace space;

    MaterialForm(ShelfAccess access, ShelfFiles files, ShelfSpace space) {
        this.access = access;
        this.files = files;
        this.space = space;
    }

    /** @param material null for a new one */
    String show(
            @Nullable Material material,
            String key,
            TypedMaterial typed,
            Map<String, String> problems,
            String account,
            Model model) {
        String action = material == null ? "/shelf/new" : "/shelf/" + material.id() + "/edit";
        model.addAttribute("material", material);
        model.addAttribute("present", material == null ? List.of() : files.of(material));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("action", action);
        model.addAttribute("key", key);
        model.addAttribute("kinds", MaterialKind.values());
        model.addAttribute("rights", Rights.values());
        model.addAttribute("subjects", Subjects.ALL);
        model.addAttribute("grades", Grades.ALL);
        model.addAttribute("space", space.of(access.requireSchool(account)));
        model.addAttribute("acceptedFiles", FileKind.accepted());
        model.addAttribute("files", files.drafts(key, account));
        model.addAttribute("filesForm", action);
        return "shelf/form";
    }

    /** What is attached now may take what is free, and what the files take that it may replace. */
    FileOwner owner(String key, String account) {
        return files.owner(key, space.of(access.requireSchool(account)).free());
    }
}
