package cn.xieshou.mentoring;

import cn.xieshou.directory.Teacher;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who was mentor and apprentice to the end of the school year before, and still may be. */
@Component
public class LastYearsPairs {

    private final MentoringRepository table;
    private final MentorshipRepository mentorships;

    LastYearsPairs(MentoringRepository table, MentorshipRepository mentorships) {
        this.table = table;
        this.mentorships = mentorships;
    }

    /** @param mentors those who may be mentors in the school year of {@code key} */
    public List<Mentorship> of(MentoringKey key, List<Teacher> mentors, List<Teacher> apprentices) {
        Set<String> able = numbers(mentors);
        Set<String> young = numbers(apprentices);
        return table.find(key.before()).map(year -> mentorships.of(year.id())).orElse(List.of()).stream()
                .filter(one -> one.state().lasts())
                .filter(one -> able.contains(one.mentor()) && young.contains(one.apprentice()))
                .toList();
    }

    private static Set<String> numbers(Collection<Teacher> teachers) {
        return teachers.stream().map(Teacher::staffNumber).collect(Collectors.toSet());
    }
}
