package cn.xieshou.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a user task's form shows and what becomes of its values: one bean per {@code .form} file. The values go into the
 * feature's own tables in the engine's transaction; only what {@link #submit} returns becomes engine variables.
 */
public interface TaskForm {

    /** What the step itself is about, of {@link #sentBack}. */
    String HERE = "";

    /** The form's id, which is its file's stem: {@code sign-agreement}. */
    String key();

    /**
     * Whose step it is. Only they, their deputies and whom they handed the task to among themselves submit it; who holds the
     * task in the engine does not count.
     */
    TaskParty party(TaskRef task);

    /** The values the form opens with: key of a field or of a {@code valuesKey}/{@code dataSource} → text, number, flag, list or map. */
    Map<String, Object> show(TaskRef task);

    /** The texts that are read on the form, in their parts, by the key of the field that holds each as one text. */
    default Map<String, ReadableText> readable(TaskRef task) {
        return Map.of();
    }

    /** The records that the form asks about, each with a page and files of its own. */
    default List<AboutRecord> about(TaskRef task) {
        return List.of();
    }

    /**
     * What the domain finds wrong with single values, so that people are told of it together with what the form finds wrong; what the form
     * did not accept is absent.
     */
    default List<FormRefused.Problem> wrong(TaskRef task, FormValues values) {
        return List.of();
    }

    /**
     * What the submission sends back to be handed in again: this step's own matter, if the decision is a return. A form that decides on
     * several at once names each by what the model counts it through, «activity=12».
     */
    default Set<String> sentBack(FormValues values) {
        return values.has(Judgement.FIELD) && new Judgement(values.text(Judgement.FIELD), "", "").returns()
                ? Set.of(HERE)
                : Set.of();
    }

    /**
     * Whether what a gateway asks of the case stays as it is whatever is submitted here, so that its page can name who is next by it.
     *
     * @param condition as the model writes it
     */
    default boolean leaves(String condition, TaskRef task) {
        return false;
    }

    /**
     * Stores what was submitted, already checked against the form.
     *
     * @return routing facts for the gateways that follow
     * @throws FormRefused if the domain refuses; nothing is stored
     */
    Map<String, Object> submit(TaskRef task, FormValues values);
}
