package cn.xieshou.files;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what was uploaded and never submitted, as long after its last touch as drafts of texts are kept. */
@Component
class OldDrafts {

    private static final Duration KEPT = Duration.ofDays(30);

    private final FileRemoval files;
    private final Clock clock;

    OldDrafts(FileRemoval files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT25M")
    @Transactional
    public void clear() {
        files.draftsBefore(clock.instant().minus(KEPT));
    }
}
