package cn.xieshou.directory.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.directory.Reading;
import cn.xieshou.directory.School;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.TeacherFields;
import cn.xieshou.directory.Teachers;
import cn.xieshou.register.Sheets;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.securitylog.RecordsPersonalData;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A school's teachers: one on a page, all that fit on a sheet; for the school itself and the bureau. */
@Controller
class TeachersController {

    private final Directory directory;
    private final Teachers teachers;
    private final DirectoryAccess access;
    private final Sheets sheets;
    private final Clock clock;

    TeachersController(Directory directory, Teachers teachers, DirectoryAccess access, Sheets sheets, Clock clock) {
        this.directory = directory;
        this.teachers = teachers;
        this.access = access;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/schools/{code}/teachers/{staffNumber}")
    @RecordsPersonalData("教师信息")
    String teacher(@PathVariable String code, @PathVariable String staffNumber, Principal viewer, Model model) {
        School school = inside(code, viewer);
        Teacher teacher = known(code, staffNumber);
        return page(school, teacher, Objects.requireNonNullElse(teacher.email(), ""), null, viewer, model);
    }

    /** Where the teacher is reached, by whoever keeps the school's data up to date and may read it. */
    @PostMapping("/schools/{code}/teachers/{staffNumber}/email")
    @RecordsPersonalData("教师信息")
    String reach(
            @PathVariable String code,
            @PathVariable String staffNumber,
            @RequestParam String email,
            Principal viewer,
            Model model,
            RedirectAttributes redirect) {
        School school = inside(code, viewer);
        Teacher teacher = known(code, staffNumber);
        if (!editable(viewer, code)) {
            throw new AccessDeniedException("only the school itself and the office keep a teacher's address");
        }
        Reading reading = TeacherFields.EMAIL.read(email);
        if (reading.problem() != null) {
            return page(school, teacher, email, reading.problem(), viewer, model);
        }
        teachers.reach(staffNumber, reading.value().isEmpty() ? null : reading.value());
        redirect.addFlashAttribute("notice", reading.value().isEmpty() ? "邮箱已清除。" : "邮箱已保存。");
        return "redirect:/schools/" + code + "/teachers/" + staffNumber;
    }

    private String page(
            School school, Teacher teacher, String typed, @Nullable String problem, Principal viewer, Model model) {
        model.addAttribute("school", school);
        model.addAttribute("teacher", teacher);
        model.addAttribute("personal", access.personalData(viewer.getName(), school.code()));
        model.addAttribute("editable", editable(viewer, school.code()));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "directory/teacher";
    }

    private boolean editable(Principal viewer, String school) {
        return access.personalData(viewer.getName(), school) && access.editsProfile(viewer.getName(), school);
    }

    private Teacher known(String code, String staffNumber) {
        return teachers.find(staffNumber)
                .filter(found -> found.school().equals(code))
                .orElseThrow(NotThere::new);
    }

    @GetMapping("/schools/{code}/export")
    @TakesLong
    @RecordsExport("教师名单")
    void export(
            @PathVariable String code,
            @RequestParam Map<String, String> asked,
            Principal viewer,
            HttpServletResponse response)
            throws IOException {
        School school = inside(code, viewer);
        String name = school.name() + "教师-" + LocalDate.now(clock);
        sheets.answer(response, name, new TeachersRegister(school), viewer.getName(), asked);
    }

    private School inside(String code, Principal viewer) {
        if (!access.teachers(viewer.getName(), code)) {
            throw new NotThere();
        }
        return directory.school(code).orElseThrow(NotThere::new);
    }
}
