package cn.xieshou.workflow.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of {@code passwords/common.txt}, which passwords are guessed from first. */
final class CommonPasswords {

    private static final String FILE = "/passwords/common.txt";

    static final Set<String> WORDS = words();

    private CommonPasswords() {}

    private static Set<String> words() {
        try (InputStream in = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
