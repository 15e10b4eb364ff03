package cn.xieshou.workflow.form;

import cn.xieshou.workflow.form.FormPart.Duty;
import cn.xieshou.workflow.form.FormPart.Heading;
import cn.xieshou.workflow.form.FormPart.Input;
import cn.xieshou.workflow.form.FormPart.Limits;
import cn.xieshou.workflow.form.FormPart.Listing;
import cn.xieshou.workflow.form.FormPart.Option;
import cn.xieshou.workflow.form.FormPart.Rows;
import cn.xieshou.workflow.form.FormPart.Words;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the components of a form in their order, leaving out what is hidden. */
final class FormPainter {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    private final Map<String, Object> shown;
    private final Map<String, String> problems;
    private final IdentityHashMap<JsonNode, FormField> fields = new IdentityHashMap<>();
    private final List<FormPart> parts = new ArrayList<>();

    FormPainter(Map<String, Object> shown, Map<String, String> problems) {
        this.shown = shown;
        this.problems = problems;
    }

    List<FormPart> paint(JsonNode root, List<FormField> inputs, FormLevel level) {
        inputs.forEach(field -> fields.put(field.json(), field));
        components(root, level);
        return List.copyOf(parts);
    }

    private void components(JsonNode container, FormLevel level) {
        for (JsonNode component : container.path("components")) {
            FormField field = fields.get(component);
            if (field == null) {
                decoration(component, level);
            } else if (!level.isHidden(field) && !"expression".equals(field.type())) {
                parts.add(field.isList() ? rows(field, level) : input(field, level));
            }
        }
    }

    private void decoration(JsonNode component, FormLevel level) {
        switch (component.path("type").asText()) {
            case "text" -> parts.add(new Words(component.path("text").asText("")));
            case "table" -> parts.add(listing(component));
            case "group" -> {
                parts.add(new Heading(component.path("label").asText("")));
                components(component, level);
            }
            default -> {
                // Lines, spaces and pictures say nothing that a page would have to.
            }
        }
    }

    private Listing listing(JsonNode table) {
        List<String> keys = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        for (JsonNode column : table.path("columns")) {
            keys.add(column.path("key").asText());
            heads.add(column.path("label").asText());
        }
        Map<String, Object> variables = new HashMap<>(shown);
        Object source = Feel.value(table.path("dataSource").asText("="), variables);
        List<List<String>> rows = source instanceof List<?> found
                ? found.stream().map(row -> cells(row, keys)).toList()
                : List.of();
        return new Listing(table.path("label").asText(""), heads, rows);
    }

    private static List<String> cells(@Nullable Object row, List<String> keys) {
        Map<String, @Nullable Object> values = PathValues.map(row);
        return keys.stream().map(key -> Drawing.text(values.get(key))).toList();
    }

    private Rows rows(FormField list, FormLevel level) {
        List<List<Input>> rows = new ArrayList<>();
        if (level.submitted(list) instanceof List<?> typed) {
            for (int i = 0; i < typed.size(); i++) {
                FormLevel row = level.row(list, i, typed.get(i));
                rows.add(list.columns().stream()
                        .map(column -> input(column, row))
                        .toList());
            }
        }
        return new Rows(
                list.key(),
                list.label(),
                list.json().path("description").asText(""),
                !FormRows.isFixed(list),
                FormRows.most(list),
                list.columns().stream().map(FormField::label).toList(),
                rows,
                problems.getOrDefault(list.key(), ""));
    }

    private Input input(FormField field, FormLevel level) {
        String name = level.keyPrefix() + field.key();
        Object value = level.submitted(field);
        Duty duty = duty(field, level);
        if (value == null && duty == Duty.FIXED) {
            value = PathValues.get(shown, field.path());
        }
        List<Option> options = CHOICES.contains(field.type()) ? Drawing.options(field, shown, value) : List.of();
        boolean reads = duty != Duty.OPEN && duty != Duty.REQUIRED;
        return new Input(
                name,
                kind(field),
                field.label(),
                field.json().path("description").asText(""),
                Drawing.text(value),
                options,
                duty == Duty.FIXED ? Limits.NONE : Drawing.limits(field, level.scope()),
                duty,
                problems.getOrDefault(name, reads ? "" : Drawing.notOffered(options, value)));
    }

    private static Duty duty(FormField field, FormLevel level) {
        if (!level.isFixed(field)) {
            return field.isRequired() ? Duty.REQUIRED : Duty.OPEN;
        }
        boolean watched = !field.property("changedMessage").isEmpty();
        boolean proof = level.isRow() || watched || (field.isRequired() && !field.isDisabled());
        return proof ? Duty.PROOF : Duty.FIXED;
    }

    private static String kind(FormField field) {
        return "datetime".equals(field.type()) ? field.json().path("subtype").asText("date") : field.type();
    }
}
