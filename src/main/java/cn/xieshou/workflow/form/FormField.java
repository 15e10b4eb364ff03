package cn.xieshou.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * An input of a form: where its value lies, when it is hidden, and its settings in the {@code .form} file.
 *
 * @param json the component as written
 * @param path its key, behind the paths of the groups around it
 * @param hides conditions in FEEL under any of which it is hidden: its own and those of the groups around it
 * @param columns the inputs of one row, for a dynamic list only
 */
record FormField(JsonNode json, List<String> path, List<String> hides, List<FormField> columns) {

    String type() {
        return json.path("type").asText();
    }

    String key() {
        return String.join(".", path);
    }

    /** The label people see, without templates that only the browser fills; the key where there is none. */
    String label() {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(name -> json.path(name).asText(""))
                .filter(label -> !Feel.isExpression(label))
                .map(label -> label.replaceAll("\\{\\{[^}]*}}", "").strip())
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse(key());
    }

    boolean isDisabled() {
        return json.path("disabled").asBoolean();
    }

    boolean isRequired() {
        return json.path("validate").path("required").asBoolean();
    }

    /** A setting under {@code validate}: a constant or an expression that begins with an equals sign. */
    JsonNode validate(String name) {
        return json.path("validate").path(name);
    }

    /** A custom property, the place for what form-js itself does not know; empty if absent. */
    String property(String name) {
        return json.path("properties").path(name).asText("");
    }

    boolean isList() {
        return "dynamiclist".equals(type());
    }
}
