package cn.xieshou.rectification.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.Admonition;
import cn.xieshou.rectification.AdmonitionMatter;
import cn.xieshou.rectification.DemandOrigin;
import cn.xieshou.rectification.Demanding;
import cn.xieshou.rectification.Finding;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.Rectifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of one rectification shows. */
@Component
@Transactional(readOnly = true)
class RectificationPage {

    private static final int MOST_FILES = 200;

    private final Rectifications rectifications;
    private final AdmonitionMatter admonitions;
    private final Demanding demanding;
    private final Pairings pairings;
    private final Directory directory;
    private final OpenSteps hands;
    private final TaskFiles files;
    private final Trail trail;
    private final Clock clock;

    RectificationPage(
            Rectifications rectifications,
            AdmonitionMatter admonitions,
            Demanding demanding,
            Pairings pairings,
            Directory directory,
            OpenSteps hands,
            TaskFiles files,
            Trail trail,
            Clock clock) {
        this.rectifications = rectifications;
        this.admonitions = admonitions;
        this.demanding = demanding;
        this.pairings = pairings;
        this.directory = directory;
        this.hands = hands;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** A step that waits. */
    record Waiting(OpenStep step, boolean mine) {}

    /**
     * Everything in the words of the page.
     *
     * @param from the page of what it comes from, empty if there is none
     */
    record View(
            Rectification one,
            Pairing pairing,
            String title,
            String school,
            String from,
            String demander,
            boolean late,
            List<Finding> findings,
            List<Admonition> admonitions,
            List<Waiting> waiting,
            List<StoredFile> files,
            List<TrailLine> trail) {}

    View of(Rectification one, String reader) {
        Pairing pairing = pairings.get(one.pairingId());
        return new View(
                one,
                pairing,
                pairings.title(pairing),
                directory.schoolName(one.school()),
                from(one, pairing),
                directory.personName(one.demandedBy()),
                one.isLate(LocalDate.now(clock)),
                rectifications.findings(one.id()),
                admonitions.ofRectification(one.id(), reader),
                waiting(one.id(), reader),
                files.ofMatter(one.id(), MOST_FILES),
                trail.of(one.id()));
    }

    private List<Waiting> waiting(String matter, String reader) {
        return hands.of(matter).stream()
                .map(step -> new Waiting(step, step.task().isOf(reader)))
                .toList();
    }

    private String from(Rectification one, Pairing pairing) {
        DemandOrigin.@Nullable Said said = demanding.said(one, pairing).orElse(null);
        return said == null ? "" : said.path();
    }
}
