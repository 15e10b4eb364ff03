package cn.xieshou.once;

import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.ActivityImports;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.roster.TestBook;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens on the pages of the ledger. */
@Component
class ActivityScenes implements Scenes {

    private final ActivityWalk walk;
    private final Activities activities;
    private final ActivityImports imports;

    ActivityScenes(ActivityWalk walk, Activities activities, ActivityImports imports) {
        this.walk = walk;
        this.activities = activities;
        this.imports = imports;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.of(
                "/activities/new/{pairing}",
                this::record,
                "/activities/new/{pairing}/files/{key}",
                this::attach,
                "/activities/{id}/take-back",
                () -> on("take-back", false, Map.of()),
                "/activities/{id}/drop",
                () -> on("drop", true, Map.of()),
                "/activities/{id}/correct",
                this::correct,
                "/activities/{id}/amend",
                this::amend,
                "/activities/import",
                this::upload,
                "/activities/import/{id}/confirm",
                () -> onImport("confirm"),
                "/activities/import/{id}/discard",
                () -> onImport("discard"));
    }

    private Attempt record() {
        Pairing pairing = walk.begin();
        String page = "/activities/new/" + pairing.id();
        return Attempt.of(ActivityWalk.liaison(pairing, Side.SUPPORTING), page, page, walk.typed(pairing, Map.of()));
    }

    private Attempt amend() {
        Pairing pairing = walk.begin();
        long id = walk.record(pairing, Side.SUPPORTING, "分数教学");
        walk.check(pairing, List.of(id), List.of(), "");
        String page = "/activities/" + id + "/amend";
        return Attempt.of(ActivityWalk.liaison(pairing, Side.RECIPIENT), page, page, Map.of("hours", "3"));
    }

    private Attempt upload() {
        Pairing pairing = walk.begin();
        String page = "/activities/import";
        return new Attempt(
                ActivityWalk.liaison(pairing, Side.SUPPORTING),
                page,
                page,
                page,
                Map.of(),
                walk.sheet(pairing, "分数教学"));
    }

    private Attempt onImport(String action) throws WorkbookRefused {
        Pairing pairing = walk.begin();
        String liaison = ActivityWalk.liaison(pairing, Side.SUPPORTING);
        String page =
                "/activities/import/" + imports.preview(TestBook.file(walk.sheet(pairing, "分数教学")), "活动.xlsx", liaison);
        return Attempt.of(liaison, page, page + "/" + action);
    }

    private Attempt attach() {
        Pairing pairing = walk.begin();
        String page = "/activities/new/" + pairing.id();
        byte[] file = Cast.file();
        return new Attempt(
                ActivityWalk.liaison(pairing, Side.SUPPORTING),
                page,
                page,
                page + "/files/" + ActivityFiles.newKey(),
                Map.of(),
                file);
    }

    private Attempt correct() {
        Pairing pairing = walk.begin();
        long id = takenBack(pairing);
        String page = "/activities/" + id + "/correct";
        return Attempt.of(ActivityWalk.liaison(pairing, Side.SUPPORTING), page, page, Map.of("hours", "3"));
    }

    private Attempt on(String action, boolean takenBack, Map<String, String> fields) {
        Pairing pairing = walk.begin();
        long id = takenBack ? takenBack(pairing) : walk.record(pairing, Side.SUPPORTING, "分数教学");
        String page = "/activities/" + id;
        return Attempt.of(ActivityWalk.liaison(pairing, Side.SUPPORTING), page, page + "/" + action, fields);
    }

    private long takenBack(Pairing pairing) {
        long id = walk.record(pairing, Side.SUPPORTING, "分数教学");
        activities.takeBack(id, ActivityWalk.liaison(pairing, Side.SUPPORTING));
        return id;
    }
}
