package cn.xieshou.calendar.web;

import cn.xieshou.calendar.CalendarEditing;
import cn.xieshou.calendar.NoticePreview;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.page.PageAddress;
import cn.xieshou.shared.Editors;
import cn.xieshou.shared.SchoolYear;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking over a year's holidays: pasted from the State Council's notice, or from what ships. */
@Controller
class NoticeController {

    private static final String PAGE = "calendar/notice";

    private final CalendarEditing editing;
    private final Editors editors;

    NoticeController(CalendarEditing editing, Editors editors) {
        this.editing = editing;
        this.editors = editors;
    }

    @GetMapping("/calendar/notice")
    String blank(Principal viewer, Model model) {
        editors.require(viewer.getName());
        return page("", null, model);
    }

    @PostMapping("/calendar/notice/preview")
    String preview(@RequestParam(defaultValue = "") String text, Principal viewer, Model model) {
        return page(text, editing.preview(text, viewer.getName()), model);
    }

    @PostMapping("/calendar/notice")
    String adopt(
            @RequestParam(defaultValue = "") String text, Principal viewer, Model model, RedirectAttributes redirect) {
        NoticePreview adopted = editing.adopt(text, viewer.getName());
        if (!adopted.problems().isEmpty()) {
            return page(text, adopted, model);
        }
        redirect.addFlashAttribute("notice", "放假安排已保存，变动" + adopted.news() + "天。");
        return PageAddress.of(
                "redirect:/calendar",
                "year",
                SchoolYear.of(adopted.lines().get(0).day().date()).startYear());
    }

    @PostMapping("/calendar/fill")
    String fill(@RequestParam String year, Principal viewer, RedirectAttributes redirect) {
        int calendarYear = AddressNumber.schoolYear(year).startYear();
        boolean filled = editing.fill(calendarYear, viewer.getName());
        redirect.addFlashAttribute(
                filled ? "notice" : "error", filled ? calendarYear + "年放假安排已导入。" : calendarYear + "年没有可导入的安排，或已经录入。");
        return PageAddress.of("redirect:/calendar", "year", calendarYear);
    }

    private static String page(String text, @Nullable NoticePreview preview, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("preview", preview);
        return PAGE;
    }
}
