package cn.xieshou.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A form file with the questions that the conventions ask. */
final class FormFile {

    static final Set<String> TEXTS = Set.of("textfield", "textarea");
    static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    private final JsonNode root;

    FormFile(Path file) {
        try {
            root = new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Every component at any depth. */
    List<JsonNode> components() {
        List<JsonNode> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    /** Components that hold a value and have a label of their own. */
    List<JsonNode> inputs() {
        Set<String> inputs = Set.of("number", "checkbox", "datetime", "dynamiclist");
        return components().stream()
                .filter(one -> TEXTS.contains(type(one)) || CHOICES.contains(type(one)) || inputs.contains(type(one)))
                .toList();
    }

    /** «key or id: what» of each component for which {@code broken} holds. */
    static List<String> breaking(List<JsonNode> components, Predicate<JsonNode> broken) {
        return components.stream().filter(broken).map(FormFile::name).toList();
    }

    static String type(JsonNode component) {
        return component.path("type").asText();
    }

    static String label(JsonNode component) {
        return component.path("label").asText("")
                + component.path("dateLabel").asText("")
                + component.path("timeLabel").asText("");
    }

    /** Whether people type into it. */
    static boolean isOpen(JsonNode component) {
        return !component.path("disabled").asBoolean()
                && !component.path("readonly").asBoolean();
    }

    static String name(JsonNode component) {
        String key = component.path("key").asText(component.path("path").asText(""));
        return type(component) + " " + (key.isEmpty() ? component.path("id").asText() : key);
    }

    private static void collect(JsonNode container, List<JsonNode> all) {
        for (JsonNode component : container.path("components")) {
            all.add(component);
            collect(component, all);
        }
    }
}
