package cn.xieshou.mentoring.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Teacher;
import cn.xieshou.mentoring.Demand;
import cn.xieshou.mentoring.Demands;
import cn.xieshou.mentoring.Guidance;
import cn.xieshou.mentoring.GuidanceMonth;
import cn.xieshou.mentoring.MentoringKey;
import cn.xieshou.mentoring.Mentorship;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of mentoring show. */
@Component
class MentoringView {

    private final Pairings pairings;
    private final Directory directory;
    private final Demands demands;
    private final Guidance guidance;

    MentoringView(Pairings pairings, Directory directory, Demands demands, Guidance guidance) {
        this.pairings = pairings;
        this.directory = directory;
        this.demands = demands;
        this.guidance = guidance;
    }

    Map<String, Object> head(MentoringKey key) {
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(key.pairingId())));
        form.put("schoolYearLabel", key.label());
        return form;
    }

    Demand demand(MentoringKey key) {
        return demands.of(key);
    }

    /** Teachers to choose from. */
    static List<Map<String, String>> options(List<Teacher> teachers) {
        return teachers.stream()
                .map(teacher -> Map.of("value", teacher.staffNumber(), "label", label(teacher)))
                .toList();
    }

    /** «9月指导2天，10月指导1天», by mentorship. */
    Map<Long, String> days(MentoringKey key, List<Mentorship> mentorships) {
        Demand demand = demand(key);
        List<Guidance.Of> asked = mentorships.stream()
                .map(one -> new Guidance.Of(one, key.pairingId(), demand))
                .toList();
        Map<Long, String> lines = new HashMap<>();
        guidance.months(asked, key.year()).forEach((id, months) -> lines.put(id, line(months)));
        return lines;
    }

    private static String line(List<GuidanceMonth> months) {
        String line = months.stream()
                .filter(month -> month.days() > 0 || month.missing())
                .map(month -> month.shortLabel() + "指导" + month.days() + "天" + (month.missing() ? "（不足）" : ""))
                .collect(Collectors.joining("，"));
        return line.isEmpty() ? "还没有对方确认过的指导活动" : line;
    }

    String person(String account) {
        return directory.personName(account);
    }

    static String time(Instant at) {
        return ChineseDates.dateAndMinute(at);
    }

    private static String label(Teacher teacher) {
        return teacher.name() + "（" + teacher.subject() + "，" + teacher.title().label() + "，" + teacher.staffNumber()
                + "）";
    }
}
