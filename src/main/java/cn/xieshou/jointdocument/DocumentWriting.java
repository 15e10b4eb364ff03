package cn.xieshou.jointdocument;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.files.StoredFile;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the text of a version out of what a liaison hands in: with the names of the day and the files that go with it. */
@Component
class DocumentWriting {

    private static final int CHECK_LENGTH = 8;

    private final FilesOfCases files;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Directory directory;
    private final Clock clock;

    DocumentWriting(FilesOfCases files, Pairings pairings, Programmes programmes, Directory directory, Clock clock) {
        this.files = files;
        this.pairings = pairings;
        this.programmes = programmes;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param step what the drafting step is called, whose files belong to the text */
    DocumentText of(JointDocument document, DocumentVersion version, NewText text, String step, String actor) {
        Pairing pairing = pairings.get(document.pairingId());
        return new DocumentText(
                pairing.id(),
                document.title() + "（" + version.label() + "）",
                version.drafts() + 1,
                programmes.current(pairing.programme()).name(),
                directory.schoolName(pairing.supportingSchool()),
                pairings.recipient(pairing),
                text.period(),
                text.changes(),
                text.sections(),
                attached(document, version, step),
                actor,
                clock.instant());
    }

    /** The files of the newest submission of the step that had any: a corrected file takes the place of the one before. */
    private List<String> attached(JointDocument document, DocumentVersion version, String step) {
        List<StoredFile> all = files.of(JointDocumentCase.CASES, document.pairingId(), version.id()).stream()
                .filter(file -> file.step().equals(step))
                .toList();
        Optional<Instant> newest = all.stream().map(StoredFile::since).max(Instant::compareTo);
        return all.stream()
                .filter(file -> newest.filter(file.since()::equals).isPresent())
                .map(file -> file.name() + "（校验码" + file.checksum().substring(0, CHECK_LENGTH) + "）")
                .sorted()
                .toList();
    }
}
