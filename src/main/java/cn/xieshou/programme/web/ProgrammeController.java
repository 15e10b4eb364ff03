package cn.xieshou.programme.web;

import cn.xieshou.programme.Area;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeEditing;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SchoolYear;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The programmes and what they ask for, for everybody who is signed in. */
@Controller
class ProgrammeController {

    private static final int CHANGES = 50;

    private final Programmes programmes;
    private final ProgrammeEditing editing;
    private final Clock clock;

    ProgrammeController(Programmes programmes, ProgrammeEditing editing, Clock clock) {
        this.programmes = programmes;
        this.editing = editing;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    String list(Principal viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "rows",
                programmes.all().stream()
                        .map(programme -> new ProgrammeRow(programme, programmes.current(programme.code()), today))
                        .toList());
        model.addAttribute("mayEdit", editing.mayEdit(viewer.getName()));
        return "programme/list";
    }

    @GetMapping("/programmes/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(name = "year", required = false) @Nullable String typedYear,
            Principal viewer,
            Model model) {
        Programme programme = programmes.find(code).orElseThrow(NotThere::new);
        SchoolYear year = OfferedYears.of(editing, programme).read(typedYear, LocalDate.now(clock));
        ProgrammeYear held = programmes.in(code, year);
        model.addAttribute("programme", programme);
        model.addAttribute("row", new ProgrammeRow(programme, held, LocalDate.now(clock)));
        model.addAttribute("held", held);
        model.addAttribute("heldFrom", new SchoolYear(held.schoolYear()));
        model.addAttribute("year", year);
        model.addAttribute("years", editing.yearsOf(programme));
        model.addAttribute("closed", editing.isClosed(year));
        model.addAttribute("quotas", QuotaRow.chosen(held));
        model.addAttribute("mayEdit", editing.mayEdit(viewer.getName()));
        model.addAttribute("changes", editing.changes(code, CHANGES));
        labels(model);
        return "programme/programme";
    }

    /** What the keys of steps, matters and limits are called. */
    static void labels(Model model) {
        model.addAttribute("steps", Area.steps());
        model.addAttribute("matters", Area.dates());
        model.addAttribute("limits", Area.limits());
    }
}
