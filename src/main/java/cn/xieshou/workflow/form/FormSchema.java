package cn.xieshou.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@code .form} file as the server reads it: which keys it has and what each accepts. */
public final class FormSchema {

    /** The field in which one says why one hands in unchanged what was sent back. */
    public static final String UNCHANGED = "unchangedReason";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final JsonNode root;
    private final List<FormField> fields;

    private FormSchema(JsonNode root) {
        this.root = root;
        this.id = root.path("id").asText();
        this.fields = FormLayout.inputs(root);
    }

    public static FormSchema parse(InputStream form) {
        try (form) {
            return new FormSchema(JSON.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return id;
    }

    JsonNode root() {
        return root;
    }

    List<FormField> fields() {
        return fields;
    }

    /** What was typed, in the form's order with its labels; nothing of what is empty. */
    public List<FormAnswer> answers(Map<String, Object> typed) {
        return FormAnswers.of(fields, typed);
    }

    /** The label of the field in which one says why one hands in unchanged what was sent back; empty if the form has none. */
    public Optional<String> asksWhyUnchanged() {
        return fields.stream()
                .filter(field -> field.key().equals(UNCHANGED))
                .map(FormField::label)
                .findFirst();
    }

    /** With what the domain may be asked what else it would refuse, the fullest first. */
    public List<Trial> trials(FormResult refused) {
        return Trial.of(fields, refused);
    }

    /** Whether that field was to be seen, by what was decided. */
    public boolean mayAskWhyUnchanged(Map<String, Object> accepted, Map<String, Object> shown, LocalDate today) {
        FormLevel level = FormLevel.top(fields, PlainValues.submitted(accepted), PlainValues.shown(shown), today);
        return fields.stream().anyMatch(field -> field.key().equals(UNCHANGED) && !level.isHidden(field));
    }

    /** Whether what is accepted says nothing else than what the form opened with, under the same decision. */
    public boolean isAsOpened(Map<String, Object> accepted, Map<String, Object> shown, LocalDate today) {
        Map<String, Object> given = PlainValues.shown(shown);
        Map<String, @Nullable Object> opened = FirstValues.of(fields, given);
        Object decision = accepted.get(OpenedForm.DECISION);
        if (decision != null) {
            opened.putIfAbsent(OpenedForm.DECISION, decision);
        }
        return SameValue.same(said(check(opened, shown, today).values()), said(accepted));
    }

    /** What people say with it: not why nothing has changed, and nothing of a row that they only read, whether or not it was sent along. */
    private Map<String, Object> said(Map<String, Object> values) {
        Map<String, Object> said = new LinkedHashMap<>(values);
        said.remove(UNCHANGED);
        for (FormField list : fields) {
            if (list.isList() && said.get(list.key()) instanceof List<?> rows) {
                said.put(list.key(), rows.stream().map(row -> saidIn(list, row)).toList());
            }
        }
        return said;
    }

    private static Map<String, Object> saidIn(FormField list, Object row) {
        Map<String, Object> cells = new LinkedHashMap<>(PathValues.shownMap(row));
        list.columns().stream()
                .filter(FormField::isDisabled)
                .map(FormField::key)
                .forEach(cells::remove);
        return cells;
    }

    /**
     * The values cleaned and typed; nothing of a key that is hidden or disabled, of a read-only one only if it is required.
     *
     * @param submitted key → value as the engine got it, typed values of its REST API included
     * @param shown what the form opened with: options of {@code valuesKey}, values that may not be changed
     * @param today the day that {@code disallowPassedDates} is judged by
     */
    public FormResult check(
            Map<String, ? extends @Nullable Object> submitted, Map<String, Object> shown, LocalDate today) {
        FormCheck check = new FormCheck(PlainValues.shown(shown), today);
        return check.check(fields, PlainValues.submitted(submitted));
    }
}
