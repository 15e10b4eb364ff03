package cn.xieshou.once;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import cn.xieshou.shelf.Materials;
import cn.xieshou.shelf.Recommendations;
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
    private final Recommendations recommendations;
    private final Cast cast;
    private String giver = "";

    ShelfScenes(ActivityWalk walk, ShelfWalk shelf, Materials materials, Recommendations recommendations, Cast cast) {
        this.recommendations = recommendations;
        this.cast = cast;
        this.walk = walk;
        this.shelf = shelf;
        this.materials = materials;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.ofEntries(
                Map.entry("/shelf/new", this::shelve),
                Map.entry("/shelf/files/{key}", this::attach),
                Map.entry("/shelf/{id}/edit", this::edit),
                Map.entry("/shelf/{id}/withdraw", () -> on("withdraw", false)),
                Map.entry("/shelf/{id}/restore", () -> on("restore", true)),
                Map.entry("/shelf/{id}/delete", () -> on("delete", true)),
                Map.entry("/shelf/{id}/use", this::use),
                Map.entry("/shelf/{id}/recommend", () -> judge("recommend", false)),
                Map.entry("/shelf/{id}/take-back", () -> judge("take-back", true)),
                Map.entry("/shelf/schools/{code}/edit", this::say),
                Map.entry("/shelf/schools/{code}/space", this::room));
    }

    private Attempt use() {
        Pairing pairing = walk.begin();
        String page = "/shelf/" + shelved(pairing) + "/use";
        return Attempt.of(ShelfWalk.liaison(pairing, Side.RECIPIENT), page, page, shelf.used(pairing));
    }

    private Attempt judge(String action, boolean recommended) {
        long id = shelf.shelve(giver(), "《背影》教学设计", Rights.ALL);
        if (recommended) {
            recommendations.recommend(id, cast.office());
        }
        return Attempt.of(cast.office(), "/shelf/" + id, "/shelf/" + id + "/" + action);
    }

    /** Always the same: each new school adds people who are told. */
    private String giver() {
        if (giver.isEmpty()) {
            giver = walk.begin().supportingSchool();
        }
        walk.day("2026-10-12");
        return giver;
    }

    private Attempt say() {
        Pairing pairing = walk.begin();
        String page = "/shelf/schools/" + pairing.supportingSchool() + "/edit";
        return Attempt.of(liaison(pairing), page, page, Map.of("ideas", "让每个孩子都读得进去", "strengths", "整本书阅读"));
    }

    private Attempt room() {
        String page = "/shelf/schools/" + walk.begin().supportingSchool();
        return Attempt.of(cast.office(), page, page + "/space", Map.of("mega", "4096"));
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
