package cn.xieshou.shelf.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.shelf.Fetches;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.Materials;
import cn.xieshou.shelf.Recommendations;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.shelf.ShelfFiles;
import cn.xieshou.shelf.Uses;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one material shows. */
@Component
class MaterialPage {

    private static final int MOST = 30;

    private final ShelfAccess access;
    private final Materials materials;
    private final ShelfFiles files;
    private final Fetches fetches;
    private final Uses uses;
    private final Recommendations recommendations;
    private final Directory directory;

    MaterialPage(
            ShelfAccess access,
            Materials materials,
            ShelfFiles files,
            Fetches fetches,
            Uses uses,
            Recommendations recommendations,
            Directory directory) {
        this.access = access;
        this.materials = materials;
        this.files = files;
        this.fetches = fetches;
        this.uses = uses;
        this.recommendations = recommendations;
        this.directory = directory;
    }

    String show(Material one, String account, Model model) {
        boolean inside = access.readsFetches(one, account);
        List<Long> id = List.of(one.id());
        model.addAttribute("material", one);
        model.addAttribute("school", directory.schoolName(one.school()));
        model.addAttribute("files", files.of(one));
        model.addAttribute("mayChange", access.mayChange(one, account));
        model.addAttribute("readsSchool", access.readsSchool(account, one.school()));
        model.addAttribute("inside", inside);
        model.addAttribute("fetched", fetches.counts(id).getOrDefault(one.id(), 0));
        model.addAttribute("fetches", inside ? fetches.of(one, MOST) : List.of());
        model.addAttribute("changes", inside ? materials.changes(one, MOST) : List.of());
        model.addAttribute("used", uses.counts(id).getOrDefault(one.id(), 0));
        model.addAttribute("uses", uses.of(one, MOST));
        model.addAttribute(
                "mayUse",
                access.school(account)
                        .filter(school -> !uses.open(one, school).isEmpty())
                        .isPresent());
        model.addAttribute("mayRecommend", access.mayRecommend(account));
        model.addAttribute("notRecommended", recommendations.closed(one));
        return "shelf/material";
    }
}
