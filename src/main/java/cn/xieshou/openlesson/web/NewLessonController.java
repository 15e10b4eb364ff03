package cn.xieshou.openlesson.web;

import cn.xieshou.openlesson.LessonAccess;
import cn.xieshou.openlesson.OpenLesson;
import cn.xieshou.openlesson.OpenLessons;
import cn.xieshou.openlesson.TypedLesson;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingChoice;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Recorders;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Announcing an open lesson and changing it (R-ACT-1). */
@Controller
class NewLessonController {

    private static final String NEW = "/open-lessons/new/{pairing}";
    private static final String EDIT = "/open-lessons/{id}/edit";

    private final LessonPage page;
    private final LessonAccess access;
    private final OpenLessons lessons;
    private final Recorders recorders;
    private final Pairings pairings;
    private final PairingChoice choice;

    NewLessonController(
            LessonPage page,
            LessonAccess access,
            OpenLessons lessons,
            Recorders recorders,
            Pairings pairings,
            PairingChoice choice) {
        this.page = page;
        this.access = access;
        this.lessons = lessons;
        this.recorders = recorders;
        this.pairings = pairings;
        this.choice = choice;
    }

    /** Within which pairing it is held, if there are several. */
    @GetMapping("/open-lessons/new")
    String choose(Principal reader, Model model) {
        return choice.among(reader.getName(), "/open-lessons", "公开课", "发出公开课邀请", "这节公开课属于哪一对结对？", model);
    }

    @GetMapping(NEW)
    String open(@PathVariable("pairing") String id, Principal reader, Model model) {
        Pairing pairing = recorders.recording(id, reader.getName());
        return announcing(pairing, TypedLesson.EMPTY, Map.of(), reader, model);
    }

    @PostMapping(NEW)
    String announce(
            @PathVariable("pairing") String id,
            TypedLesson sent,
            Principal reader,
            Model model,
            RedirectAttributes redirect) {
        Pairing pairing = recorders.recording(id, reader.getName());
        try {
            long number = lessons.announce(pairing.id(), side(pairing, reader), sent, reader.getName());
            redirect.addFlashAttribute("notice", "邀请已发出，各校校长和联络人会收到通知。");
            return "redirect:/open-lessons/" + number;
        } catch (FormRefused refused) {
            return announcing(pairing, sent, refused.reasons(), reader, model);
        }
    }

    @GetMapping(EDIT)
    String edit(@PathVariable String id, Principal reader, Model model) {
        OpenLesson one = access.own(AddressNumber.key(id), reader.getName());
        return changing(one, lessons.typed(one), Map.of(), reader, model);
    }

    @PostMapping(EDIT)
    String change(
            @PathVariable String id, TypedLesson sent, Principal reader, Model model, RedirectAttributes redirect) {
        OpenLesson one = access.own(AddressNumber.key(id), reader.getName());
        try {
            lessons.change(one, sent, reader.getName());
            redirect.addFlashAttribute("notice", "已保存；有变动的，报名的学校会收到通知。");
            return "redirect:/open-lessons/" + one.id();
        } catch (FormRefused refused) {
            return changing(one, sent, refused.reasons(), reader, model);
        }
    }

    private String announcing(
            Pairing pairing, TypedLesson typed, Map<String, String> problems, Principal reader, Model model) {
        model.addAttribute("heading", "发出公开课邀请");
        model.addAttribute("closed", OpenLessons.closed(pairing));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        String action = "/open-lessons/new/" + pairing.id();
        return page.form(pairing, side(pairing, reader), action, "/open-lessons", reader.getName(), model);
    }

    private String changing(
            OpenLesson one, TypedLesson typed, Map<String, String> problems, Principal reader, Model model) {
        model.addAttribute("heading", "修改公开课邀请");
        model.addAttribute("closed", "");
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        String back = "/open-lessons/" + one.id();
        return page.form(pairings.get(one.pairingId()), one.side(), back + "/edit", back, reader.getName(), model);
    }

    private Side side(Pairing pairing, Principal reader) {
        return recorders.side(pairing, reader.getName()).orElseThrow(NotThere::new);
    }
}
