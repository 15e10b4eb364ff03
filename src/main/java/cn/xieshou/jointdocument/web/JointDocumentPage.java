package cn.xieshou.jointdocument.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.files.StoredFile;
import cn.xieshou.jointdocument.DocumentConsent;
import cn.xieshou.jointdocument.DocumentText;
import cn.xieshou.jointdocument.DocumentVersion;
import cn.xieshou.jointdocument.DocumentVersions;
import cn.xieshou.jointdocument.JointDocument;
import cn.xieshou.jointdocument.JointDocumentCase;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.jointdocument.VersionedDocument;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.OpenStep;
import cn.xieshou.matter.OpenSteps;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.workflow.Worklist;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a joint document shows. */
@Component
@Transactional(readOnly = true)
class JointDocumentPage {

    private final JointDocuments documents;
    private final DocumentVersions versions;
    private final JointDocumentAccess access;
    private final Pairings pairings;
    private final Directory directory;
    private final Worklist worklist;
    private final OpenSteps hands;
    private final FilesOfCases files;
    private final Trail trail;

    JointDocumentPage(
            JointDocuments documents,
            DocumentVersions versions,
            JointDocumentAccess access,
            Pairings pairings,
            Directory directory,
            Worklist worklist,
            OpenSteps hands,
            FilesOfCases files,
            Trail trail) {
        this.documents = documents;
        this.versions = versions;
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
     * @param shown the text to read, null if none was submitted yet
     * @param takeBack what the reader may take back, null if nothing
     * @param mayChange whether the reader may begin a new version
     */
    record View(
            JointDocument document,
            Pairing pairing,
            String title,
            @Nullable DocumentVersion inForce,
            @Nullable DocumentVersion open,
            List<Waiting> waiting,
            List<Line> versions,
            @Nullable Shown shown,
            List<StoredFile> files,
            List<TrailLine> trail,
            @Nullable String takeBack,
            boolean mayChange) {}

    /** A step that waits, with whose hands it is in. */
    record Waiting(OpenStep step, String sentence, boolean mine) {}

    /** @param earlier numbers of its texts before the last, the newest first */
    record Line(DocumentVersion version, String drafter, List<Integer> earlier) {}

    /** @param last whether it is the version's last text */
    record Shown(DocumentVersion version, DocumentText text, String drafter, boolean last, List<Agreed> agreed) {}

    /** A principal's word. */
    record Agreed(DocumentConsent consent, String person) {}

    View of(JointDocument document, @Nullable String version, @Nullable String draft, String reader) {
        VersionedDocument all = documents.withVersions(document);
        Pairing pairing = pairings.get(document.pairingId());
        DocumentVersion open = all.open().orElse(null);
        @Nullable Shown shown = shown(all, version, draft);
        return new View(
                document,
                pairing,
                pairings.title(pairing),
                all.inForce().orElse(null),
                open,
                open == null ? List.of() : waiting(document, open, reader),
                all.versions().stream().map(this::line).toList(),
                shown,
                shown == null
                        ? List.of()
                        : files.of(
                                JointDocumentCase.CASES,
                                document.pairingId(),
                                shown.version().id()),
                trail(document),
                open != null && versions.mayWithdraw(document, open, reader) ? document.named(open) : null,
                open == null && access.mayChange(document, pairing, reader));
    }

    private List<Waiting> waiting(JointDocument document, DocumentVersion open, String reader) {
        return worklist
                .ofProcess(
                        JointDocumentCase.PROCESS, JointDocumentCase.VERSION, open.id(), List.of(document.pairingId()))
                .getOrDefault(document.pairingId(), List.of())
                .stream()
                .map(hands::of)
                .map(step -> new Waiting(step, step.sentence(), step.task().isOf(reader)))
                .toList();
    }

    private Line line(DocumentVersion version) {
        return new Line(
                version,
                directory.personName(version.begunBy()),
                IntStream.range(1, Math.max(1, version.drafts()))
                        .map(place -> version.drafts() - place)
                        .boxed()
                        .toList());
    }

    /** What was asked for; else the version in force, else the newest that has a text. */
    private @Nullable Shown shown(VersionedDocument all, @Nullable String version, @Nullable String draft) {
        DocumentVersion chosen = all.versions().stream()
                .filter(one -> String.valueOf(one.versionNo()).equals(version) && one.drafts() > 0)
                .findFirst()
                .or(all::inForce)
                .or(() ->
                        all.versions().stream().filter(one -> one.drafts() > 0).findFirst())
                .orElse(null);
        if (chosen == null) {
            return null;
        }
        int number = IntStream.rangeClosed(1, chosen.drafts())
                .filter(one -> String.valueOf(one).equals(draft))
                .findFirst()
                .orElse(chosen.drafts());
        boolean last = number == chosen.drafts();
        return documents
                .text(all.document(), chosen, number)
                .map(text -> new Shown(
                        chosen, text, directory.personName(text.draftedBy()), last, last ? agreed(chosen) : List.of()))
                .orElse(null);
    }

    private List<Agreed> agreed(DocumentVersion version) {
        return documents.consents(version).stream()
                .map(one -> new Agreed(one, directory.personName(one.account())))
                .toList();
    }

    /** Lines that name it, and what was attached in its cases. */
    private List<TrailLine> trail(JointDocument document) {
        List<TrailLine> all = trail.of(document.pairingId());
        Predicate<TrailLine> names = line -> line.step().contains("《" + document.title() + "》");
        Set<String> cases = all.stream()
                .filter(names)
                .map(TrailLine::processInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(names.or(line -> line.act() == Act.ATTACHED && cases.contains(line.processInstanceId())))
                .toList();
    }
}
