package cn.xieshou.calendar.web;

import cn.xieshou.calendar.CalendarEditing;
import cn.xieshou.calendar.DayKind;
import cn.xieshou.calendar.TypedDay;
import cn.xieshou.page.PageAddress;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Editors;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SchoolYear;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding, changing and removing special days, by the office and the administrator. */
@Controller
class SpecialDayController {

    private static final String FORM = "calendar/day";

    private final CalendarEditing editing;
    private final Editors editors;

    SpecialDayController(CalendarEditing editing, Editors editors) {
        this.editing = editing;
        this.editors = editors;
    }

    @GetMapping("/calendar/days/new")
    String blank(Principal viewer, Model model) {
        editors.require(viewer.getName());
        return form(new TypedDay(null, null, null), null, Map.of(), model);
    }

    @GetMapping("/calendar/days/{date}")
    String edit(@PathVariable String date, Principal viewer, Model model) {
        editors.require(viewer.getName());
        LocalDate day = known(date);
        TypedDay stored = editing.find(day).map(TypedDay::of).orElseThrow();
        return form(stored, day, Map.of(), model);
    }

    @PostMapping("/calendar/days")
    String add(TypedDay typed, Principal viewer, Model model, RedirectAttributes redirect) {
        return save(typed, null, viewer, model, redirect);
    }

    @PostMapping("/calendar/days/{date}")
    String change(
            @PathVariable String date, TypedDay typed, Principal viewer, Model model, RedirectAttributes redirect) {
        editors.require(viewer.getName());
        return save(typed, known(date), viewer, model, redirect);
    }

    @PostMapping("/calendar/days/{date}/remove")
    String remove(@PathVariable String date, Principal viewer, RedirectAttributes redirect) {
        LocalDate day = ChineseDates.read(date).orElseThrow(NotThere::new);
        if (!editing.remove(day, viewer.getName())) {
            throw new NotThere();
        }
        redirect.addFlashAttribute("notice", ChineseDates.date(day) + "已恢复为普通的" + ChineseDates.weekday(day) + "。");
        return toYearOf(day);
    }

    private String save(
            TypedDay typed, @Nullable LocalDate replaced, Principal viewer, Model model, RedirectAttributes redirect) {
        Map<String, String> problems = put(typed, replaced, viewer.getName());
        if (!problems.isEmpty()) {
            return form(typed, replaced, problems, model);
        }
        LocalDate day = ChineseDates.read(typed.date()).orElseThrow();
        redirect.addFlashAttribute("notice", ChineseDates.dateAndWeekday(day) + "已保存，今后新产生的期限按此计算。");
        return toYearOf(day);
    }

    private Map<String, String> put(TypedDay typed, @Nullable LocalDate replaced, String account) {
        try {
            return editing.put(typed, replaced, account);
        } catch (DuplicateKeyException e) {
            return Map.of("date", "这一天刚刚由他人录入，请返回校历查看");
        }
    }

    private String form(TypedDay typed, @Nullable LocalDate replaced, Map<String, String> problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("replaced", replaced);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", DayKind.values());
        return FORM;
    }

    private LocalDate known(String date) {
        return ChineseDates.read(date)
                .filter(day -> editing.find(day).isPresent())
                .orElseThrow(NotThere::new);
    }

    private static String toYearOf(LocalDate day) {
        return PageAddress.of("redirect:/calendar", "year", SchoolYear.of(day).startYear());
    }
}
