package cn.xieshou.once;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.shelf.Materials;
import cn.xieshou.shelf.Rights;
import cn.xieshou.shelf.ShelfFiles;
import cn.xieshou.shelf.ShelfWalk;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of the shared shelf. */
@Component
class ShelfScenes implements Scenes {

    private final ActivityWalk walk;
    private final ShelfWalk shelf;
    private final Materials materials;

    ShelfScenes(ActivityWalk walk, ShelfWalk shelf, Materials materials) {
        this.walk = walk;
        this.shelf = shelf;
        this.materials = materials;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/shelf/new",
                this::shelve,
                "/shelf/files/{key}",
                this::attach,
                "/shelf/{id}/edit",
                this::edit,
                "/shelf/{id}/withdraw",
                () -> on("withdraw", false),
                "/shelf/{id}/restore",
                () -> on("restore", true),
                "/shelf/{id}/delete",
                () -> on("delete", true));
    }

    private Attempt shelve() {
        String page = "/shelf/new";
        Map<String, String> fields = new HashMap<>(shelf.typed(Map.of("key", ShelfFiles.newKey())));
        return new Attempt(liaison(walk.begin()), page, page, page, fields, Cast.file());
    }

    private Attempt attach() {
        String page = "/shelf/new";
        return new Attempt(
                liaison(walk.begin()), page, page, "/shelf/files/" + ShelfFiles.newKey(), Map.of(), Cast.file());
    }

    private Attempt edit() {
        Pairing pairing = walk.begin();
        String page = "/shelf/" + shelved(pairing) + "/edit";
        return Attempt.of(liaison(pairing), page, page, Map.of("title", "《背影》第三课时教学设计"));
    }

    private Attempt on(String action, boolean withdrawn) {
        Pairing pairing = walk.begin();
        long id = shelved(pairing);
        if (withdrawn) {
            materials.withdraw(id, liaison(pairing));
        }
        return Attempt.of(liaison(pairing), "/shelf/" + id, "/shelf/" + id + "/" + action);
    }

    private long shelved(Pairing pairing) {
        return shelf.shelve(pairing.supportingSchool(), "《背影》教学设计", Rights.PARTNERS);
    }

    private static String liaison(Pairing pairing) {
        return ShelfWalk.liaison(pairing, Side.SUPPORTING);
    }
}
