package cn.xieshou.rehearsal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.People;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.files.FileReading;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shelf.Material;
import cn.xieshou.shelf.Materials;
import cn.xieshou.shelf.Recommendations;
import cn.xieshou.shelf.SchoolShelves;
import cn.xieshou.shelf.ShelfAccess;
import cn.xieshou.shelf.ShelfFiles;
import cn.xieshou.shelf.TypedUse;
import cn.xieshou.shelf.Uses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What sample schools put on the shelf, fetch and use in class, and what the office recommends of it. */
@Component
class SampleShelf {

    private static final long ROOM = 1024L * 1024;
    private static final String OFFICE = "office";

    private final Materials materials;
    private final ShelfFiles kept;
    private final TaskFiles files;
    private final FileReading reading;
    private final ShelfAccess access;
    private final SchoolShelves shelves;
    private final Uses uses;
    private final Recommendations recommendations;
    private final Directory directory;
    private final Teachers teachers;
    private final People people;

    SampleShelf(
            Materials materials,
            ShelfFiles kept,
            TaskFiles files,
            FileReading reading,
            ShelfAccess access,
            SchoolShelves shelves,
            Uses uses,
            Recommendations recommendations,
            Directory directory,
            Teachers teachers,
            People people) {
        this.materials = materials;
        this.kept = kept;
        this.files = files;
        this.reading = reading;
        this.access = access;
        this.shelves = shelves;
        this.uses = uses;
        this.recommendations = recommendations;
        this.directory = directory;
        this.teachers = teachers;
        this.people = people;
    }

    /** The supporting school puts its next material there; both schools have said by then what they are like. */
    void shelve(Pairing pairing) {
        say(pairing.supportingSchool());
        say(pairing.recipientSchool());
        String school = pairing.supportingSchool();
        String liaison = people.liaison(school);
        List<SampleMaterials.Text> all =
                level(school) == SchoolLevel.PRIMARY ? SampleMaterials.PRIMARY : SampleMaterials.SECONDARY;
        int there = access.newest(school, liaison).size();
        if (there < all.size()) {
            SampleMaterials.Text next = all.get(there);
            String key = ShelfFiles.newKey();
            if (isTaken(key, liaison, next)) {
                materials.shelve(school, next.typed(), key, liaison);
            }
        }
    }

    private void say(String school) {
        if (shelves.of(school).saysNothing()) {
            int which = Math.floorMod(school.hashCode(), SampleMaterials.IDEAS.size());
            shelves.says(
                    school,
                    SampleMaterials.IDEAS.get(which),
                    SampleMaterials.STRENGTHS.get(which),
                    people.liaison(school));
        }
    }

    /** Not if a virus scanner is set and does not answer: the county begins without materials then. */
    private boolean isTaken(String key, String liaison, SampleMaterials.Text text) {
        try {
            return files.add(
                            kept.owner(key, ROOM),
                            liaison,
                            text.fileName(),
                            new ByteArrayResource(SampleWord.of(text.text())))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recipient school fetches the newest of its partner and has used it in class yesterday. */
    void use(Pairing pairing, LocalDate today) {
        String school = pairing.recipientSchool();
        String liaison = people.liaison(school);
        access.newest(pairing.supportingSchool(), liaison).stream().findFirst().ifPresent(one -> {
            kept.of(one).forEach(file -> reading.fetch(file.file().id(), liaison));
            Teacher teacher = teachers.ofSchool(school).get(0);
            TypedUse typed = new TypedUse(
                    pairing.id(),
                    today.minusDays(1).toString(),
                    (one.grade().isEmpty() ? "五年级" : one.grade()) + "1班",
                    teacher.name() + "（" + teacher.staffNumber() + "）",
                    "0.7",
                    "按本班学生的基础删去一个环节，课堂练习大多数学生能独立完成。",
                    "按资源上课，不是重复登记。");
            uses.note(one, school, typed, liaison);
        });
    }

    /** The office recommends the first of the supporting school's that all schools may use. */
    void recommend(Pairing pairing) {
        access.newest(pairing.supportingSchool(), OFFICE).stream()
                .filter(one -> !one.recommended() && recommendations.closed(one).isEmpty())
                .map(Material::id)
                .findFirst()
                .ifPresent(id -> recommendations.recommend(id, OFFICE));
    }

    private SchoolLevel level(String school) {
        return directory.school(school).orElseThrow().level();
    }
}
