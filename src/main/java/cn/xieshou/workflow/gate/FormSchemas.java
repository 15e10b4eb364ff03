package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.form.FormResult;
import cn.xieshou.workflow.form.FormSchema;
import cn.xieshou.workflow.form.OpenedForm;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deployed forms, each read once: a form of a deployment never changes. */
@Component
class FormSchemas {

    private final Map<String, FormSchema> read = new ConcurrentHashMap<>();
    private final AskedAnyway anyway;
    private final Clock clock;

    FormSchemas(AskedAnyway anyway, Clock clock) {
        this.anyway = anyway;
        this.clock = clock;
    }

    FormSchema of(String deploymentId, String key, Supplier<InputStream> file) {
        return read.computeIfAbsent(deploymentId + "/" + key, id -> FormSchema.parse(file.get()));
    }

    /**
     * What {@code domain} makes of the values, cleaned and typed.
     *
     * @throws FormRefused naming every field that does not hold, by the rows of the screen
     */
    <T> T pass(
            FormSchema schema,
            @Nullable Map<String, Object> submitted,
            Map<String, Object> shown,
            Function<FormValues, List<FormRefused.Problem>> wrong,
            Function<FormValues, T> domain) {
        FormResult result = schema.check(submitted == null ? Map.of() : submitted, shown, LocalDate.now(clock));
        if (!result.problems().isEmpty()) {
            throw refused(schema, result, wrong, domain);
        }
        try {
            return domain.apply(new FormValues(result.values()));
        } catch (FormRefused e) {
            throw e.onScreen(result.rows());
        }
    }

    OpenedForm open(FormSchema schema, Map<String, Object> shown, Map<String, ReadableText> readable) {
        return new OpenedForm(schema, shown, readable, LocalDate.now(clock));
    }

    /** With everything that is wrong, the form's reason first where a field has two. */
    private FormRefused refused(
            FormSchema schema,
            FormResult result,
            Function<FormValues, List<FormRefused.Problem>> wrong,
            Function<FormValues, ?> domain) {
        Map<String, FormRefused.Problem> all = new LinkedHashMap<>();
        result.problems()
                .forEach(one -> all.put(one.field(), new FormRefused.Problem(one.field(), one.label(), one.reason())));
        List<FormRefused.Problem> more = wrong.apply(new FormValues(result.values()));
        if (!more.isEmpty()) {
            new FormRefused(more).onScreen(result.rows()).problems().forEach(one -> all.putIfAbsent(one.field(), one));
        }
        return new FormRefused(
                Stream.concat(all.values().stream(), anyway.reasons(schema.trials(result), domain).stream())
                        .distinct()
                        .toList());
    }
}
