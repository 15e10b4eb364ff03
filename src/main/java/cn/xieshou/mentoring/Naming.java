package cn.xieshou.mentoring;

import cn.xieshou.directory.Teacher;
import cn.xieshou.mentoring.MentoringTables.As;
import cn.xieshou.mentoring.MentoringTables.Criterion;
import cn.xieshou.mentoring.MentoringTables.Size;
import cn.xieshou.mentoring.MentoringTables.Verdict;
import cn.xieshou.programme.ProgrammeQuota;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether those who are named are as many as the programme asks for, and who else should be a mentor. */
@Component
public class Naming {

    private static final int SHOWN = 20;

    private final MentorshipRepository table;
    private final MentoringTables tables;
    private final Qualified qualified;

    Naming(MentorshipRepository table, MentoringTables tables, Qualified qualified) {
        this.table = table;
        this.tables = tables;
        this.qualified = qualified;
    }

    /**
     * One thing that the programme asks for.
     *
     * @param who whose it is, empty if the pairing's
     */
    public record Finding(String who, Size size) {

        /** «王某：带徒1名，还差1名» */
        public String inWords() {
            return who.isEmpty() ? size.reason() : who + "：" + size.reason();
        }

        public boolean is(Verdict verdict) {
            return size.verdict() == verdict;
        }
    }

    /** Of those who stand in the table. */
    public List<Finding> of(List<Mentorship> named, MentoringKey key, Demand demand) {
        return judge(named.stream().map(Named::of).toList(), key, demand);
    }

    /** Of those who are being named. */
    public List<Finding> ofNew(List<NewMentorship> named, MentoringKey key, Demand demand) {
        return judge(named.stream().map(Named::of).toList(), key, demand);
    }

    /** A mentor's apprentices of the same school year in other pairings of the school count, too. */
    private List<Finding> judge(List<Named> named, MentoringKey key, Demand demand) {
        List<Finding> found = new ArrayList<>();
        Map<String, List<Named>> byMentor =
                named.stream().collect(Collectors.groupingBy(Named::mentor, LinkedHashMap::new, Collectors.toList()));
        Map<String, Integer> elsewhere =
                demand.apprentices() == null ? Map.of() : table.elsewhere(byMentor.keySet(), key);
        byMentor.forEach((mentor, all) -> judge(
                        Criterion.APPRENTICES, all.size() + elsewhere.getOrDefault(mentor, 0), demand.apprentices())
                .ifPresent(size -> found.add(new Finding(all.get(0).mentorName(), size))));
        int subjects = (int) named.stream().map(Named::subject).distinct().count();
        judge(Criterion.SUBJECTS, subjects, demand.subjects()).ifPresent(size -> found.add(new Finding("", size)));
        return found;
    }

    private Optional<Size> judge(Criterion criterion, int actual, @Nullable ProgrammeQuota quota) {
        return Optional.ofNullable(quota)
                .map(asked ->
                        tables.size(criterion, actual, asked.least(), asked.most() == null ? actual : asked.most()));
    }

    /** Who should be a mentor by the title and is none, as people read it; empty if everybody is. */
    public String idle(String school, Collection<String> mentors, MentoringKey key, Demand demand) {
        List<Teacher> idle = qualified.of(school, As.MENTOR, key, demand).stream()
                .filter(teacher -> !mentors.contains(teacher.staffNumber()))
                .toList();
        String names = idle.stream()
                .limit(SHOWN)
                .map(teacher -> teacher.name() + "（" + teacher.subject() + "）")
                .collect(Collectors.joining("、"));
        return idle.size() > SHOWN ? names + "等" + idle.size() + "名" : names;
    }

    /** What counts of a pair. */
    private record Named(String mentor, String mentorName, String subject) {

        static Named of(Mentorship one) {
            return new Named(one.mentor(), one.mentorName(), one.subject());
        }

        static Named of(NewMentorship one) {
            return new Named(one.mentor().staffNumber(), one.mentor().name(), one.subject());
        }
    }
}
