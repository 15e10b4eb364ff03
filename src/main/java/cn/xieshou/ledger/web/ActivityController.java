package cn.xieshou.ledger.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.files.PageUploads;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.TypedActivities;
import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import cn.xieshou.workflow.FormRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One activity of the ledger: to read, to take back, to correct or give up. What the account may not see answers as if it did not exist. */
@Controller
class ActivityController {

    private static final String ONE = "/activities/{id}";

    private final ActivityPage page;
    private final ActivityAccess access;
    private final Activities activities;
    private final TypedActivities typed;
    private final Pairings pairings;
    private final ActivityFiles kept;
    private final PageUploads files;

    ActivityController(
            ActivityPage page,
            ActivityAccess access,
            Activities activities,
            TypedActivities typed,
            Pairings pairings,
            ActivityFiles kept,
            PageUploads files) {
        this.page = page;
        this.access = access;
        this.activities = activities;
        this.typed = typed;
        this.pairings = pairings;
        this.kept = kept;
        this.files = files;
    }

    @GetMapping(ONE)
    String show(@PathVariable String id, Principal reader, Model model) {
        return page.show(access.visible(id, reader.getName()), reader.getName(), model);
    }

    @PostMapping(ONE + "/take-back")
    String takeBack(@PathVariable String id, Principal reader, RedirectAttributes redirect) {
        Activity activity = own(id, reader);
        try {
            activities.takeBack(activity.id(), reader.getName());
            redirect.addFlashAttribute("notice", "已撤回，请更正后再送对方核对，或者撤销。");
            return "redirect:/activities/" + activity.id() + "/correct";
        } catch (FormRefused refused) {
            redirect.addFlashAttribute("error", refused.problems().get(0).reason());
            return "redirect:/activities/" + activity.id();
        }
    }

    @PostMapping(ONE + "/drop")
    String drop(@PathVariable String id, Principal reader, RedirectAttributes redirect) {
        Activity activity = own(id, reader);
        if (!access.mayCorrect(activity, reader.getName())) {
            redirect.addFlashAttribute("error", "不能撤销：" + activity.state().label());
        } else {
            activities.drop(activity.id(), reader.getName());
            redirect.addFlashAttribute("notice", "已撤销这条活动。");
        }
        return "redirect:/activities/" + activity.id();
    }

    @GetMapping(ONE + "/correct")
    String correct(@PathVariable String id, Principal reader, Model model) {
        Activity activity = own(id, reader);
        if (!access.mayCorrect(activity, reader.getName())) {
            return "redirect:/activities/" + activity.id();
        }
        return form(activity, typed.of(activity), Map.of(), reader, model);
    }

    @PostMapping(ONE + "/correct")
    @TakesLong
    String corrected(
            @PathVariable String id,
            TypedActivity sent,
            HttpServletRequest request,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        String account = reader.getName();
        Activity activity = own(id, reader);
        if (!files.keep(kept.owner(activity.pairingId(), activity.filesKey()), account, request, model)) {
            return form(activity, sent, Map.of(), reader, model);
        }
        try {
            activities.correct(activity.id(), sent, account);
            redirect.addFlashAttribute("notice", "已更正，请对方核对。");
            return "redirect:/activities/" + activity.id();
        } catch (FormRefused refused) {
            return form(activity, sent, refused.reasons(), reader, model);
        }
    }

    private String form(
            Activity activity, TypedActivity shown, Map<String, String> problems, Principal reader, Model model) {
        Pairing pairing = pairings.get(activity.pairingId());
        model.addAttribute("typed", shown);
        model.addAttribute("problems", problems);
        model.addAttribute("activity", activity);
        String action = "/activities/" + activity.id() + "/correct";
        return page.form(pairing, action, activity.filesKey(), reader.getName(), model);
    }

    private Activity own(String id, Principal reader) {
        Activity activity = access.visible(id, reader.getName());
        if (!access.own(activity, reader.getName())) {
            throw new NotThere();
        }
        return activity;
    }
}
