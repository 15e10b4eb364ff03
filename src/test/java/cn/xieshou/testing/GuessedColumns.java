package cn.xieshou.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hears of every exception that H2 throws at the program, also of those that somebody catches (TRACE_LEVEL_FILE=4 in the tests'
 * settings sends them here), and keeps the look-ups of columns that are not there.
 */
@Component
public class GuessedColumns extends AppenderBase<ILoggingEvent> {

    private static final String NOT_FOUND = "Column \"";

    private final Set<String> guesses = new ConcurrentSkipListSet<>();

    GuessedColumns() {
        start();
        listen();
    }

    /** Once more: an application that begins or ends beside this one sets up all logging anew. */
    public void listen() {
        Logger h2 = (Logger) LoggerFactory.getLogger("h2database");
        h2.setLevel(Level.ERROR);
        h2.setAdditive(false);
        if (!h2.isAttached(this)) {
            h2.addAppender(this);
        }
    }

    /** «Column "supportingSchool" not found» since the tests began. */
    public Set<String> guesses() {
        return Set.copyOf(guesses);
    }

    /** Whether there was one with this name; from now on there was not. */
    public boolean forget(String name) {
        return guesses.removeIf(guess -> guess.contains("\"" + name + "\""));
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null && thrown.getMessage() != null && thrown.getMessage().startsWith(NOT_FOUND)) {
            guesses.add(thrown.getMessage());
        }
    }
}
