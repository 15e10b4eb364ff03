package cn.xieshou.rehearsal;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.selection.SecondmentSelection;
import cn.xieshou.survey.SubjectTeachers;
import cn.xieshou.survey.Surveys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which teachers the sample schools ask for and send. */
@Component
class SelectionAnswers implements Answers {

    private final SecondedTeachers teachers;
    private final Surveys surveys;
    private final Pairings pairings;

    SelectionAnswers(SecondedTeachers teachers, Surveys surveys, Pairings pairings) {
        this.teachers = teachers;
        this.surveys = surveys;
        this.pairings = pairings;
    }

    @Override
    public Map<String, Function<Asked, Map<String, Object>>> byTask() {
        return Map.of(
                SecondmentSelection.NAME_SHORTAGE, this::wanted,
                SecondmentSelection.NOMINATE, this::nominated,
                SecondmentSelection.CONFIRM_NOMINEES, SelectionAnswers::confirmed,
                SecondmentSelection.NAME_LEARNERS, this::learners,
                SecondmentSelection.APPROVE, asked -> decided(asked, "approve"),
                SecondmentSelection.CONFIRM, asked -> decided(asked, "confirm"),
                SecondmentSelection.DECIDE_NOBODY, asked -> Map.of("decision", "accept"),
                SecondmentSelection.DECIDE_OBJECTIONS, SelectionAnswers::objections);
    }

    /** One teacher of the first subject that the partner can offer: the agreement and the plan say the same. */
    private Map<String, Object> wanted(Asked asked) {
        if (asked.decision("need").equals("none")) {
            return Map.of("decision", "none");
        }
        List<Object> lacking = rows(asked, "subjects").stream()
                .map(row -> value(row, "subject"))
                .toList();
        Set<String> offered = offered(pairings.get(asked.matter()));
        Object subject = lacking.stream().filter(offered::contains).findFirst().orElse(lacking.get(0));
        return Map.of(
                "decision", "need",
                "subjects", List.of(Map.of("subject", subject, "teachers", 1)),
                "remark", "希望能带教研组，住宿由本校安排。");
    }

    private Set<String> offered(Pairing pairing) {
        return surveys.offer(pairing.supportingSchool(), pairing.firstYear().startYear()).stream()
                .flatMap(offer -> offer.subjects().stream())
                .map(SubjectTeachers::subject)
                .collect(Collectors.toSet());
    }

    private Map<String, Object> nominated(Asked asked) {
        List<Map<String, Object>> nominees = new ArrayList<>();
        for (Map<String, Object> option : rows(asked, "shortageSubjects")) {
            Object subject = value(option, "value");
            nominees.add(Map.of(
                    "teacher",
                    teachers.eligible(asked, String.valueOf(subject)),
                    "subject",
                    subject,
                    "post",
                    subject + "教师",
                    "volunteer",
                    false));
        }
        return Map.of("decision", "nominate", "nominees", nominees);
    }

    private static Map<String, Object> confirmed(Asked asked) {
        Map<String, Object> values = new HashMap<>(decided(asked, "confirm"));
        values.put(
                "nominees",
                rows(asked, "nominees").stream()
                        .map(row -> Map.<String, Object>of("politics", true, "ability", true))
                        .toList());
        return values;
    }

    /** As many as come. */
    private Map<String, Object> learners(Asked asked) {
        long coming = String.valueOf(asked.shown("going")).lines().count();
        List<Map<String, Object>> learners = new ArrayList<>();
        for (int i = 0; i < coming; i++) {
            learners.add(Map.of("teacher", teachers.any(asked)));
        }
        return Map.of("learners", learners);
    }

    private static Map<String, Object> objections(Asked asked) {
        return Map.of(
                "objections",
                rows(asked, "objections").stream()
                        .map(row -> Map.of("verdict", "reject", "reason", "经核查，所反映的情况不属实。"))
                        .toList());
    }

    private static Map<String, Object> decided(Asked asked, String decision) {
        return decision.equals(asked.decision(decision)) ? Map.of("decision", decision, "remark", "同意。") : Map.of();
    }

    private static Object value(Map<String, Object> row, String field) {
        return Objects.requireNonNull(row.get(field));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Asked asked, String field) {
        return (List<Map<String, Object>>) asked.shown(field);
    }
}
