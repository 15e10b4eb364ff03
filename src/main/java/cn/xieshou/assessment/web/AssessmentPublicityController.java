package cn.xieshou.assessment.web;

import cn.xieshou.assessment.AssessedSchool;
import cn.xieshou.assessment.Assessment;
import cn.xieshou.assessment.Assessments;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Page;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The grades that are public now, for everybody signed in: schools and grades, no reasons and nobody's name (R-FIN-1). */
@Controller
class AssessmentPublicityController {

    private static final int PAGE_SIZE = 30;

    private final Assessments assessments;
    private final Pairings pairings;
    private final Directory directory;

    AssessmentPublicityController(Assessments assessments, Pairings pairings, Directory directory) {
        this.assessments = assessments;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** A pair with its grades. */
    record Notice(Assessment one, String supporting, Grade supportingGrade, String recipient, Grade recipientGrade) {}

    @GetMapping("/publicity/assessments")
    String list(@RequestParam(required = false) @Nullable String page, Principal reader, Model model) {
        String own = directory.schoolsOf(reader.getName()).stream().findFirst().orElse("");
        Page<Assessment> today = assessments.publicToday(own, AddressNumber.page(page), PAGE_SIZE);
        model.addAttribute("pages", today);
        model.addAttribute("notices", notices(today.rows()));
        return "assessment/publicity";
    }

    private List<Notice> notices(List<Assessment> some) {
        pairings.readTogether(some.stream().map(Assessment::pairingId).toList());
        List<AssessedSchool> parts =
                assessments.schools(some.stream().map(Assessment::id).toList());
        return some.stream().map(one -> notice(one, parts)).toList();
    }

    private Notice notice(Assessment one, List<AssessedSchool> parts) {
        Pairing pairing = pairings.get(one.pairingId());
        List<AssessedSchool> own =
                parts.stream().filter(part -> part.assessment() == one.id()).toList();
        return new Notice(
                one,
                directory.schoolName(pairing.supportingSchool()),
                Grade.valueOf(String.valueOf(own.get(0).grade())),
                directory.schoolName(pairing.recipientSchool()),
                Grade.valueOf(String.valueOf(own.get(1).grade())));
    }
}
