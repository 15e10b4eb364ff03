package cn.xieshou.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a step.
 *
 * @param matterKey business key
 * @param step what the step is called on screen
 * @param uploader account of who attached it
 * @param uploadedBy who that was then, «八中校长 王某»
 * @param submittedAt when the step was submitted with it; null while only its uploader sees it
 * @param size octets
 * @param checksum SHA-256 of what is kept, which in pictures is without their notes
 * @param preview whether a small picture of it is kept
 * @param signedPaper whether it is the scan of what was signed and stamped on paper
 */
public record StoredFile(
        String id,
        String matterKey,
        String processInstanceId,
        String taskId,
        String step,
        String uploader,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant submittedAt,
        String name,
        FileKind kind,
        long size,
        String checksum,
        boolean preview,
        boolean signedPaper) {

    private static final long KILO = 1024;

    /** Names of those that came after {@code moment}. */
    public static List<String> namesSince(Collection<StoredFile> files, Instant moment) {
        return files.stream()
                .filter(file -> file.since().isAfter(moment))
                .map(StoredFile::name)
                .toList();
    }

    /** «图片，1.2兆字节» */
    public String about() {
        return kind.family() + "，" + sizeInWords();
    }

    private String sizeInWords() {
        if (size < KILO) {
            return size + "字节";
        }
        if (size < KILO * KILO) {
            return Math.round((double) size / KILO) + "千字节";
        }
        return Math.round(size * 10.0 / (KILO * KILO)) / 10.0 + "兆字节";
    }

    /** When it counts from: submitted, or uploaded while it is not. */
    public Instant since() {
        return submittedAt == null ? uploadedAt : submittedAt;
    }
}
