package cn.xieshou.odd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bodies that nearly fit: the right names with values of the right kind, of a wrong one, and with nothing in them. */
final class OddJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 3;

    private static final List<String> TYPES = List.of(
            "String", "Integer", "Long", "Double", "Boolean", "Date", "Null", "Object", "Json", "Xml", "File", "Bytes",
            "Short", "Odd", "");

    private final Oddities odd;

    OddJson(Oddities odd) {
        this.odd = odd;
    }

    /** What a class is filled with from JSON, by name. */
    static Map<String, Type> properties(Class<?> type) {
        Map<String, Type> found = new TreeMap<>();
        for (Method method : type.getMethods()) {
            if (method.getName().startsWith("set")
                    && method.getName().length() > 3
                    && method.getParameterCount() == 1
                    && !method.getName().equals("setObjectMapper")) {
                String name = method.getName().substring(3);
                found.put(
                        Character.toLowerCase(name.charAt(0)) + name.substring(1),
                        method.getGenericParameterTypes()[0]);
            }
        }
        return found;
    }

    String of(Class<?> type) {
        return write(
                switch (odd.below(12)) {
                    case 0 -> null;
                    case 1 -> List.of();
                    case 2 -> odd.text();
                    case 3 -> Map.of();
                    default -> filled(type, 0);
                });
    }

    private Object filled(Class<?> type, int depth) {
        Map<String, Object> body = new LinkedHashMap<>();
        List<Map.Entry<String, Type>> properties =
                new ArrayList<>(properties(type).entrySet());
        if (properties.isEmpty()) {
            return Collections.singletonMap(odd.text(), odd.text());
        }
        int many = 1 + odd.below(Math.min(3, properties.size()));
        for (int i = 0; i < many; i++) {
            Map.Entry<String, Type> property = properties.get(odd.below(properties.size()));
            body.put(property.getKey(), value(property.getValue(), depth + 1));
        }
        if (odd.oneIn(8)) {
            body.put(odd.text(), odd.text());
        }
        return body;
    }

    private Object value(Type type, int depth) {
        if (odd.oneIn(5) || depth > DEEPEST) {
            return anything(depth);
        }
        if (type instanceof ParameterizedType many) {
            Type[] of = many.getActualTypeArguments();
            Type inner = of[of.length - 1];
            return Map.class.isAssignableFrom((Class<?>) many.getRawType())
                    ? Collections.singletonMap(odd.oneIn(2) ? "approved" : odd.text(), value(inner, depth + 1))
                    : list(inner, depth);
        }
        return type instanceof Class<?> known ? plain(known, depth) : anything(depth);
    }

    private List<Object> list(Type inner, int depth) {
        List<Object> values = new ArrayList<>();
        for (int i = odd.below(3); i >= 0; i--) {
            values.add(value(inner, depth + 1));
        }
        return values;
    }

    private Object plain(Class<?> type, int depth) {
        if (type == String.class || type == Object.class) {
            return odd.oneIn(3) ? odd.pick(TYPES) : odd.text();
        }
        if (type == Boolean.class || type == boolean.class) {
            return odd.oneIn(2);
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return odd.pick(List.<Object>of(-1, 0, 1, Integer.MAX_VALUE, Long.MIN_VALUE, 1e300));
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return list(type.isArray() ? type.getComponentType() : Object.class, depth);
        }
        if (type.isEnum()) {
            return odd.oneIn(2) ? String.valueOf(odd.pick(List.of(type.getEnumConstants()))) : odd.text();
        }
        return type.getName().startsWith("org.camunda") ? filled(type, depth) : odd.text();
    }

    private Object anything(int depth) {
        return switch (odd.below(8)) {
            case 0 -> null;
            case 1 -> List.of();
            case 2 -> Map.of();
            case 3 -> odd.below(100) - 50;
            case 4 -> 1.5e300;
            case 5 -> odd.oneIn(2);
            case 6 -> depth > DEEPEST ? odd.text() : list(Object.class, depth);
            default -> odd.text();
        };
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
