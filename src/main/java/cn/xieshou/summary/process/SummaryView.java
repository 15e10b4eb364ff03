package cn.xieshou.summary.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.summary.Figure;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.SummaryReading;
import cn.xieshou.summary.WrittenSummary;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.ReadableText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of summaries show. */
@Component
class SummaryView {

    static final String FIGURES = "figures";
    static final String TEXT = "summaryText";

    private final Pairings pairings;
    private final Directory directory;
    private final SummaryReading reading;

    SummaryView(Pairings pairings, Directory directory, SummaryReading reading) {
        this.pairings = pairings;
        this.directory = directory;
        this.reading = reading;
    }

    Map<String, Object> head(SchoolSummary summary) {
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(summary.pairingId())));
        form.put("summary", reading.title(summary));
        return form;
    }

    /** The text that was submitted last. */
    WrittenSummary text(SchoolSummary summary) {
        return Objects.requireNonNull(reading.last(summary).orElse(null), "no text of " + summary);
    }

    /** The fields of somebody who judges. */
    void judge(Map<String, Object> form, WrittenSummary written) {
        form.put(FIGURES, words(written.named()));
        form.put(TEXT, written.whole());
        form.put("textCheck", written.check());
        form.put(
                "drafter",
                directory.personName(written.text().draftedBy()) + "，"
                        + ChineseDates.dateAndMinute(written.text().draftedAt()));
    }

    /** «张某，2026年7月20日14:05» */
    String sent(SchoolSummary summary) {
        return directory.personName(Objects.requireNonNull(summary.sentBy())) + "，"
                + ChineseDates.dateAndMinute(Objects.requireNonNull(summary.sentAt()));
    }

    static ReadableText readable(WrittenSummary written) {
        return new ReadableText(
                written.title(),
                written.head(),
                written.chapters().stream()
                        .map(one -> new ReadableText.Chapter(one.heading(), one.body()))
                        .toList());
    }

    /** A table of the figures, each leading to the rows behind it. */
    static ReadableText table(List<Figure> figures, String title) {
        List<List<String>> rows = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (Figure one : figures) {
            rows.add(List.of(one.chip(), one.brief(), one.source()));
            links.add(one.address());
        }
        ReadableText.Table table = new ReadableText.Table(List.of("名称", "现在是", "出处"), rows, links);
        return new ReadableText(title, List.of(), List.of(new ReadableText.Chapter("", table)));
    }

    /** The same as text, a line for each. */
    static String words(List<Figure> figures) {
        return figures.stream().map(one -> one.chip() + "：" + one.brief()).collect(Collectors.joining("\n"));
    }

    /** Its page, where every figure leads to its rows. */
    AboutRecord about(SchoolSummary summary) {
        return new AboutRecord(reading.title(summary) + "（每个数字都能点开看到登记）", summary.path(), "");
    }
}
