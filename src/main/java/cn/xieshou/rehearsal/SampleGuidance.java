package cn.xieshou.rehearsal;

import cn.xieshou.directory.People;
import cn.xieshou.ledger.Activities;
import cn.xieshou.ledger.ActivityFiles;
import cn.xieshou.ledger.TypedActivity;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.MentoringYear;
import cn.xieshou.mentoring.Mentorings;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A day on which the mentors of two sample schools guide their apprentices, recorded by the supporting school. */
@Component
class SampleGuidance {

    private static final List<String> TOPICS = List.of("听课与评课", "共同备课", "作业批改与讲评", "课堂提问研讨", "汇报课指导");

    private final Mentorings mentorings;
    private final Activities activities;
    private final People people;

    SampleGuidance(Mentorings mentorings, Activities activities, People people) {
        this.mentorings = mentorings;
        this.activities = activities;
        this.people = people;
    }

    /** Yesterday: each mentor with all apprentices. */
    void record(Pairing pairing, LocalDate today) {
        MentoringKey key = new MentoringKey(pairing.id(), SchoolYear.of(today).startYear());
        mentorings.find(key).map(this::byMentor).orElse(Map.of()).values().forEach(all -> record(pairing, all, today));
    }

    private Map<String, List<Mentorship>> byMentor(MentoringYear year) {
        return mentorings.mentorships(year).stream()
                .filter(Mentorship::active)
                .collect(Collectors.groupingBy(Mentorship::mentor, LinkedHashMap::new, Collectors.toList()));
    }

    private void record(Pairing pairing, List<Mentorship> all, LocalDate today) {
        Mentorship first = all.get(0);
        String topic = TOPICS.get(today.getMonthValue() % TOPICS.size());
        TypedActivity typed = new TypedActivity(
                "mentor-day",
                today.minusDays(1).toString(),
                "3",
                "RECIPIENT",
                "",
                first.subject(),
                "",
                topic + "（" + first.subject() + "）",
                "师傅听徒弟的课，课后逐环节评议，商定下次要改进的一点。",
                "",
                first.mentorName() + "（" + first.mentor() + "）",
                all.stream()
                        .map(one -> one.apprenticeName() + "（" + one.apprentice() + "）")
                        .collect(Collectors.joining("、")),
                "按计划每月一次的指导，不是重复登记。");
        activities.record(
                pairing.id(),
                Side.SUPPORTING,
                typed,
                ActivityFiles.newKey(),
                people.liaison(pairing.supportingSchool()));
    }
}
