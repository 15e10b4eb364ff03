package cn.xieshou.agreement;

import cn.xieshou.survey.Needs;
import cn.xieshou.survey.Offer;
import cn.xieshou.survey.SubjectTeachers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Subjects that are short at the recipient, held against what the supporting school can send: an agreement promises neither
 * what nobody needs nor what nobody has (R-SUR-1, R-AGR-1).
 *
 * @param sent short and offered, with as many teachers as both stated
 * @param open short and not offered, or not by enough
 */
record SubjectsInCommon(List<SubjectTeachers> sent, List<SubjectTeachers> open) {

    static SubjectsInCommon of(Optional<Needs> needs, Optional<Offer> offer) {
        Map<String, Integer> offered = offer.map(Offer::subjects).orElse(List.of()).stream()
                .collect(Collectors.toMap(SubjectTeachers::subject, SubjectTeachers::teachers, Integer::sum));
        List<SubjectTeachers> sent = new ArrayList<>();
        List<SubjectTeachers> open = new ArrayList<>();
        for (SubjectTeachers needed : needs.map(Needs::subjects).orElse(List.of())) {
            int both = Math.min(needed.teachers(), offered.getOrDefault(needed.subject(), 0));
            add(sent, needed.subject(), both);
            add(open, needed.subject(), needed.teachers() - both);
        }
        return new SubjectsInCommon(sent, open);
    }

    private static void add(List<SubjectTeachers> to, String subject, int teachers) {
        if (teachers > 0) {
            to.add(new SubjectTeachers(subject, teachers));
        }
    }
}
