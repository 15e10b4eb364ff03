package cn.xieshou.notice.reminder;

import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.StoredMail;
import cn.xieshou.preference.NoticeChoices;
import cn.xieshou.workflow.insight.WaitingTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Fills a digest at the moment it leaves: what was done or went to somebody else since the morning is not in it, and what
 * could not leave on earlier days is in it once.
 */
@Component
class Digests {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int CHUNK = 1000;

    private final ReminderRepository reminders;
    private final DigestMails mails;
    private final WaitingTasks tasks;
    private final DigestLines lines;
    private final DigestText text;
    private final NoticeChoices choices;
    private final Clock clock;

    Digests(
            ReminderRepository reminders,
            DigestMails mails,
            WaitingTasks tasks,
            DigestLines lines,
            DigestText text,
            NoticeChoices choices,
            Clock clock) {
        this.reminders = reminders;
        this.mails = mails;
        this.tasks = tasks;
        this.lines = lines;
        this.text = text;
        this.choices = choices;
        this.clock = clock;
    }

    void sent(StoredMail digest, Instant at) {
        reminders.told(digest.mail().recipient(), digest.id(), at);
        mails.told(digest.mail().recipient(), digest.id());
    }

    /** The digest as of now; empty if nothing is left to tell. */
    Optional<StoredMail> filled(StoredMail digest) {
        String account = digest.mail().recipient();
        Instant now = clock.instant();
        List<Reminder> waiting = reminders.waitingFor(account);
        List<StoredMail> held = mails.held(account);
        List<StoredMail> before = mails.sentSince(account, now.minus(WEEK));
        boolean concerned = choices.of(account).concerned();
        Sorting sorting = new Sorting(account, concerned, open(waiting, held, before));
        waiting.forEach(sorting::add);
        held.forEach(sorting::add);
        chunks(sorting.overReminders).forEach(ids -> reminders.drop(ids, now));
        chunks(sorting.overMails).forEach(ids -> mails.drop(ids, "事项已办结或已转由他人办理，无需再通知"));
        if (sorting.isEmpty()) {
            return Optional.empty();
        }
        before.forEach(sorting::addAgain);
        chunks(sorting.tellReminders).forEach(ids -> reminders.put(ids, digest.id()));
        chunks(sorting.tellMails).forEach(ids -> mails.put(ids, digest.id()));
        Mail content = text.fill(digest.mail(), sorting.inOrder(), now);
        mails.fill(digest.id(), content);
        return Optional.of(digest.with(content));
    }

    private Map<String, String> open(List<Reminder> waiting, List<StoredMail> held, List<StoredMail> before) {
        List<String> ids = Stream.concat(
                        waiting.stream().map(Reminder::taskId),
                        Stream.concat(held.stream(), before.stream())
                                .map(mail -> mail.mail().taskId())
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
        Map<String, String> open = new HashMap<>();
        chunks(ids).forEach(some -> open.putAll(tasks.stillOpen(some)));
        return open;
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    /** Sorts what waits into what is told, what is told already by another line, and what is over. */
    private final class Sorting {

        private final String account;
        private final boolean concerned;
        private final Map<String, String> open;
        private final List<Long> tellReminders = new ArrayList<>();
        private final List<Long> overReminders = new ArrayList<>();
        private final List<String> tellMails = new ArrayList<>();
        private final List<String> overMails = new ArrayList<>();
        private final Map<Occasion, List<Reminder>> told = new EnumMap<>(Occasion.class);
        private final List<DigestLine> fresh = new ArrayList<>();
        private final Set<String> named = new HashSet<>();

        Sorting(String account, boolean concerned, Map<String, String> open) {
            this.account = account;
            this.concerned = concerned;
            this.open = open;
        }

        void add(Reminder reminder) {
            boolean over = reminder.occasion().escalated()
                    ? !open.containsKey(reminder.taskId())
                    : !waitsForAccount(reminder.taskId());
            if (over || isUnwanted(reminder)) {
                overReminders.add(reminder.id());
                return;
            }
            tellReminders.add(reminder.id());
            if (named.add(reminder.taskId())) {
                told.computeIfAbsent(reminder.occasion(), any -> new ArrayList<>())
                        .add(reminder);
            }
        }

        /** What is late is told to whoever answers for it, whatever they have chosen. */
        private boolean isUnwanted(Reminder reminder) {
            return reminder.occasion() == Occasion.CONCERNED
                    && !concerned
                    && reminder.due().isAfter(clock.instant());
        }

        void add(StoredMail held) {
            String task = held.mail().taskId();
            if (task != null && !waitsForAccount(task)) {
                overMails.add(held.id());
                return;
            }
            tellMails.add(held.id());
            if (task == null || named.add(task)) {
                fresh.add(lines.of(held, false));
            }
        }

        void addAgain(StoredMail before) {
            String task = Objects.requireNonNull(before.mail().taskId());
            if (waitsForAccount(task) && named.add(task)) {
                fresh.add(lines.of(before, true));
            }
        }

        private boolean waitsForAccount(String task) {
            String assignee = open.get(task);
            return assignee != null && (assignee.isEmpty() || assignee.equals(account));
        }

        List<DigestLine> inOrder() {
            List<DigestLine> ordered = new ArrayList<>();
            Stream.of(Occasion.OVERDUE, Occasion.TODAY, Occasion.BEFORE).forEach(occasion -> put(occasion, ordered));
            ordered.addAll(fresh);
            Stream.of(Occasion.CONCERNED, Occasion.SECTION, Occasion.OFFICE)
                    .forEach(occasion -> put(occasion, ordered));
            return ordered;
        }

        /** The earliest due first; words only for as many as are written out. */
        private void put(Occasion occasion, List<DigestLine> ordered) {
            List<Reminder> group = new ArrayList<>(told.getOrDefault(occasion, List.of()));
            group.sort(Comparator.comparing(Reminder::due).thenComparing(Reminder::id));
            for (int i = 0; i < group.size(); i++) {
                ordered.add(i < DigestLine.MOST ? lines.of(group.get(i)) : DigestLine.more(occasion.label()));
            }
        }

        boolean isEmpty() {
            return told.isEmpty() && fresh.isEmpty();
        }
    }
}
