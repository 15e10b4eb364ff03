package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is chosen from a list is called something, and what ends up in a log names nobody: every one, new ones too. */
class EveryWordTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** What a record may be known by in a log. */
    private static final Set<String> KEYS =
            Set.of("id", "secondmentId", "pairingId", "teacher", "staffNumber", "account");

    @TestFactory
    Stream<DynamicTest> everyChoiceHasAChineseNameOfItsOwn() {
        return enums("label")
                .map(choice -> DynamicTest.dynamicTest(choice.getSimpleName(), () -> assertThat(said(choice, "label"))
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allMatch(label -> label.codePoints().anyMatch(Character::isIdeographic))));
    }

    @TestFactory
    Stream<DynamicTest> whateverElseAChoiceSaysIsNotBlank() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String word : List.of("key", "fact", "field", "heading", "unit", "mark", "remedy")) {
            enums(word)
                    .forEach(choice -> tests.add(DynamicTest.dynamicTest(
                            choice.getSimpleName() + "." + word,
                            () -> assertThat(said(choice, word)).isNotEmpty().allMatch(text -> !text.isBlank()))));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> whatEndsUpInALogNamesNobody() {
        return logged().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
            String logged = filled(type).toString();
            assertThat(logged).startsWith(type.getSimpleName() + "[");
            Set<String> personal = new HashSet<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (logged.contains(marker(component)) && !KEYS.contains(component.getName())) {
                    personal.add(component.getName());
                }
            }
            assertThat(personal).isEmpty();
        }));
    }

    @Test
    void thereAreSuchClasses() {
        assertThat(enums("label").count()).isGreaterThan(40);
        assertThat(logged()).hasSizeGreaterThan(15);
    }

    private static Stream<Class<?>> enums(String word) {
        return classes("enum ")
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
                .filter(type -> type.isEnum() && declares(type, word));
    }

    /** Records that say by themselves what is written of them. */
    private static Stream<Class<?>> logged() {
        return classes("String toString()").filter(Class::isRecord);
    }

    private static boolean declares(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(name)
                        && method.getParameterCount() == 0
                        && method.getReturnType() == String.class
                        && !Modifier.isStatic(method.getModifiers()));
    }

    private static List<String> said(Class<?> choice, String word) throws ReflectiveOperationException {
        Method method = choice.getDeclaredMethod(word);
        method.setAccessible(true);
        List<String> said = new ArrayList<>();
        for (Object constant : choice.getEnumConstants()) {
            said.add((String) method.invoke(constant));
        }
        return said;
    }

    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i]);
        }
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return marker(component);
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }

    private static String marker(RecordComponent component) {
        return "<" + component.getName() + ">";
    }

    private static Stream<Class<?>> classes(String written) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") && read(file).contains(written))
                    .sorted()
                    .toList()
                    .stream()
                    .map(EveryWordTest::load);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(Path file) {
        String name = SOURCES.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
        try {
            return Class.forName(name, false, EveryWordTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
