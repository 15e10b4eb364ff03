package cn.xieshou.notice;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import cn.xieshou.directory.Person;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What stands in somebody's calendar feed: open tasks with their due dates, and the dates of the year ahead. */
@Component
class FeedContent {

    private static final String NAME = "携手结对帮扶";
    private static final int REFRESH_HOURS = 4;

    private final Worklist worklist;
    private final MatterTitles titles;
    private final ObjectProvider<FeedDates> dates;
    private final Clock clock;
    private final String baseUrl;

    FeedContent(
            Worklist worklist,
            MatterTitles titles,
            ObjectProvider<FeedDates> dates,
            Clock clock,
            @Value("${xieshou.base-url}") String baseUrl) {
        this.worklist = worklist;
        this.titles = titles;
        this.dates = dates;
        this.clock = clock;
        this.baseUrl = StringUtils.trimTrailingCharacter(baseUrl, '/');
    }

    String of(Person person) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        ICalendar calendar = head();
        worklist.of(person.account()).stream()
                .filter(task -> task.due() != null)
                .forEach(task -> calendar.addEvent(event(task, now)));
        dates.orderedStream()
                .flatMap(kind -> kind.of(person, today.minusMonths(1), today.plusMonths(13)).stream())
                .forEach(date -> calendar.addEvent(
                        CalendarEntry.wholeDay(CalendarEntry.uid(date.id()), date.day(), date.title(), now)));
        return Biweekly.write(calendar).go();
    }

    private static ICalendar head() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(CalendarEntry.PRODUCT);
        calendar.setExperimentalProperty("X-WR-CALNAME", NAME);
        calendar.setExperimentalProperty("X-WR-TIMEZONE", QuietHours.ZONE.getId());
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT" + REFRESH_HOURS + "H");
        calendar.setRefreshInterval(Duration.builder().hours(REFRESH_HOURS).build());
        return calendar;
    }

    private VEvent event(OpenTask task, Instant now) {
        LocalDate due = LocalDate.ofInstant(Objects.requireNonNull(task.due()), QuietHours.ZONE);
        String title = "截止：" + task.name() + "（" + titles.title(task.businessKey()) + "）";
        VEvent event = CalendarEntry.wholeDay(CalendarEntry.uid(task.taskId()), due, title, now);
        event.setSequence(CalendarEntry.sequence(now));
        String link = baseUrl + "/go/" + task.taskId();
        event.setDescription(link);
        event.setUrl(link);
        return event;
    }
}
