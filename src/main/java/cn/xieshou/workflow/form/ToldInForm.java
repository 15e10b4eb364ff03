package cn.xieshou.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A text of this one opening put into a form, for a program that draws forms by itself: read behind the form's own first words. */
final class ToldInForm {

    private static final String COMPONENTS = "components";

    private ToldInForm() {}

    /** What is only read is not submitted. */
    static JsonNode of(JsonNode form, String text) {
        ObjectNode told = form.deepCopy();
        ArrayNode components = told.withArray(COMPONENTS);
        int first = 0;
        while ("text".equals(components.path(first).path("type").asText())) {
            first++;
        }
        components
                .insertObject(first)
                .put("type", "textarea")
                .put("id", "Field_SinceReturn")
                .put("key", "sinceReturn")
                .put("label", "退回以后的改动")
                .put("disabled", true)
                .put("defaultValue", text);
        return told;
    }
}
