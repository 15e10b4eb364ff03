package cn.xieshou.casefile;

import cn.xieshou.files.FileReading;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/**
 * A whole file as one archive for one reader: the index, the papers that the reader may read as they were made, and the files that were submitted with the steps
 * until then, of which each reader gets what they may see. Files go from the database to the reader part by part.
 */
@Service
public class WholeFile {

    private final CaseFileRepository table;
    private final FileReading reading;
    private final StepFolders folders;
    private final Pairings pairings;
    private final BesideFiles beside;
    private final PaperReaders readers;

    WholeFile(
            CaseFileRepository table,
            FileReading reading,
            StepFolders folders,
            Pairings pairings,
            BesideFiles beside,
            PaperReaders readers) {
        this.table = table;
        this.reading = reading;
        this.folders = folders;
        this.pairings = pairings;
        this.beside = beside;
        this.readers = readers;
    }

    /** The caller has made sure that the reader may see the pairing. */
    public void write(CaseFile file, String reader, OutputStream out) throws IOException {
        List<StepFolders.Placed> files = folders.place(beside.withThose(file, reader));
        List<ListedPaper> all = table.papers(file.pairingId());
        ReadersCopy copy = new ReadersCopy(all, readers.readable(file.pairingId(), all, reader));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        begin(zip, Archive.INDEX + ".docx", file.madeAt());
        new CaseIndex(file, pairings.title(pairings.get(file.pairingId())), copy.papers(), files).write(zip);
        copyPapers(file, copy, zip);
        for (StepFolders.Placed one : files) {
            begin(zip, one.path(), one.file().since());
            reading.write(one.file(), zip);
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ChineseDates.ZONE));
        zip.putNextEntry(entry);
    }

    /** Over the disk: whoever reads slowly is not to keep a statement open. */
    private void copyPapers(CaseFile file, ReadersCopy copy, ZipOutputStream zip) throws IOException {
        Path papers = Files.createTempFile("case-file", ".zip");
        try {
            try (OutputStream all = Files.newOutputStream(papers)) {
                table.write(file.pairingId(), all);
            }
            try (InputStream in = Files.newInputStream(papers);
                    ZipInputStream from = new ZipInputStream(in, StandardCharsets.UTF_8)) {
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    Optional<String> name = copy.name(entry.getName());
                    if (name.isPresent()) {
                        begin(zip, name.get(), file.madeAt());
                        from.transferTo(zip);
                    }
                }
            }
        } finally {
            Files.deleteIfExists(papers);
        }
    }
}
