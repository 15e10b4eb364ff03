package cn.xieshou.workflow.form;

import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.form.FormPart.Kept;
import cn.xieshou.workflow.form.FormPart.Option;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A form as it opens for somebody, for pages that draw it on the server: the same fields and limits as everywhere else. */
public final class OpenedForm {

    /** The choice that says what becomes of the step; a page makes buttons of it. */
    public static final String DECISION = "decision";

    private final FormSchema schema;
    private final Map<String, Object> shown;
    private final Map<String, ReadableText> readable;
    private final LocalDate today;
    private EarlierTable.@Nullable Source earlier;
    private List<AboutRecord> about = List.of();
    private @Nullable Comeback comeback;
    private Supplier<List<String>> addedFiles = List::of;

    /**
     * @param shown what the form opens with, as the domain gives it
     * @param readable what is read in parts, by the field that holds it as one text
     * @param today the day that {@code disallowPassedDates} is judged by
     */
    public OpenedForm(
            FormSchema schema, Map<String, Object> shown, Map<String, ReadableText> readable, LocalDate today) {
        this.schema = schema;
        this.shown = PlainValues.shown(shown);
        this.readable = Map.copyOf(readable);
        this.today = today;
    }

    /** The same, offering rows of an earlier time. */
    public OpenedForm offering(EarlierTable.Source rows) {
        this.earlier = rows;
        return this;
    }

    public OpenedForm asking(List<AboutRecord> records) {
        this.about = List.copyOf(records);
        return this;
    }

    public List<AboutRecord> about() {
        return about;
    }

    /** The same, after it was sent back; the names of the files that came since are asked for only where they are told. */
    public OpenedForm after(Comeback sentBack, Supplier<List<String>> files) {
        this.comeback = sentBack;
        this.addedFiles = files;
        return this;
    }

    /** How it was sent back before, if it was and there is more to say of it: what has changed, or why nothing has. */
    public Optional<Comeback> comeback() {
        return Optional.ofNullable(comeback)
                .filter(one -> changes(one).isPresent() || !one.reason().isEmpty());
    }

    /** What has changed since; empty if nothing of what was read then is read here. */
    public Optional<Comparison> changes(Comeback since) {
        return since.with(compared());
    }

    /** The form's file with what has changed since it was sent back as a text in front; empty if it was not. */
    public Optional<JsonNode> withChangesTold() {
        return comeback().map(back -> ToldInForm.of(schema.root(), back.told(changes(back), addedFiles.get())));
    }

    /** What is read and judged on it. */
    public List<ReadPart> compared() {
        return ComparedParts.of(schema, draw(opened(), Map.of()), readable);
    }

    /** The table that rows of an earlier time may be copied into, if there is one. */
    public Optional<EarlierTable> earlier() {
        return Optional.ofNullable(earlier).flatMap(source -> schema.fields().stream()
                .filter(field -> field.key().equals(source.list()) && field.isList() && !FormRows.isFixed(field))
                .findFirst()
                .map(list -> new EarlierTable(list, schema.fields(), shown, TypedRows.of(opened(), list), source)));
    }

    /** The texts that are read in parts, by the name of the field that holds each as one text. */
    public Map<String, ReadableText> readable() {
        return readable;
    }

    /** What stands in the fields before anybody typed: what is shown, the form's own presets, and rows to begin with. */
    public Map<String, @Nullable Object> opened() {
        return FirstValues.of(schema.fields(), shown);
    }

    /** {@code opened} with what was typed earlier over it, but never over what people may not change. */
    public Map<String, @Nullable Object> withDraft(Map<String, Object> draft) {
        Map<String, @Nullable Object> values = opened();
        FormLevel level = level(values);
        for (FormField field : schema.fields()) {
            Object typed = PathValues.get(draft, field.path());
            boolean sameRows = !field.isList() || FormRows.fits(field, typed, PathValues.get(shown, field.path()));
            if (typed != null && sameRows && !level.isFixed(field)) {
                PathValues.put(values, field.path(), typed);
            }
        }
        return values;
    }

    /** What the parameters of a page bring, by the fields' names there; other parameters do not count. */
    public Map<String, @Nullable Object> read(Map<String, String[]> parameters) {
        return new FormReader(parameters, new FieldScope(Map.of(), shown, today)).read(schema.fields());
    }

    /** @param problems why fields were refused, by the fields' names */
    public List<FormPart> draw(Map<String, @Nullable Object> typed, Map<String, String> problems) {
        return new FormPainter(shown, problems).paint(schema.root(), schema.fields(), level(typed));
    }

    /** What was typed into fields that are hidden now: it stays in the page. */
    public List<Kept> kept(Map<String, @Nullable Object> typed) {
        List<Kept> kept = new ArrayList<>();
        FormLevel level = level(typed);
        schema.fields().stream()
                .filter(field -> level.isHidden(field) && !level.isFixed(field))
                .forEach(field -> Drawing.leaves(field.key(), PathValues.get(typed, field.path()), kept));
        return kept;
    }

    /** Names of the open texts that go with a decision. */
    public List<String> opinions() {
        return new OpinionFields(schema.fields()).names();
    }

    /** The same with {@code text} behind what stands in the field, if it is one of {@link #opinions}. */
    public Map<String, @Nullable Object> withOpinion(Map<String, @Nullable Object> typed, String field, String text) {
        return new OpinionFields(schema.fields()).with(typed, field, text);
    }

    /** What may be decided; none if the form asks for no decision. */
    public List<Option> decisions() {
        return decision().map(field -> Drawing.options(field, shown, null)).orElse(List.of());
    }

    /** What the decision is called: «审核意见»; empty without one. */
    public String decisionLabel() {
        return decision().map(FormField::label).orElse("");
    }

    private Optional<FormField> decision() {
        return schema.fields().stream()
                .filter(field -> field.key().equals(DECISION) && "radio".equals(field.type()))
                .findFirst();
    }

    /** The same with another decision. */
    public Map<String, @Nullable Object> decided(Map<String, @Nullable Object> typed, String to) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(typed);
        values.put(DECISION, to);
        return values;
    }

    /** What changing from one decision to another does to what was typed. */
    public DecisionChange change(Map<String, @Nullable Object> typed, String from, String to) {
        return new DecisionChange(
                schema.fields(), opened(), decided(typed, to), level(decided(typed, from)), level(decided(typed, to)));
    }

    /** What of {@code typed} is worth keeping as a draft: what people may change. */
    public Map<String, @Nullable Object> draft(Map<String, @Nullable Object> typed) {
        FormLevel level = level(typed);
        Map<String, @Nullable Object> draft = new LinkedHashMap<>();
        for (FormField field : schema.fields()) {
            Object value = PathValues.get(typed, field.path());
            if (!level.isFixed(field) && value != null) {
                PathValues.put(draft, field.path(), value);
            }
        }
        return draft;
    }

    /** What to do with a row of a table; anything else changes nothing. */
    public Map<String, @Nullable Object> withRows(Map<String, @Nullable Object> typed, RowOrder order) {
        return TypedRows.changed(typed, order, schema.fields(), shown);
    }

    private FormLevel level(Map<String, @Nullable Object> typed) {
        return FormLevel.top(schema.fields(), typed, shown, today);
    }
}
