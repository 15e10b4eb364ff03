package cn.xieshou.matter.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.matter.Deputies;
import cn.xieshou.matter.DeputyState;
import cn.xieshou.matter.Deputyship;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.page.TypedFields;
import cn.xieshou.workflow.FormRefused;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Naming a deputy for one's own tasks, and ending it. */
@Controller
@RequestMapping("/account/deputy")
class DeputyController {

    private final Deputies deputies;
    private final Directory directory;

    DeputyController(Deputies deputies, Directory directory) {
        this.deputies = deputies;
        this.directory = directory;
    }

    @GetMapping
    String show(Principal viewer, Model model) {
        Problems.none(model);
        return page(viewer, new Typed(null, null, null), model);
    }

    @PostMapping
    String name(Typed typed, Principal viewer, Model model, RedirectAttributes redirect) {
        try {
            deputies.name(
                    viewer.getName(),
                    typed.deputy(),
                    typed.days().get(0),
                    typed.days().get(1));
        } catch (FormRefused e) {
            Problems.show(model, e);
            return page(viewer, typed, model);
        }
        redirect.addFlashAttribute("notice", "代理已设置。代理期内您的待办由代理人办理，结束后未办的自动交回。");
        return "redirect:/account/deputy";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, Principal viewer, RedirectAttributes redirect) {
        deputies.end(AddressNumber.key(id), viewer.getName());
        redirect.addFlashAttribute("notice", "代理已结束，未办的待办已交回。");
        return "redirect:/account/deputy";
    }

    private String page(Principal viewer, Typed typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("candidates", deputies.candidates(viewer.getName()));
        model.addAttribute("mine", lines(deputies.of(viewer.getName())));
        model.addAttribute("others", lines(deputies.actingBy(viewer.getName())));
        return "matter/deputy";
    }

    private List<Line> lines(List<Deputyship> deputyships) {
        return deputyships.stream()
                .map(it -> new Line(
                        it,
                        directory.personName(it.principal()),
                        directory.personName(it.deputy()),
                        it.state() != DeputyState.ENDED))
                .toList();
    }

    /** What was typed, kept on a page that is shown again. */
    record Typed(
            @Nullable String deputy,
            @Nullable String from,
            @Nullable String to) {

        /**
         * First and last day.
         *
         * @throws FormRefused at each that is none
         */
        List<LocalDate> days() {
            TypedFields fields = new TypedFields();
            Optional<LocalDate> first = fields.day("from", "开始日期", from);
            Optional<LocalDate> last = fields.day("to", "结束日期", to);
            FormRefused.unless(fields);
            return List.of(first.orElseThrow(), last.orElseThrow());
        }
    }

    /** A deputyship with names. */
    record Line(Deputyship deputyship, String principal, String deputy, boolean endable) {}
}
