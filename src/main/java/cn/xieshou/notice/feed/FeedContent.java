package cn.xieshou.notice.feed;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RefreshInterval;
import biweekly.util.Duration;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.MatterTitle.Titled;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.notice.outbox.CalendarEntry;
import cn.xieshou.notice.outbox.CalendarFile;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What stands in somebody's calendar feed: open tasks with their due dates, and the dates of the year ahead. */
@Component
class FeedContent {

    private static final String NAME = "携手结对帮扶";
    private static final int REFRESH_HOURS = 4;

    /** Of what nobody has taken yet: whoever's section may take more finds the rest on the first page; the page of the feed says so. */
    static final int MOST_OF_GROUPS = 500;

    private final Worklist worklist;
    private final MatterTitles titles;
    private final ObjectProvider<FeedDates> dates;
    private final EntryStamps stamps;
    private final Clock clock;
    private final String baseUrl;

    FeedContent(
            Worklist worklist,
            MatterTitles titles,
            ObjectProvider<FeedDates> dates,
            EntryStamps stamps,
            Clock clock,
            @Value("${xieshou.base-url}") String baseUrl) {
        this.worklist = worklist;
        this.titles = titles;
        this.dates = dates;
        this.stamps = stamps;
        this.clock = clock;
        this.baseUrl = StringUtils.trimTrailingCharacter(baseUrl, '/');
    }

    /** The calendar file; as long as nothing in it changes it is the same to the last octet. The feed's row is locked. */
    String of(Person person) {
        Map<String, EntryStamp> before = stamps.of(person.account());
        Map<String, EntryStamp> now = new LinkedHashMap<>();
        ICalendar calendar = head();
        for (FeedEntry entry : entries(person)) {
            EntryStamp stamp = EntryStamp.of(before.get(entry.uid()), entry, clock.instant());
            if (now.putIfAbsent(entry.uid(), stamp) == null) {
                calendar.addEvent(event(entry, stamp));
            }
        }
        stamps.keep(person.account(), before, now);
        return CalendarFile.of(calendar);
    }

    private List<FeedEntry> entries(Person person) {
        LocalDate today = LocalDate.now(clock);
        List<OpenTask> dated = worklist.dated(person.account(), MOST_OF_GROUPS);
        Map<String, Titled> about =
                titles.of(dated.stream().map(OpenTask::businessKey).toList());
        return Stream.concat(
                        dated.stream().map(task -> entry(task, about.get(task.businessKey()))),
                        dates.orderedStream()
                                .flatMap(kind -> kind.of(person, today.minusMonths(1), today.plusMonths(13)).stream())
                                .map(FeedContent::entry))
                .toList();
    }

    private static ICalendar head() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(CalendarEntry.PRODUCT);
        calendar.setExperimentalProperty("X-WR-CALNAME", NAME);
        calendar.setExperimentalProperty("X-WR-TIMEZONE", ChineseDates.ZONE_ID);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT" + REFRESH_HOURS + "H");
        RefreshInterval refresh =
                new RefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        // RFC 7986 5.7: there is no default
        refresh.setParameter("VALUE", "DURATION");
        calendar.setRefreshInterval(refresh);
        return calendar;
    }

    private FeedEntry entry(OpenTask task, @Nullable Titled about) {
        LocalDate due = ChineseDates.day(Objects.requireNonNull(task.due()));
        String title = "截止：" + task.name() + "（" + (about == null ? task.businessKey() : about.title()) + "）";
        return new FeedEntry(CalendarEntry.uid(task.taskId()), due, title, baseUrl + "/go/" + task.taskId());
    }

    private static FeedEntry entry(FeedDate date) {
        return new FeedEntry(CalendarEntry.uid(date.id()), date.day(), date.title(), null);
    }

    private static VEvent event(FeedEntry entry, EntryStamp stamp) {
        VEvent event = CalendarEntry.wholeDay(entry.uid(), entry.day(), entry.title(), stamp.changedAt());
        event.setSequence(stamp.revision());
        if (entry.link() != null) {
            event.setDescription(entry.link());
            event.setUrl(entry.link());
        }
        return event;
    }
}
