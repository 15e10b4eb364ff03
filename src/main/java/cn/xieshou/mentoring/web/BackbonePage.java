package cn.xieshou.mentoring.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Subjects;
import cn.xieshou.directory.Teachers;
import cn.xieshou.files.FileKind;
import cn.xieshou.mentoring.BackboneFiles;
import cn.xieshou.mentoring.BackboneReading;
import cn.xieshou.mentoring.BackboneTeachers;
import cn.xieshou.mentoring.NewBackbone;
import cn.xieshou.mentoring.TypedBackbone;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of new backbone teachers shows. */
@Component
class BackbonePage {

    private final BackboneTeachers backbone;
    private final BackboneFiles kept;
    private final BackboneAccess access;
    private final Pairings pairings;
    private final Teachers teachers;
    private final Directory directory;
    private final Clock clock;

    BackbonePage(
            BackboneTeachers backbone,
            BackboneFiles kept,
            BackboneAccess access,
            Pairings pairings,
            Teachers teachers,
            Directory directory,
            Clock clock) {
        this.backbone = backbone;
        this.kept = kept;
        this.access = access;
        this.pairings = pairings;
        this.teachers = teachers;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The page with what somebody typed.
     *
     * @param key under which the proof is kept
     */
    String show(
            Pairing pairing,
            TypedBackbone typed,
            Map<String, String> problems,
            String key,
            String account,
            Model model) {
        boolean records = access.records(pairing, account);
        List<NewBackbone> all = backbone.of(pairing.id());
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("school", directory.schoolName(pairing.recipientSchool()));
        model.addAttribute("all", all);
        model.addAttribute("proofs", kept.of(all));
        model.addAttribute("mayRecord", records);
        model.addAttribute("mayStrike", access.strikes(pairing, account));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("key", key);
        if (records) {
            model.addAttribute("teachers", teachers.ofSchool(pairing.recipientSchool()));
            model.addAttribute("subjects", Subjects.ALL);
            model.addAttribute("levels", BackboneReading.LEVELS);
            model.addAttribute("today", LocalDate.now(clock));
            model.addAttribute("acceptedFiles", FileKind.accepted());
            model.addAttribute("files", kept.drafts(key, account));
            model.addAttribute("filesForm", "/backbone/" + pairing.id());
        }
        return "mentoring/backbone";
    }
}
