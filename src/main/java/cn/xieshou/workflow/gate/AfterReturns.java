package cn.xieshou.workflow.gate;

import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.form.Comeback;
import cn.xieshou.workflow.form.FormSchema;
import cn.xieshou.workflow.form.OpenedForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What was sent back and comes again: whoever decides is shown what has changed, and whoever hands it in unchanged says why (R-PLN-3,
 * R-AGR-3, R-SEC-5).
 */
@Component
class AfterReturns {

    private final FormSchemas schemas;
    private final ObjectProvider<SentBack> sentBack;
    private final Clock clock;

    AfterReturns(FormSchemas schemas, ObjectProvider<SentBack> sentBack, Clock clock) {
        this.schemas = schemas;
        this.sentBack = sentBack;
        this.clock = clock;
    }

    /** The form as it opens, with how it was sent back before. */
    OpenedForm open(OpenedForm form, TaskEntity task, TaskRef ref) {
        return form.after(last(task, ref).orElse(null));
    }

    /** What the form makes of the values, and what that means for a return, before or now. */
    Map<String, Object> submit(
            FormSchema schema,
            TaskForm form,
            TaskEntity task,
            TaskRef ref,
            Map<String, Object> shown,
            FormValues values) {
        String unchanged = whyUnchanged(schema, task, ref, shown, values);
        boolean returns = isReturn(values);
        @Nullable OpenedForm read = returns ? schemas.open(schema, shown, form.readable(ref)) : null;
        if (schema.asksWhyUnchanged().isPresent()) {
            sentBack.getObject().answer(ref, place(task), unchanged);
        }
        Map<String, Object> facts = form.submit(ref, values);
        if (read != null) {
            sentBack.getObject().keep(ref, place(task), read.compared());
        }
        return facts;
    }

    /** @throws FormRefused if nothing has changed since it was sent back, and nothing is said of that */
    private String whyUnchanged(
            FormSchema schema, TaskEntity task, TaskRef ref, Map<String, Object> shown, FormValues values) {
        Optional<String> asked = schema.asksWhyUnchanged();
        Optional<Comeback> waiting = asked.flatMap(label -> last(task, ref)).filter(back -> !back.answered());
        if (waiting.isEmpty() || !schema.isAsOpened(values.values(), shown, LocalDate.now(clock))) {
            return "";
        }
        String reason = Text.clean(values.optionalText(FormSchema.UNCHANGED));
        if (reason.isEmpty()) {
            throw new FormRefused(FormSchema.UNCHANGED, asked.orElseThrow(), refusal(waiting.get()));
        }
        return reason;
    }

    private static String refusal(Comeback back) {
        String opinion = back.opinion().isEmpty() ? "" : "，意见是“" + back.opinion() + "”";
        return "退回以后没有任何改动（" + back.returned() + opinion + "）。请按意见修改；只补了附件或者确实不改的，在这里写明理由";
    }

    private Optional<Comeback> last(TaskEntity task, TaskRef ref) {
        return Optional.ofNullable(sentBack.getIfAvailable()).flatMap(kept -> kept.last(ref, place(task)));
    }

    private static boolean isReturn(FormValues values) {
        return values.has(Judgement.FIELD) && new Judgement(values.text(Judgement.FIELD), "", "").returns();
    }

    /** Of several of one kind at once in a case, by what the model counts through: «activity=12»; else empty. */
    private static String place(TaskEntity task) {
        Map<String, Object> counted = new TreeMap<>();
        for (ExecutionEntity at = task.getExecution();
                at != null && !at.isProcessInstanceExecution();
                at = at.getParent()) {
            at.getVariablesLocal().forEach((name, value) -> {
                if (!name.equals("loopCounter") && !name.startsWith("nrOf")) {
                    counted.putIfAbsent(name, value);
                }
            });
        }
        return counted.isEmpty() ? "" : counted.toString();
    }
}
