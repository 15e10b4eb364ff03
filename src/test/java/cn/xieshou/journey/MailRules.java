package cn.xieshou.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.journey.Letters.Letter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold of every mail of the year, whatever happened (goals, «What users see»). */
final class MailRules {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final int MOST_A_DAY = 3;
    private static final String FIRST_LINK = "首次登录：请设置密码";

    /** «截止 2026年8月31日» at the end of the subject of a mail about one thing that the recipient has to do. */
    private static final Pattern OWN_DATE = Pattern.compile("[^里]，截止 (\\d{4})年(\\d{1,2})月(\\d{1,2})日$");

    private static final Pattern TASK = Pattern.compile("/go/([\\w-]+)");

    private final List<Letter> letters;

    MailRules(List<Letter> letters) {
        this.letters = letters;
    }

    /** The whole year's mails, one a line: when, to whom, about what, and whether a calendar entry came along. */
    void areAsWritten(String resource) throws IOException {
        List<String> lines = letters.stream().map(Letter::toString).toList();
        Path seen = Files.write(Path.of("target", resource.substring(resource.lastIndexOf('/') + 1)), lines);
        try (var expected = MailRules.class.getResourceAsStream(resource)) {
            assertThat(lines)
                    .as("mails of the year, now in " + seen)
                    .containsExactly(new String(expected.readAllBytes(), StandardCharsets.UTF_8).split("\\R"));
        }
    }

    void leaveNobodyAwake() {
        assertThat(letters).isNotEmpty().noneMatch(letter -> {
            LocalTime time = letter.at().toLocalTime();
            return time.isBefore(MORNING) || !time.isBefore(NIGHT);
        });
    }

    /** Without a first link, which nobody waits for until tomorrow. */
    void areThreeADayAtMost() {
        Map<String, Long> days = letters.stream()
                .filter(letter -> !letter.subject().equals(FIRST_LINK))
                .collect(groupingBy(
                        letter -> letter.account() + " " + letter.at().toLocalDate(), counting()));
        assertThat(days.entrySet()).isNotEmpty().noneMatch(day -> day.getValue() > MOST_A_DAY);
    }

    void comeOnce() {
        assertThat(letters).extracting(Letter::messageId).doesNotHaveDuplicates();
        assertThat(letters)
                .extracting(letter -> letter.account() + letter.at().toLocalDate() + letter.subject())
                .doesNotHaveDuplicates();
    }

    /** The calendar entry says the day that the subject says. */
    void carryTheirDateAsCalendarEntry() {
        for (Letter letter : letters) {
            Matcher date = OWN_DATE.matcher(letter.subject());
            if (date.find()) {
                String day = "%s%02d%02d".formatted(date.group(1), number(date, 2), number(date, 3));
                assertThat(letter.calendar()).as(letter.toString()).contains("DTSTART;VALUE=DATE:" + day);
            }
        }
    }

    /** @param ended when each task ended that has ended */
    void stopWithTheirTask(Map<String, Instant> ended) {
        for (Letter letter : letters) {
            Matcher task = TASK.matcher(letter.text());
            while (task.find()) {
                Instant end = ended.getOrDefault(task.group(1), Instant.MAX);
                assertThat(letter.instant()).as(letter.toString()).isBeforeOrEqualTo(end);
            }
        }
    }

    void nameNobody(Collection<String> names) {
        assertThat(letters).isNotEmpty().noneMatch(letter -> names.stream()
                .anyMatch(
                        name -> letter.subject().contains(name) || letter.text().contains(name)));
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
