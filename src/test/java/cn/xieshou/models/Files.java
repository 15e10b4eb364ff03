package cn.xieshou.models;

import cn.xieshou.testing.ModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The models and forms as they lie in the source tree. */
final class Files {

    static final Path FORMS = Path.of("forms");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** What a modeler makes up: {@code Activity_0x1y2z3}. */
    private static final Pattern AUTO = Pattern.compile("(?:.*_)?(?=[a-z0-9]*[0-9])(?=[a-z0-9]*[a-z])[a-z0-9]{7}");

    private Files() {}

    static List<Path> of(Path folder, String extension) {
        try (Stream<Path> files = java.nio.file.Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("." + extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> bpmn() {
        return of(ModelFolder.path(), "bpmn");
    }

    static List<Path> dmn() {
        return of(ModelFolder.path(), "dmn");
    }

    static List<Path> forms() {
        return of(FORMS, "form");
    }

    /** {@code sign-agreement} of {@code forms/agreement-signing/sign-agreement.form} */
    static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    /** {@code agreementSigning} of {@code agreement-signing} */
    static String lowerCamel(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String word : kebab.split("-")) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    static boolean isChinese(String text) {
        return text != null && HAN.matcher(text).find();
    }

    static boolean isMadeUp(String id) {
        return AUTO.matcher(id).matches();
    }
}
