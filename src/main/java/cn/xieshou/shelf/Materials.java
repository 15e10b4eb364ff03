package cn.xieshou.shelf;

import cn.xieshou.page.TypedFields;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What schools give to each other (R-SHR-1): put on the shelf, changed, taken down and put back by the school itself. */
@Service
@Transactional
public class Materials {

    private static final String NO_FILE = "请至少附一个文件";

    private final MaterialRepository table;
    private final ShelfFiles files;
    private final ShelfSpace space;
    private final ChangeRepository changes;
    private final Clock clock;

    Materials(MaterialRepository table, ShelfFiles files, ShelfSpace space, ChangeRepository changes, Clock clock) {
        this.table = table;
        this.files = files;
        this.space = space;
        this.changes = changes;
        this.clock = clock;
    }

    /** Something that was done to a material. */
    public record Change(Instant at, String who, String words) {}

    /**
     * Puts a material on the shelf.
     *
     * @param school whose it is, {@code actor}'s own
     * @param key under which {@code actor} has kept its files
     * @throws FormRefused at the field that is wrong
     */
    public long shelve(String school, TypedMaterial typed, String key, String actor) {
        TypedFields fields = new TypedFields();
        NewMaterial material = NewMaterial.read(fields, typed);
        if (files.drafts(key, actor).isEmpty()) {
            fields.wrong("file", "文件", NO_FILE);
        }
        FormRefused.unless(fields);
        table.lockSchool(school);
        space.refuseFull(school, key, actor, 0);
        long id = table.insert(school, material, key, actor, clock.instant());
        note(id, actor, "上架", files.change(id, key, List.of(), actor));
        return id;
    }

    /**
     * Changes what is said of a material and its files.
     *
     * @throws FormRefused at the field that is wrong
     */
    public void change(Material before, TypedMaterial typed, String actor) {
        TypedFields fields = new TypedFields();
        NewMaterial material = NewMaterial.read(fields, typed);
        Collection<String> unwanted = Objects.requireNonNullElse(typed.unwanted(), List.of());
        boolean stays = files.of(before).stream()
                .anyMatch(one -> !unwanted.contains(one.file().id()));
        if (!stays && files.drafts(before.filesKey(), actor).isEmpty()) {
            fields.wrong("file", "文件", NO_FILE);
        }
        FormRefused.unless(fields);
        table.lockSchool(before.school());
        long freed = files.freed(before, unwanted, actor);
        space.refuseFull(before.school(), before.filesKey(), actor, freed);
        table.change(before.id(), material, clock.instant());
        if (before.recommended() && material.rights().orElseThrow() != Rights.ALL) {
            table.recommend(before.id(), null, null);
        }
        List<String> words = files.change(before.id(), before.filesKey(), unwanted, actor);
        note(before.id(), actor, words.isEmpty() ? "修改说明" : "修改", words);
    }

    /** Others do not find it any more. */
    public void withdraw(long id, String actor) {
        move(id, MaterialState.SHOWN, MaterialState.WITHDRAWN, "撤下", actor);
    }

    public void restore(long id, String actor) {
        move(id, MaterialState.WITHDRAWN, MaterialState.SHOWN, "重新上架", actor);
    }

    /** For good: its files are gone and their space is free. Only what was taken down before. */
    public void delete(long id, String actor) {
        if (move(id, MaterialState.WITHDRAWN, MaterialState.DELETED, "彻底删除", actor)) {
            files.dropAll(table.lock(id).filesKey());
        }
    }

    /** @return whether it was so and is otherwise now; somebody else may have been first */
    private boolean move(long id, MaterialState from, MaterialState to, String words, String actor) {
        boolean moves = table.lock(id).state() == from;
        if (moves) {
            table.state(id, to);
            note(id, actor, words, List.of());
        }
        return moves;
    }

    /** The newest first, at most {@code most}; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public List<Change> changes(Material material, int most) {
        return changes.of(material.id(), most);
    }

    private void note(long id, String actor, String deed, List<String> words) {
        List<String> all = new ArrayList<>(List.of(deed));
        all.addAll(words);
        changes.insert(id, actor, clock.instant(), String.join("；", all));
    }
}
