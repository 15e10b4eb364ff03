package cn.xieshou.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of a record that differ in one component each, for tests that no component may be forgotten. */
public final class Components {

    private Components() {}

    /**
     * A copy for every component of {@code record}, by the component's name.
     *
     * @param others another value for each component
     * @throws IllegalArgumentException if a component has none
     */
    public static <R extends Record> Map<String, R> each(R record, Map<String, ?> others) {
        Map<String, R> copies = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!others.containsKey(component.getName())) {
                throw new IllegalArgumentException("another " + component.getName() + " is missing");
            }
            copies.put(component.getName(), with(record, component, others.get(component.getName())));
        }
        return copies;
    }

    /** A copy with another value of one component. */
    public static <R extends Record> R with(R record, String component, Object value) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(one -> one.getName().equals(component))
                .map(one -> with(record, one, value))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R record, RecordComponent changed, Object value) {
        RecordComponent[] all = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[all.length];
            for (int i = 0; i < all.length; i++) {
                all[i].getAccessor().setAccessible(true);
                values[i] = all[i].getName().equals(changed.getName())
                        ? value
                        : all[i].getAccessor().invoke(record);
            }
            var constructor = record.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(all).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
