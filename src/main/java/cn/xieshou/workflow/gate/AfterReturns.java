package cn.xieshou.workflow.gate;

import cn.xieshou.shared.Text;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskRef;
import cn.xieshou.workflow.form.Comeback;
import cn.xieshou.workflow.form.FormSchema;
import cn.xieshou.workflow.form.OpenedForm;
import cn.xieshou.workflow.form.ReadPart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
    private final ObjectProvider<AddedFiles> files;
    private final Clock clock;

    AfterReturns(
            FormSchemas schemas, ObjectProvider<SentBack> sentBack, ObjectProvider<AddedFiles> files, Clock clock) {
        this.schemas = schemas;
        this.sentBack = sentBack;
        this.files = files;
        this.clock = clock;
    }

    /** The form as it opens, with how it was sent back before. */
    OpenedForm open(OpenedForm form, TaskEntity task, TaskRef ref) {
        return last(task, ref)
                .map(back -> form.after(back, () -> addedFiles(form, ref, back)))
                .orElse(form);
    }

    private List<String> addedFiles(OpenedForm form, TaskRef ref, Comeback back) {
        return files.stream()
                .flatMap(added -> added.names(ref.processInstanceId(), keys(form.about()), back.at()).stream())
                .toList();
    }

    /** What the form makes of the values, and what that means for a return, before or now. */
    Map<String, Object> submit(
            FormSchema schema,
            TaskForm form,
            TaskEntity task,
            TaskRef ref,
            Map<String, Object> shown,
            FormValues values) {
        String unchanged = whyUnchanged(schema, form, task, ref, shown, values);
        Set<String> sent = form.sentBack(values);
        List<ReadPart> read = sent.contains(TaskForm.HERE)
                ? schemas.open(schema, shown, form.readable(ref)).compared()
                : List.of();
        if (schema.asksWhyUnchanged().isPresent()) {
            sentBack.getObject().answer(ref, Places.of(task), unchanged);
        }
        Map<String, Object> facts = form.submit(ref, values);
        sent.forEach(one -> sentBack.getObject().keep(ref, Places.of(task, one), read));
        return facts;
    }

    /** @throws FormRefused if nothing has changed since it was sent back, and nothing is said of that */
    private String whyUnchanged(
            FormSchema schema,
            TaskForm form,
            TaskEntity task,
            TaskRef ref,
            Map<String, Object> shown,
            FormValues values) {
        Optional<String> asked = schema.asksWhyUnchanged();
        Optional<Comeback> waiting = asked.flatMap(label -> last(task, ref)).filter(back -> !back.answered());
        if (waiting.isEmpty() || isChanged(schema, shown, values) || hasNewFiles(form, ref, waiting.get())) {
            return "";
        }
        String reason = Text.clean(values.optionalText(FormSchema.UNCHANGED));
        if (reason.isEmpty()) {
            throw new FormRefused(FormSchema.UNCHANGED, asked.orElseThrow(), refusal(waiting.get()));
        }
        return reason;
    }

    private boolean isChanged(FormSchema schema, Map<String, Object> shown, FormValues values) {
        LocalDate today = LocalDate.now(clock);
        return !schema.mayAskWhyUnchanged(values.values(), shown, today)
                || !schema.isAsOpened(values.values(), shown, today);
    }

    private boolean hasNewFiles(TaskForm form, TaskRef ref, Comeback back) {
        List<String> records = keys(form.about(ref)).stream()
                .filter(key -> !key.equals(ref.processInstanceId()))
                .toList();
        return files.stream().anyMatch(added -> added.any(ref, records, back.at()));
    }

    private static List<String> keys(List<AboutRecord> about) {
        return about.stream()
                .filter(AboutRecord::hasFiles)
                .map(AboutRecord::filesKey)
                .toList();
    }

    private static String refusal(Comeback back) {
        String opinion = back.opinion().isEmpty() ? "" : "，意见是“" + back.opinion() + "”";
        return "退回以后没有任何改动（" + back.returned() + opinion + "）。请按意见修改或者补充附件；确实不改的，在这里写明理由";
    }

    private Optional<Comeback> last(TaskEntity task, TaskRef ref) {
        return Optional.ofNullable(sentBack.getIfAvailable()).flatMap(kept -> kept.last(ref, Places.of(task)));
    }
}
