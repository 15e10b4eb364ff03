package cn.xieshou.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the inputs among the components of a form: groups only lend their path and condition, decoration is left out. */
final class FormLayout {

    static final Set<String> DECORATION =
            Set.of("text", "html", "image", "table", "spacer", "separator", "iframe", "button");

    static final Set<String> INPUTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "expression",
            "dynamiclist");

    private final List<FormField> fields = new ArrayList<>();

    private FormLayout() {}

    /**
     * The inputs of a form or of one row of a list.
     *
     * @throws IllegalArgumentException if a component's type is none the server can check
     */
    static List<FormField> inputs(JsonNode container) {
        FormLayout layout = new FormLayout();
        layout.collect(container, List.of(), List.of());
        return List.copyOf(layout.fields);
    }

    private void collect(JsonNode container, List<String> path, List<String> hides) {
        for (JsonNode component : container.path("components")) {
            String type = component.path("type").asText();
            List<String> conditions = with(hides, hide(component));
            if ("group".equals(type)) {
                collect(component, with(path, segments(component.path("path").asText(""))), conditions);
            } else if (INPUTS.contains(type)) {
                fields.add(field(component, path, conditions));
            } else if (!DECORATION.contains(type)) {
                throw new IllegalArgumentException("the server cannot check a component of type " + type);
            }
        }
    }

    private static FormField field(JsonNode component, List<String> path, List<String> hides) {
        boolean list = "dynamiclist".equals(component.path("type").asText());
        String own = component.path(list ? "path" : "key").asText("");
        if (own.isEmpty()) {
            throw new IllegalArgumentException("a component without key: " + component);
        }
        return new FormField(component, with(path, segments(own)), hides, list ? inputs(component) : List.of());
    }

    private static List<String> hide(JsonNode component) {
        String hide = component.path("conditional").path("hide").asText("");
        return hide.startsWith("=") ? List.of(hide) : List.of();
    }

    private static List<String> segments(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\."));
    }

    private static List<String> with(List<String> first, List<String> then) {
        List<String> both = new ArrayList<>(first);
        both.addAll(then);
        return List.copyOf(both);
    }
}
