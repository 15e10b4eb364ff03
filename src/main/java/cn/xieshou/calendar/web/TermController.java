package cn.xieshou.calendar.web;

import cn.xieshou.calendar.CalendarEditing;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.TypedTerms;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.page.PageAddress;
import cn.xieshou.shared.Editors;
import cn.xieshou.shared.SchoolYear;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting the terms of a school year, by the office and the administrator. */
@Controller
class TermController {

    private final CalendarEditing editing;
    private final SchoolCalendar calendar;
    private final Editors editors;

    TermController(CalendarEditing editing, SchoolCalendar calendar, Editors editors) {
        this.editing = editing;
        this.calendar = calendar;
        this.editors = editors;
    }

    @GetMapping("/calendar/terms/{year}")
    String edit(@PathVariable String year, Principal viewer, Model model) {
        editors.require(viewer.getName());
        SchoolYear schoolYear = AddressNumber.schoolYear(year);
        return form(schoolYear, TypedTerms.of(calendar.terms(schoolYear)), Map.of(), model);
    }

    @PostMapping("/calendar/terms/{year}")
    String save(
            @PathVariable String year, TypedTerms typed, Principal viewer, Model model, RedirectAttributes redirect) {
        editors.require(viewer.getName());
        SchoolYear schoolYear = AddressNumber.schoolYear(year);
        Map<String, String> problems = editing.setTerms(schoolYear, typed, viewer.getName());
        if (!problems.isEmpty()) {
            return form(schoolYear, typed, problems, model);
        }
        redirect.addFlashAttribute("notice", schoolYear.label() + "的学期已保存。");
        return PageAddress.of("redirect:/calendar", "year", schoolYear.startYear());
    }

    private static String form(SchoolYear year, TypedTerms typed, Map<String, String> problems, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "calendar/terms";
    }
}
