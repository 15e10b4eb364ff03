package cn.xieshou.mentoring;

import cn.xieshou.files.TaskFiles;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.Photographs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Teachers of a recipient school who were named backbone teachers. */
@Component
public class BackboneWalk {

    /** Each another picture: the same one would be stored once. */
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final MentoringWalk walk;
    private final BackboneTeachers backbone;
    private final BackboneFiles kept;
    private final TaskFiles files;

    BackboneWalk(MentoringWalk walk, BackboneTeachers backbone, BackboneFiles kept, TaskFiles files) {
        this.walk = walk;
        this.backbone = backbone;
        this.kept = kept;
        this.files = files;
    }

    /** The picture of a certificate. */
    public static byte[] proof() {
        try {
            return Photographs.jpeg(40, 30 + TAKEN.incrementAndGet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the liaison types for that teacher of the recipient school. */
    public Map<String, String> typed(MentoringKey key, int teacher) {
        return new HashMap<>(Map.of(
                "teacher", walk.teacher(key, Side.RECIPIENT, teacher),
                "subject", teacher == 1 ? "数学" : "语文",
                "level", "COUNTY",
                "namedOn", "2026-09-05",
                "document", "教师〔2026〕9号"));
    }

    /** Recorded by the liaison with a proof; its number. */
    public long record(MentoringKey key, int teacher) {
        String liaison = walk.person(key, Side.RECIPIENT, "liaison");
        String page = BackboneFiles.newKey();
        Map<String, String> typed = typed(key, teacher);
        attach(key, page, liaison);
        backbone.record(
                key.pairingId(),
                new TypedBackbone(
                        typed.get("teacher"),
                        typed.get("subject"),
                        typed.get("level"),
                        typed.get("namedOn"),
                        typed.get("document")),
                page,
                liaison);
        return backbone.of(key.pairingId()).stream()
                .filter(one -> one.filesKey().equals(page))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void attach(MentoringKey key, String page, String liaison) {
        try {
            files.add(kept.owner(key.pairingId(), page), liaison, "证书.jpg", new ByteArrayResource(proof()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
