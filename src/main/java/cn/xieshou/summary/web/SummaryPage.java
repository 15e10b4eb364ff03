package cn.xieshou.summary.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.files.StoredFile;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.summary.Figure;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.Summaries;
import cn.xieshou.summary.SummaryCase;
import cn.xieshou.summary.SummaryReading;
import cn.xieshou.summary.WrittenSummary;
import cn.xieshou.workflow.Worklist;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a summary shows. */
@Component
@Transactional(readOnly = true)
class SummaryPage {

    private final Summaries summaries;
    private final SummaryReading reading;
    private final SummaryAccess access;
    private final Pairings pairings;
    private final Directory directory;
    private final Worklist worklist;
    private final OpenSteps hands;
    private final FilesOfCases files;
    private final Trail trail;

    SummaryPage(
            Summaries summaries,
            SummaryReading reading,
            SummaryAccess access,
            Pairings pairings,
            Directory directory,
            Worklist worklist,
            OpenSteps hands,
            FilesOfCases files,
            Trail trail) {
        this.summaries = summaries;
        this.reading = reading;
        this.access = access;
        this.pairings = pairings;
        this.directory = directory;
        this.worklist = worklist;
        this.hands = hands;
        this.files = files;
        this.trail = trail;
    }

    /**
     * Everything in the words of the page.
     *
     * @param waiting the step that waits, empty if none does
     * @param written the text to read, null if the reader may not or there is none
     * @param figures those that it names; before there is a text all of them
     * @param drafter empty if there is no text
     * @param sender who sent it, empty if nobody has
     * @param reader who marked it
     * @param mayTakeBack whether the reader may take it back
     */
    record View(
            SchoolSummary summary,
            Pairing pairing,
            String pairingTitle,
            String title,
            String school,
            List<Waiting> waiting,
            @Nullable WrittenSummary written,
            List<Figure> figures,
            String drafter,
            String sender,
            String reader,
            List<StoredFile> files,
            List<TrailLine> trail,
            boolean mayTakeBack) {}

    /** A step that waits, with whose hands it is in. */
    record Waiting(OpenStep step, String sentence, boolean mine) {}

    View of(SchoolSummary summary, String reader) {
        Pairing pairing = pairings.get(summary.pairingId());
        boolean mayRead = access.mayRead(summary, pairing, reader);
        @Nullable WrittenSummary written = mayRead ? reading.last(summary).orElse(null) : null;
        return new View(
                summary,
                pairing,
                pairings.title(pairing),
                reading.title(summary),
                reading.school(summary),
                waiting(summary, reader),
                written,
                mayRead ? figures(summary, written) : List.of(),
                written == null ? "" : directory.personName(written.text().draftedBy()),
                named(summary.sentBy()),
                named(summary.markedBy()),
                mayRead ? files.of(SummaryCase.CASES, pairing.id(), summary.id()) : List.of(),
                trail(summary),
                summaries.mayWithdraw(summary, reader));
    }

    private List<Figure> figures(SchoolSummary summary, @Nullable WrittenSummary written) {
        return written == null ? reading.figures(summary).all() : written.named();
    }

    private List<Waiting> waiting(SchoolSummary summary, String reader) {
        return worklist
                .ofProcess(SummaryCase.PROCESS, SummaryCase.SUMMARY, summary.id(), List.of(summary.pairingId()))
                .getOrDefault(summary.pairingId(), List.of())
                .stream()
                .map(hands::of)
                .map(step -> new Waiting(step, step.sentence(), step.task().isOf(reader)))
                .toList();
    }

    private List<TrailLine> trail(SchoolSummary summary) {
        return trail.of(summary.pairingId()).stream()
                .filter(line -> line.step().equals(summary.subject()))
                .toList();
    }

    private String named(@Nullable String account) {
        return account == null ? "" : directory.personName(account);
    }
}
