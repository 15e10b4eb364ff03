package cn.xieshou.notice.reminder;

import biweekly.component.VEvent;
import cn.xieshou.notice.outbox.CalendarEntry;
import cn.xieshou.notice.outbox.Envelope;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.shared.ChineseDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Subject, text and calendar file of a digest. */
@Component
class DigestText {

    private final Envelope envelope;

    DigestText(Envelope envelope) {
        this.envelope = envelope;
    }

    Mail fill(Mail digest, List<DigestLine> lines, Instant now) {
        return digest.filled(Outbox.oneLine(subject(lines)), body(lines, day(now)), calendar(lines, now));
    }

    /** Due first; of several the same one every time. */
    private static final Comparator<DigestLine> FIRST = Comparator.comparing(
                    (DigestLine line) -> Objects.requireNonNull(line.due()))
            .thenComparing(DigestLine::title);

    /** The line itself if it is the only one: else how many of what, and what is due first. */
    private static String subject(List<DigestLine> lines) {
        if (lines.size() == 1) {
            return lines.get(0).text();
        }
        String counts = groups(lines).entrySet().stream()
                .map(group -> group.getKey() + group.getValue().size() + "项")
                .collect(Collectors.joining("、"));
        return "每日汇总：" + counts
                + lines.stream()
                        .filter(line -> line.due() != null)
                        .min(FIRST)
                        .map(line -> "；最早截止 " + ChineseDates.date(day(Objects.requireNonNull(line.due()))) + "："
                                + line.title())
                        .orElse("");
    }

    private String body(List<DigestLine> lines, LocalDate today) {
        StringBuilder text = new StringBuilder("您好！\n\n截至" + ChineseDates.date(today) + "，请留意以下事项。\n");
        groups(lines).forEach((heading, group) -> {
            text.append("\n【").append(heading).append("】").append(group.size()).append("项\n");
            for (int i = 0; i < Math.min(group.size(), DigestLine.MOST); i++) {
                DigestLine line = group.get(i);
                text.append(i + 1).append(". ").append(line.text()).append('\n');
                text.append("   ").append(envelope.link(line.path())).append('\n');
            }
            if (group.size() > DigestLine.MOST) {
                text.append("另有").append(group.size() - DigestLine.MOST).append("项，请登录平台查看。\n");
            }
        });
        return text.append("\n点击链接，登录后直接打开对应页面。").toString();
    }

    private @Nullable String calendar(List<DigestLine> lines, Instant now) {
        List<VEvent> days = new ArrayList<>();
        for (DigestLine line : lines) {
            if (line.due() != null && line.taskId() != null) {
                days.add(CalendarEntry.day(
                        CalendarEntry.uid(line.taskId()), line.due(), line.title(), envelope.link(line.path()), now));
            }
        }
        return days.isEmpty() ? null : CalendarEntry.published(days, envelope.publisher());
    }

    private static Map<String, List<DigestLine>> groups(List<DigestLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(DigestLine::heading, LinkedHashMap::new, Collectors.toList()));
    }

    private static LocalDate day(Instant moment) {
        return ChineseDates.day(moment);
    }
}
