package cn.xieshou.shelf;

import cn.xieshou.files.TaskFiles;
import cn.xieshou.workflow.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers that the product has made itself, put on a school's shelf (R-SHR-1, R-FIN-2). */
@Component
@Transactional
public class PublishedPapers {

    private final Materials materials;
    private final ShelfFiles kept;
    private final ShelfSpace space;
    private final TaskFiles files;

    PublishedPapers(Materials materials, ShelfFiles kept, ShelfSpace space, TaskFiles files) {
        this.materials = materials;
        this.kept = kept;
        this.space = space;
        this.files = files;
    }

    /**
     * Puts one there as a material of its own.
     *
     * @param actor who has written it, of that school
     * @return number of the material
     * @throws cn.xieshou.workflow.FormRefused if the shelf has no place for it or files are not taken now
     */
    public long publish(String school, TypedMaterial material, String fileName, byte[] file, String actor) {
        String key = ShelfFiles.newKey();
        try {
            String refusal =
                    files.add(kept.owner(key, space.of(school).free()), actor, fileName, new ByteArrayResource(file));
            if (!refusal.isEmpty()) {
                throw Judgement.impossible("现在不能放到共享资源：" + refusal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return materials.shelve(school, material, key, actor);
    }
}
