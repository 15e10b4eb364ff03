package cn.xieshou.mentoring.process;

import cn.xieshou.mentoring.MentoringTables;
import cn.xieshou.workflow.QuietDecisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deployed decision tables {@code mentoring-person} and {@code mentoring-size}. */
@Component
class DmnMentoringTables implements MentoringTables {

    static final String PERSON = "mentoring-person";
    static final String SIZE = "mentoring-size";

    private final QuietDecisions decisions;

    DmnMentoringTables(QuietDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Person person(As as, String title, int age, int limit) {
        var result = decisions
                .evaluate(PERSON, personInputs(as.label(), title, age, limit))
                .getSingleResult();
        return new Person(
                Boolean.TRUE.equals(result.getEntry("met")),
                result.getEntry("reason").toString());
    }

    @Override
    public Size size(Criterion criterion, int actual, int least, int most) {
        var result = decisions
                .evaluate(SIZE, sizeInputs(criterion.label(), actual, least, most))
                .getSingleResult();
        return new Size(
                Verdict.of(result.getEntry("verdict").toString()),
                result.getEntry("reason").toString());
    }

    static Map<String, Object> personInputs(String role, String title, int age, int limit) {
        return Map.of("role", role, "title", title, "age", age, "limit", limit, "over", age - limit);
    }

    static Map<String, Object> sizeInputs(String criterion, int actual, int least, int most) {
        return Map.of(
                "criterion", criterion, "actual", actual, "most", most, "short", least - actual, "over", actual - most);
    }
}
