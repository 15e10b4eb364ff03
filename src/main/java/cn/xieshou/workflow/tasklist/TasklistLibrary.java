package cn.xieshou.workflow.tasklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The vendor's libraries as far as Tasklist needs them, cut when the first Tasklist is opened. */
@Component
class TasklistLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(TasklistLibrary.class);
    private static final String FILES = "META-INF/resources/webjars/camunda/";

    private boolean looked;
    private Optional<Part> part = Optional.empty();

    /** Empty where the vendor's file is not as it is known to be: Tasklist then gets all of it. */
    synchronized Optional<Part> part() {
        if (!looked) {
            part = cut();
            looked = true;
        }
        return part;
    }

    private static Optional<Part> cut() {
        Optional<String> text =
                LibraryModules.reachedFrom(read("app/tasklist/camunda-tasklist-bootstrap.js"), read("lib/deps.js"));
        if (text.isEmpty()) {
            LOG.warn("the web apps' libraries are written in another way: Tasklist is sent all of them");
        }
        return text.map(found -> found.getBytes(StandardCharsets.UTF_8))
                .map(bytes -> new Part(ScriptVersion.checksum(bytes), bytes));
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(FILES + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script and the checksum that its address carries. */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(String checksum, byte[] script) {}
}
