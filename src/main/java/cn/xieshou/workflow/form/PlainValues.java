package cn.xieshou.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Turns what REST, Tasklist, Java callers and the domain hand over into texts, numbers, flags, lists and maps. */
final class PlainValues {

    /** More than any form of ours holds; beyond it nothing is parsed. */
    private static final int MAX_JSON = 1_000_000;

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private PlainValues() {}

    /** What cannot be read as a value of any field; every field refuses it. */
    enum Unreadable {
        VALUE
    }

    /** What a form opens with, as the browser gets it: dates as ISO text, records and enums as JSON has them. */
    static Map<String, Object> shown(Map<String, Object> values) {
        return map(JSON.convertValue(values, Map.class));
    }

    /** A constant of the {@code .form} file. */
    static @Nullable Object of(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    /** What was submitted; typed Json values are opened, anything but JSON's own types becomes {@link Unreadable}. */
    static Map<String, @Nullable Object> submitted(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (String key : values.keySet()) {
            Object value = values instanceof VariableMap typed ? typed.getValueTyped(key) : values.get(key);
            plain.put(key, plain(value));
        }
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof SerializableValue serialized) {
            return parsed(serialized);
        }
        if (value instanceof TypedValue typed) {
            return plain(typed.getValue());
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        return value instanceof Map<?, ?> map ? mapOf(map) : Unreadable.VALUE;
    }

    private static Map<String, @Nullable Object> mapOf(Map<?, ?> map) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        map.forEach((key, element) -> plain.put(String.valueOf(key), plain(element)));
        return plain;
    }

    /** Never deserialises an object: only JSON text is read. */
    private static @Nullable Object parsed(SerializableValue value) {
        boolean json = "json".equals(value.getType().getName())
                || Objects.toString(value.getSerializationDataFormat(), "").contains("json");
        if (value.isDeserialized()) {
            Object object = value.getValue();
            return json && object != null ? read(object.toString()) : plain(object);
        }
        String text = value.getValueSerialized();
        return json || text == null ? read(text) : Unreadable.VALUE;
    }

    private static @Nullable Object read(@Nullable String json) {
        if (json == null || json.length() > MAX_JSON) {
            return json == null ? null : Unreadable.VALUE;
        }
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            return Unreadable.VALUE;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<?, ?> values) {
        return (Map<String, Object>) values;
    }
}
