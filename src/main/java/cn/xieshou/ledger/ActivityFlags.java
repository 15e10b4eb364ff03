package cn.xieshou.ledger;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.TeachersSince;
import cn.xieshou.ledger.ActivityFlag.Kind;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What looks odd about activities of a pairing (R-ACT-1): shown to whoever records one before it is saved, and to whoever checks it.
 * However many are looked at, it takes the same few statements.
 */
@Service
@Transactional(readOnly = true)
public class ActivityFlags {

    private final FlagRepository table;
    private final ParticipantRepository people;
    private final ActivityTypes types;
    private final UsedPictures pictures;
    private final TeachersSince since;
    private final Directory directory;

    ActivityFlags(
            FlagRepository table,
            ParticipantRepository people,
            ActivityTypes types,
            UsedPictures pictures,
            TeachersSince since,
            Directory directory) {
        this.table = table;
        this.people = people;
        this.types = types;
        this.pictures = pictures;
        this.since = since;
        this.directory = directory;
    }

    /** Of recorded activities of one pairing, by their numbers; nothing odd is an empty list. */
    public Map<Long, List<ActivityFlag>> of(Pairing pairing, Collection<Activity> activities) {
        Map<Long, List<Participant>> all =
                people.of(activities.stream().map(Activity::id).toList());
        List<Looked> looked = activities.stream()
                .map(one -> Looked.of(pairing, one, all.getOrDefault(one.id(), List.of())))
                .toList();
        Map<Long, List<ActivityFlag>> flags = of(pairing, looked);
        pictures.of(activities).forEach((id, found) -> flags.computeIfAbsent(id, key -> new ArrayList<>())
                .addAll(found));
        return flags;
    }

    /** Of one that is about to be recorded with the files that {@code actor} has attached under a key. */
    List<ActivityFlag> of(Pairing pairing, Looked one, String filesKey, String actor) {
        List<ActivityFlag> flags = new ArrayList<>(of(pairing, List.of(one)).getOrDefault(one.id(), List.of()));
        flags.addAll(pictures.of(pairing.id(), filesKey, actor));
        return flags;
    }

    /** What looks odd is told before it is kept, at the field of a word of why it is so; with that word it is kept. */
    List<FormRefused.Problem> unexplained(Pairing pairing, Looked one, String remark, String filesKey, String actor) {
        List<ActivityFlag> found = remark.isEmpty() ? of(pairing, one, filesKey, actor) : List.of();
        return found.stream()
                .map(flag -> new FormRefused.Problem("remark", "情况说明", flag.words()))
                .toList();
    }

    private Map<Long, List<ActivityFlag>> of(Pairing pairing, List<Looked> looked) {
        Map<Long, List<ActivityFlag>> flags = new HashMap<>();
        if (looked.isEmpty()) {
            return flags;
        }
        List<Looked> near = near(pairing, looked);
        Set<String> numbers =
                looked.stream().flatMap(one -> one.numbers().stream()).collect(Collectors.toSet());
        Set<LocalDate> days = looked.stream().map(Looked::heldOn).collect(Collectors.toSet());
        List<SameDay> where = table.where(numbers, days);
        Map<String, LocalDate> listed = since.of(numbers);
        for (Looked one : looked) {
            List<ActivityFlag> found = new ArrayList<>(twice(one, near));
            found.addAll(elsewhere(pairing, one, where));
            found.addAll(notListed(pairing, one, listed));
            flags.put(one.id(), found);
        }
        return flags;
    }

    private List<Looked> near(Pairing pairing, List<Looked> looked) {
        LocalDate first =
                looked.stream().map(Looked::heldOn).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                looked.stream().map(Looked::heldOn).max(LocalDate::compareTo).orElseThrow();
        List<Activity> found =
                table.between(pairing.id(), first.minusDays(Resemblance.DAYS), last.plusDays(Resemblance.DAYS));
        Map<Long, List<Participant>> all =
                people.of(found.stream().map(Activity::id).toList());
        return found.stream()
                .map(one -> Looked.of(pairing, one, all.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private List<ActivityFlag> twice(Looked one, List<Looked> near) {
        return near.stream()
                .filter(other -> !one.isOf(other) && Resemblance.between(one, other))
                .map(other -> new ActivityFlag(
                        Kind.LIKELY_TWICE,
                        Wording.called(other.heldOn(), types.name(other.type()), other.topic()) + "（"
                                + other.side().label() + "登记），"
                                + names(Resemblance.common(one.people(), other.people())) + "都参加"))
                .toList();
    }

    private List<ActivityFlag> elsewhere(Pairing pairing, Looked one, List<SameDay> where) {
        Set<String> told = new LinkedHashSet<>();
        for (Participant person : one.people()) {
            where.stream()
                    .filter(other -> other.activity() != one.id()
                            && other.activity() != one.corrects()
                            && other.number().equals(person.staffNumber())
                            && other.heldOn().equals(one.heldOn())
                            && differ(one.school(), other.school()))
                    .map(other -> person.name()
                            + (other.pairingId().equals(pairing.id())
                                    ? "当天还在" + directory.schoolName(other.school()) + "参加" + types.name(other.type())
                                            + "“" + other.topic() + "”"
                                    : "当天还在另一所学校参加了另一对结对的活动"))
                    .forEach(told::add);
        }
        return told.stream()
                .map(reason -> new ActivityFlag(Kind.TWO_PLACES, reason))
                .toList();
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private List<ActivityFlag> notListed(Pairing pairing, Looked one, Map<String, LocalDate> listed) {
        List<ActivityFlag> found = new ArrayList<>();
        for (Participant person : one.people()) {
            LocalDate day = person.staffNumber() == null ? null : listed.get(person.staffNumber());
            if (day != null && day.isAfter(one.heldOn())) {
                String school = directory.schoolName(pairing.school(person.side()));
                found.add(new ActivityFlag(
                        Kind.NOT_LISTED, person.name() + ChineseDates.date(day) + "才列入" + school + "的教师名册"));
            }
        }
        return found;
    }

    private static String names(List<Participant> people) {
        return people.stream().limit(3).map(Participant::name).collect(Collectors.joining("、"))
                + (people.size() > 3 ? "等" + people.size() + "人" : "");
    }
}
