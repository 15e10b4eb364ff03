package cn.xieshou.rehearsal;

import cn.xieshou.directory.People;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.mentoring.BackboneFiles;
import cn.xieshou.mentoring.BackboneTeachers;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.mentoring.NewBackbone;
import cn.xieshou.mentoring.TypedBackbone;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.SchoolYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Apprentices of a sample school who were named backbone teachers of the district, one in a school year, each in another subject. */
@Component
class SampleBackbone {

    /** Days between the document and the day on which it is recorded. */
    private static final int DAYS_AFTER = 6;

    private final Mentorings mentorings;
    private final BackboneTeachers backbone;
    private final BackboneFiles kept;
    private final TaskFiles files;
    private final People people;

    SampleBackbone(
            Mentorings mentorings, BackboneTeachers backbone, BackboneFiles kept, TaskFiles files, People people) {
        this.mentorings = mentorings;
        this.backbone = backbone;
        this.kept = kept;
        this.files = files;
        this.people = people;
    }

    /** The first apprentice of a subject that has none; nobody else in the same school year. */
    void name(Pairing pairing, LocalDate today) {
        LocalDate named = today.minusDays(DAYS_AFTER);
        List<NewBackbone> known = backbone.of(pairing.id());
        if (known.stream().map(one -> SchoolYear.of(one.namedOn())).noneMatch(SchoolYear.of(named)::equals)) {
            Set<String> subjects = known.stream().map(NewBackbone::subject).collect(Collectors.toSet());
            mentorings.ofPairing(pairing.id()).stream()
                    .flatMap(year -> mentorings.mentorships(year).stream())
                    .filter(one -> one.beganOn() != null && !subjects.contains(one.subject()))
                    .findFirst()
                    .ifPresent(one -> record(pairing, one, named));
        }
    }

    private void record(Pairing pairing, Mentorship one, LocalDate named) {
        String key = BackboneFiles.newKey();
        String liaison = people.liaison(pairing.recipientSchool());
        String document = "教人〔" + named.getYear() + "〕" + (10 + named.getMonthValue()) + "号";
        if (isTaken(pairing, key, liaison, document, one, named)) {
            TypedBackbone typed =
                    new TypedBackbone(one.apprentice(), one.subject(), "COUNTY", named.toString(), document);
            backbone.record(pairing.id(), typed, key, liaison);
        }
    }

    /** Not if a virus scanner is set and does not answer: the school begins without one then. */
    private boolean isTaken(
            Pairing pairing, String key, String liaison, String document, Mentorship one, LocalDate named) {
        String text = "关于公布区级骨干教师名单的通知\n" + document + "\n各学校：\n经学校推荐、评审和公示，下列教师为区级骨干教师：\n" + one.subject() + "："
                + one.apprenticeName() + "\n" + ChineseDates.date(named);
        try {
            return files.add(
                            kept.owner(pairing.id(), key),
                            liaison,
                            "区级骨干教师命名文件.docx",
                            new ByteArrayResource(SampleWord.of(text)))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
