package cn.xieshou.calendar.web;

import cn.xieshou.calendar.CalendarEditing;
import cn.xieshou.calendar.CalendarWarnings;
import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.calendar.SpecialDay;
import cn.xieshou.calendar.Term;
import cn.xieshou.calendar.WorkingDays;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Text;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a school year, for everybody who is signed in. */
@Controller
class CalendarController {

    private static final int CHANGES = 20;

    private final SchoolCalendar calendar;
    private final WorkingDays workingDays;
    private final CalendarWarnings warnings;
    private final CalendarEditing editing;
    private final Clock clock;

    CalendarController(
            SchoolCalendar calendar,
            WorkingDays workingDays,
            CalendarWarnings warnings,
            CalendarEditing editing,
            Clock clock) {
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.warnings = warnings;
        this.editing = editing;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String calendar(
            @RequestParam(required = false) @Nullable String year, Reckoning reckoning, Principal viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        SchoolYear shown = AddressNumber.year(year).orElse(SchoolYear.of(today));
        List<Term> terms = calendar.terms(shown);
        boolean mayEdit = editing.mayEdit(viewer.getName());
        model.addAttribute("year", shown);
        model.addAttribute("terms", terms);
        model.addAttribute("months", MonthView.of(shown, terms, workingDays, today));
        model.addAttribute("specials", specials(shown));
        model.addAttribute("warnings", warnings.today());
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("fillable", mayEdit ? editing.fillable(years(shown)) : List.of());
        model.addAttribute("changes", editing.changes(CHANGES));
        reckon(reckoning, today, model);
        return "calendar/calendar";
    }

    private void reckon(Reckoning asked, LocalDate today, Model model) {
        Reckoning reckoning = Text.isBlank(asked.from()) && !asked.asked()
                ? new Reckoning(today.toString(), asked.days(), asked.to())
                : asked;
        model.addAttribute("reckoning", reckoning);
        model.addAttribute("problems", reckoning.problems());
        model.addAttribute("answer", reckoning.answer(workingDays));
    }

    private List<SpecialDay> specials(SchoolYear year) {
        return workingDays.specials(year.firstDay().minusDays(1), year.lastDay());
    }

    private static List<Integer> years(SchoolYear year) {
        return List.of(year.startYear(), year.startYear() + 1);
    }
}
