package cn.xieshou.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Small forms for the tests, checked on 31 August 2026. */
final class Forms {

    static final LocalDate TODAY = LocalDate.of(2026, 8, 31);

    private Forms() {}

    static FormSchema of(String components) {
        String form = "{\"id\":\"f\",\"components\":[" + components.replace('\'', '"') + "]}";
        return FormSchema.parse(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
    }

    static FormResult check(String components, String submitted) {
        return check(components, submitted, "{}");
    }

    static FormResult check(String components, String submitted, String shown) {
        return of(components).check(json(submitted), json(shown), TODAY);
    }

    /** One field with the key {@code f}; the value as JSON. */
    static FormResult field(String settings, Object value) {
        return of("{'key':'f','label':'这一项'," + settings + "}")
                .check(Collections.singletonMap("f", value), Map.of(), TODAY);
    }

    static List<String> reasons(FormResult result) {
        return result.problems().stream().map(FormResult.FieldProblem::reason).toList();
    }

    /** «field label reason» of every problem. */
    static List<String> lines(FormResult result) {
        return result.problems().stream()
                .map(problem -> problem.field() + " " + problem.label() + " " + problem.reason())
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> json(String json) {
        return (Map<String, Object>) value(json.replace('\'', '"'));
    }

    static Object value(String json) {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
