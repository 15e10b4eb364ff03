package cn.xieshou.workflow;

import cn.xieshou.workflow.form.FormResult;
import cn.xieshou.workflow.form.FormSchema;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deployed forms, each read once: a form of a deployment never changes. */
@Component
class FormSchemas {

    private final Map<String, FormSchema> read = new ConcurrentHashMap<>();
    private final Clock clock;

    FormSchemas(Clock clock) {
        this.clock = clock;
    }

    FormSchema of(String deploymentId, String key, Supplier<InputStream> file) {
        return read.computeIfAbsent(deploymentId + "/" + key, id -> FormSchema.parse(file.get()));
    }

    /**
     * The values cleaned and typed.
     *
     * @throws FormRefused naming every field that does not hold
     */
    FormValues check(FormSchema schema, @Nullable Map<String, Object> submitted, Map<String, Object> shown) {
        FormResult result = schema.check(submitted == null ? Map.of() : submitted, shown, LocalDate.now(clock));
        if (!result.problems().isEmpty()) {
            throw new FormRefused(result.problems().stream()
                    .map(problem -> new FormRefused.Problem(problem.field(), problem.label(), problem.reason()))
                    .toList());
        }
        return new FormValues(result.values());
    }
}
