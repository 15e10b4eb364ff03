package cn.xieshou.roster.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.directory.Directory;
import cn.xieshou.roster.RosterJobs;
import cn.xieshou.roster.RosterUndo;
import cn.xieshou.roster.StagedImport;
import cn.xieshou.roster.UndoPlan;
import cn.xieshou.securitylog.RecordsPersonalData;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the last import back: what that means is shown first. */
@Controller
class RosterUndoController {

    private final RosterUndo undo;
    private final RosterJobs jobs;
    private final RosterAccess access;
    private final Directory directory;

    RosterUndoController(RosterUndo undo, RosterJobs jobs, RosterAccess access, Directory directory) {
        this.undo = undo;
        this.jobs = jobs;
        this.access = access;
        this.directory = directory;
    }

    @GetMapping("/roster/{id}/undo")
    @TakesLong
    @RecordsPersonalData("名册内容")
    String askUndo(@PathVariable String id, Principal viewer, Model model, RedirectAttributes redirect) {
        access.require(viewer);
        StagedImport staged = access.staged(id);
        if (!undo.isLast(staged)) {
            redirect.addFlashAttribute("error", RosterUndo.ONLY_THE_LAST);
            return "redirect:/roster";
        }
        UndoPlan plan = undo.plan(staged.id());
        model.addAttribute("staged", staged);
        model.addAttribute("plan", UndoView.of(plan, directory::schoolName));
        return "roster/undo";
    }

    @PostMapping("/roster/{id}/undo")
    String undo(@PathVariable String id, Principal viewer, RedirectAttributes redirect) {
        access.require(viewer);
        return RosterController.begun(jobs.undo(access.staged(id).id(), viewer.getName()), "/roster", redirect);
    }
}
