package cn.xieshou.shelf;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Materials of schools, put on the shelf by their liaisons. */
@Component
public class ShelfWalk {

    public static final byte[] TEXT = "教学设计正文，两课时。".getBytes(StandardCharsets.UTF_8);

    private final Materials materials;
    private final ShelfFiles kept;
    private final TaskFiles files;
    private final Directory directory;

    ShelfWalk(Materials materials, ShelfFiles kept, TaskFiles files, Directory directory) {
        this.directory = directory;
        this.materials = materials;
        this.kept = kept;
        this.files = files;
    }

    public static String liaison(Pairing pairing, Side side) {
        return pairing.school(side) + ".liaison";
    }

    /** Puts a material with one file on the shelf. */
    public long shelve(String school, String title, Rights rights) {
        String key = ShelfFiles.newKey();
        attach(school, key, "教案.txt", TEXT);
        return materials.shelve(
                school,
                new TypedMaterial(title, "LESSON_DESIGN", "语文", "八年级", "语文备课组", "", rights.name(), "yes", List.of()),
                key,
                school + ".liaison");
    }

    /** Keeps a file as the liaison does by the page. */
    public String attach(String school, String key, String name, byte[] content) {
        try {
            return files.add(
                    kept.owner(key, Long.MAX_VALUE / 2), school + ".liaison", name, new ByteArrayResource(content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the liaison of the recipient school types who has used a material of the supporting one in class. */
    public Map<String, String> used(Pairing pairing) {
        return new HashMap<>(Map.of(
                "pairing", pairing.id(),
                "heldOn", "2026-10-09",
                "className", "八年级2班",
                "teacher", directory.personName(liaison(pairing, Side.RECIPIENT)),
                "hours", "1",
                "effect", "学生读得进去，板书照用。",
                "remark", ""));
    }

    /** What somebody types on the page; {@code changes} instead of the usual. */
    public Map<String, String> typed(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "title", "《背影》第二课时教学设计",
                "kind", "LESSON_DESIGN",
                "subject", "语文",
                "grade", "八年级",
                "author", "语文备课组",
                "about", "一课时，含板书设计。",
                "rights", "PARTNERS",
                "mayShare", "yes"));
        fields.putAll(changes);
        return fields;
    }
}
