package cn.xieshou.service.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.invitation.Invitables;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.OwnForms;
import cn.xieshou.service.RecordEntries;
import cn.xieshou.service.Replacements;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.ServiceFormInvitation;
import cn.xieshou.service.TeacherRecords;
import cn.xieshou.shared.NotThere;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a secondment shows; one of a pairing that the reader may not see answers as if it did not exist. */
@Component
class SecondmentPage {

    private final Secondments secondments;
    private final TeacherRecords records;
    private final RecordEntries entries;
    private final EarlyEnds ends;
    private final Replacements replacements;
    private final FilesOfCases files;
    private final Pairings pairings;
    private final ServiceFormInvitation invitation;
    private final OwnForms own;
    private final Directory directory;
    private final OpenSteps openSteps;
    private final Clock clock;

    SecondmentPage(
            Secondments secondments,
            TeacherRecords records,
            RecordEntries entries,
            EarlyEnds ends,
            Replacements replacements,
            FilesOfCases files,
            Pairings pairings,
            ServiceFormInvitation invitation,
            OwnForms own,
            Directory directory,
            OpenSteps openSteps,
            Clock clock) {
        this.secondments = secondments;
        this.records = records;
        this.entries = entries;
        this.ends = ends;
        this.replacements = replacements;
        this.files = files;
        this.pairings = pairings;
        this.invitation = invitation;
        this.own = own;
        this.directory = directory;
        this.openSteps = openSteps;
        this.clock = clock;
    }

    /** The secondment, or 404. */
    Secondment visible(String id, String reader) {
        return secondments
                .find(id)
                .filter(one -> pairings.maySee(reader, one.pairingId()))
                .orElseThrow(NotThere::new);
    }

    /** The secondment, or 404, for whoever keeps its records. */
    Secondment recordable(String id, String reader) {
        Secondment secondment = visible(id, reader);
        if (!entries.mayRecord(reader, secondment)) {
            throw new NotThere();
        }
        return secondment;
    }

    /** The page, with what was typed into one of its forms and what was wrong with it. */
    String show(
            Secondment secondment,
            String reader,
            Map<String, String> typed,
            Map<String, String> problems,
            Model model) {
        String id = secondment.id();
        model.addAttribute("it", secondment);
        model.addAttribute("caseNumber", id);
        model.addAttribute("pairing", pairings.title(pairings.get(secondment.pairingId())));
        model.addAttribute("home", directory.schoolName(secondment.homeSchool()));
        model.addAttribute("host", directory.schoolName(secondment.hostSchool()));
        model.addAttribute("line", records.of(id));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("steps", steps(secondment));
        model.addAttribute("ends", ends.of(id));
        model.addAttribute("mayEnd", ends.mayAsk(id, reader));
        model.addAttribute("replacement", replacements.find(id).orElse(null));
        model.addAttribute("mayRecord", entries.mayRecord(reader, secondment));
        model.addAttribute("seesRecord", records.maySee(reader, secondment.homeSchool()));
        model.addAttribute("maySend", mayGo(secondment, SecondmentState.SELECTED));
        model.addAttribute("mayReturn", mayGo(secondment, SecondmentState.LEARNING));
        model.addAttribute("files", files.of(SecondmentServing.CASES, secondment.pairingId(), id));
        model.addAttribute("links", links(secondment, reader));
        model.addAttribute("own", own.find(id).orElse(null));
        model.addAttribute("directory", directory);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "secondment/secondment";
    }

    /** Where the teacher is asked to write the form, null if that cannot be or is not the reader's to do. */
    private @Nullable String links(Secondment secondment, String reader) {
        String id = secondment.id();
        boolean asks = secondment.direction() == Direction.SUPPORT
                && invitation.mayIssue(reader, id)
                && invitation.over(id).isEmpty();
        return asks ? Invitables.idOf(invitation, id) : null;
    }

    private static boolean mayGo(Secondment secondment, SecondmentState state) {
        return secondment.direction() == Direction.LEARN && secondment.state() == state;
    }

    /** Tasks carry the number of their secondment in their name. */
    private List<OpenStep> steps(Secondment secondment) {
        return openSteps.of(secondment.pairingId()).stream()
                .filter(hand -> hand.task().name().endsWith("（" + secondment.id() + "）"))
                .toList();
    }
}
