package cn.xieshou.longwork;

import cn.xieshou.securitylog.Asker;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where pages ask for long work and look how far it is. */
@Service
@Transactional
public class LongWorks {

    /** As long as its end stands on the first page of who asked for it. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final WorkRepository table;
    private final WorkKinds kinds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LongWorks(WorkRepository table, WorkKinds kinds, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.kinds = kinds;
        this.events = events;
        this.clock = clock;
    }

    /** What became of asking: the work, and whether it is new. */
    public record Asked(Work work, boolean isNew) {}

    /**
     * Asks for work, which begins when the caller's transaction has ended; if work with the same key is open already, that one is
     * returned and nothing is asked for.
     */
    public Asked ask(String kind, String subject, String account) {
        LongWork work = kinds.get(kind);
        Optional<Work> open = table.holding(work.exclusiveKey());
        if (open.isPresent()) {
            return new Asked(open.get(), false);
        }
        long id = table.insert(work, subject, account, Asker.address());
        events.publishEvent(new WorkAsked(id));
        return new Asked(table.find(id).orElseThrow(), true);
    }

    /** The work, if the account may know of it. */
    @Transactional(readOnly = true)
    public Optional<Work> find(long id, String account) {
        return table.find(id).filter(work -> kinds.maySee(account, work));
    }

    /** What is open with that key. */
    @Transactional(readOnly = true)
    public Optional<Work> open(String exclusiveKey) {
        return table.holding(exclusiveKey);
    }

    /** The newest work of that kind about each of the subjects, by subject. */
    @Transactional(readOnly = true)
    public Map<String, Work> newest(String kind, Collection<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : table.about(kind, subjects).stream()
                        .collect(Collectors.toMap(Work::subject, work -> work, (older, newer) -> newer));
    }

    /** What the account asked for that is under way or has ended within a day, newest first. */
    @Transactional(readOnly = true)
    public List<WorkLine> newsFor(String account) {
        return table.askedBy(account, clock.instant().minus(NEWS)).stream()
                .filter(work -> kinds.maySee(account, work))
                .map(this::line)
                .toList();
    }

    /** Where people go from its page. */
    public List<LongWork.Link> links(Work work) {
        return kinds.get(work.kind()).links(work.subject());
    }

    /** As pages show it now. */
    @Transactional(readOnly = true)
    public WorkLine line(Work work) {
        return new WorkLine(
                work,
                kinds.get(work.kind()).title(work.subject()),
                work.taken(clock.instant()),
                work.left(clock.instant()));
    }
}
