package cn.xieshou.mentoring.web;

import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.mentoring.Demand;
import cn.xieshou.mentoring.Demands;
import cn.xieshou.mentoring.Guidance;
import cn.xieshou.mentoring.GuidanceMonth;
import cn.xieshou.mentoring.MentoringCase;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringTables.As;
import cn.xieshou.mentoring.MentoringYear;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.MentorshipChanges;
import cn.xieshou.mentoring.Qualified;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of two people shows. */
@Component
class MentorshipPage {

    private final Mentorings mentorings;
    private final MentorshipChanges changes;
    private final Guidance guidance;
    private final Demands demands;
    private final Qualified qualified;
    private final Teachers teachers;
    private final Pairings pairings;
    private final FilesOfCases files;
    private final MentorshipAccess access;
    private final MentorLinks links;
    private final Clock clock;

    MentorshipPage(
            Mentorings mentorings,
            MentorshipChanges changes,
            Guidance guidance,
            Demands demands,
            Qualified qualified,
            Teachers teachers,
            Pairings pairings,
            FilesOfCases files,
            MentorshipAccess access,
            MentorLinks links,
            Clock clock) {
        this.mentorings = mentorings;
        this.changes = changes;
        this.guidance = guidance;
        this.demands = demands;
        this.qualified = qualified;
        this.teachers = teachers;
        this.pairings = pairings;
        this.files = files;
        this.access = access;
        this.links = links;
        this.clock = clock;
    }

    /** @param change «end» or «hand-over» whose typing stands in the model with its problems, empty for neither */
    String show(
            Mentorship one,
            String change,
            TypedChange typed,
            Map<String, String> problems,
            String account,
            Model model) {
        MentoringYear year = mentorings.yearOf(one);
        MentoringKey key = year.key();
        Pairing pairing = pairings.get(key.pairingId());
        Demand demand = demands.of(pairing.programme(), key);
        List<GuidanceMonth> months = guidance.months(List.of(new Guidance.Of(one, pairing.id(), demand)), key.year())
                .getOrDefault(one.id(), List.of());
        model.addAttribute("one", one);
        model.addAttribute("year", year);
        model.addAttribute("key", key);
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("months", months);
        model.addAttribute("days", Guidance.days(months));
        model.addAttribute("missing", Guidance.missing(months));
        model.addAttribute("leastDays", demand.leastDays());
        model.addAttribute("left", left(one, pairing));
        model.addAttribute("after", changes.after(one).orElse(null));
        model.addAttribute(
                "before",
                one.follows() == null ? null : changes.find(one.follows()).orElse(null));
        model.addAttribute("files", files.of(MentoringCase.CASES, key.pairingId(), key.schoolYear()));
        boolean mayChange = one.active() && access.mayChange(one, account);
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("mentors", mayChange ? others(one, pairing, key, demand) : List.of());
        model.addAttribute("link", one.active() ? links.of(year, account) : null);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("change", change);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "mentoring/mentorship";
    }

    private List<Teacher> others(Mentorship one, Pairing pairing, MentoringKey key, Demand demand) {
        return qualified.of(pairing.supportingSchool(), As.MENTOR, key, demand).stream()
                .filter(teacher -> !teacher.staffNumber().equals(one.mentor()))
                .toList();
    }

    /** Who of the two is not in the school's register any more, «师傅王某», empty if both are. */
    private String left(Mentorship one, Pairing pairing) {
        if (!one.active()) {
            return "";
        }
        Map<String, Teacher> known = teachers.all(List.of(one.mentor(), one.apprentice()));
        boolean mentor = isAt(known.get(one.mentor()), pairing.supportingSchool());
        boolean apprentice = isAt(known.get(one.apprentice()), pairing.recipientSchool());
        String gone = mentor ? "" : "师傅" + one.mentorName();
        return apprentice ? gone : gone + (gone.isEmpty() ? "" : "、") + "徒弟" + one.apprenticeName();
    }

    private static boolean isAt(@Nullable Teacher teacher, String school) {
        return teacher != null && teacher.school().equals(school);
    }
}
