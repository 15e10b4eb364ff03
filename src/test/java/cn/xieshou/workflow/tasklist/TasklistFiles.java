package cn.xieshou.workflow.tasklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Static files of the web apps as the application serves them: ours win over those in the vendor's jar. */
final class TasklistFiles {

    private static final String ROOT = "META-INF/resources/webjars/camunda/";

    private TasklistFiles() {}

    /** A file below {@code app/}. */
    static String read(String path) {
        return fromRoot("app/" + path);
    }

    /** The bundle that holds form-js and the calendar. */
    static String bundle() {
        return fromRoot("lib/deps.js");
    }

    private static String fromRoot(String path) {
        try (InputStream file = TasklistFiles.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
