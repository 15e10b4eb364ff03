package cn.xieshou.matching.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.matching.ChoiceNotes;
import cn.xieshou.matching.Matching;
import cn.xieshou.matching.Round;
import cn.xieshou.matching.Rounds;
import cn.xieshou.matter.MatterAccess;
import cn.xieshou.matter.Trail;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.security.Principal;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Rounds of matching: all of it for the bureau; a school that takes part sees the round, not how others scored. */
@Controller
class RoundsController {

    /** As many schools answer the survey. */
    private static final int MOST_FILES = 100;

    private final Rounds rounds;
    private final Matching matching;
    private final ChoiceNotes notes;
    private final Directory directory;
    private final Trail trail;
    private final TaskFiles files;
    private final MatterAccess access;

    RoundsController(
            Rounds rounds,
            Matching matching,
            ChoiceNotes notes,
            Directory directory,
            Trail trail,
            TaskFiles files,
            @Qualifier("roundMatter") MatterAccess access) {
        this.rounds = rounds;
        this.matching = matching;
        this.notes = notes;
        this.directory = directory;
        this.trail = trail;
        this.files = files;
        this.access = access;
    }

    @GetMapping("/rounds")
    String list(Principal reader, Model model) {
        Person person = bureauOnly(reader);
        List<Round> all = rounds.all();
        model.addAttribute("rounds", all);
        model.addAttribute(
                "files", files.countByMatter(all.stream().map(Round::id).toList()));
        model.addAttribute("mayOpen", person.role() == Role.OFFICE);
        return "matching/rounds";
    }

    @GetMapping("/rounds/{id}")
    String one(@PathVariable String id, Principal reader, Model model) {
        Round round = rounds.find(id)
                .filter(known -> access.maySee(reader.getName(), id))
                .orElseThrow(NotThere::new);
        boolean bureau =
                directory.person(reader.getName()).filter(Person::ofBureau).isPresent();
        model.addAttribute("round", round);
        model.addAttribute("bureau", bureau);
        model.addAttribute("year", new SchoolYear(round.schoolYear()).label());
        model.addAttribute("recipients", rounds.schools(id, Side.RECIPIENT));
        model.addAttribute("supporting", rounds.schools(id, Side.SUPPORTING));
        model.addAttribute("choices", matching.choices(id));
        model.addAttribute("notes", notes.of(id));
        model.addAttribute("ranking", matching.ranking(id));
        model.addAttribute("trail", trail.of(id));
        model.addAttribute("files", bureau ? files.ofMatter(id, MOST_FILES) : List.of());
        model.addAttribute("directory", directory);
        return "matching/round";
    }

    /** A school's person gets the same answer as for an unknown address. */
    private Person bureauOnly(Principal reader) {
        return directory.person(reader.getName()).filter(Person::ofBureau).orElseThrow(NotThere::new);
    }
}
