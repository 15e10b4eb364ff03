package cn.xieshou.workflow.form;

import cn.xieshou.workflow.ReadableText;
import cn.xieshou.workflow.ReadableText.Chapter;
import cn.xieshou.workflow.ReadableText.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in what is judged since it was sent back, part by part.
 *
 * @param changes nothing of parts that are the same
 */
public record Comparison(List<Change> changes) {

    private static final Pattern NUMERAL = Pattern.compile("^[一二三四五六七八九十]+、");

    /** What both forms read under the same name; what only one of them reads says nothing. */
    static Comparison of(List<ReadPart> before, List<ReadPart> now) {
        List<Change> changes = new ArrayList<>();
        for (ReadPart part : now) {
            before.stream().filter(part::isTheSame).findFirst().ifPresent(one -> compare(one, part, changes));
        }
        return new Comparison(changes);
    }

    /** Whether there is anything to compare at all. */
    static boolean isPossible(List<ReadPart> before, List<ReadPart> now) {
        return now.stream().anyMatch(part -> before.stream().anyMatch(part::isTheSame));
    }

    public boolean isSame() {
        return changes.isEmpty();
    }

    /** Folded at first. */
    public boolean isLong() {
        return Change.isMuch(changes);
    }

    /** «改动2处：二、工作目标；八、月度安排（新增2行）» */
    public String words() {
        return isSame()
                ? "未改动，与退回时的内容完全一样"
                : "改动" + changes.size() + "处："
                        + changes.stream().map(Change::words).collect(Collectors.joining("；"));
    }

    /** All of it as one text, for whoever cannot show what is gone and what is new side by side. */
    String text() {
        return words() + "。"
                + changes.stream().map(change -> "\n\n" + change.text()).collect(Collectors.joining());
    }

    private static void compare(ReadPart before, ReadPart now, List<Change> into) {
        String head = String.join("\n", before.text().head());
        String headNow = String.join("\n", now.text().head());
        if (!head.equals(headNow)) {
            into.add(Change.ofText("开头", ChangedWords.between(head, headNow)));
        }
        Map<String, Chapter> earlier = chapters(before.text());
        chapters(now.text()).forEach((name, chapter) -> {
            Change change = change(heading(chapter, now), earlier.remove(name), chapter);
            if (change != null) {
                into.add(change);
            }
        });
        earlier.values()
                .forEach(chapter ->
                        into.add(Change.ofText(heading(chapter, before), List.of(Piece.gone(words(chapter))))));
    }

    private static String heading(Chapter chapter, ReadPart part) {
        return chapter.heading().isEmpty() ? part.label() : chapter.heading();
    }

    /** By heading without its number: one chapter more or less does not change those behind it. */
    private static Map<String, Chapter> chapters(ReadableText text) {
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        for (Chapter chapter : text.chapters()) {
            String name = NUMERAL.matcher(chapter.heading()).replaceFirst("");
            String free = name;
            for (int again = 2; chapters.containsKey(free); again++) {
                free = name + "#" + again;
            }
            chapters.put(free, chapter);
        }
        return chapters;
    }

    private static @Nullable Change change(String heading, @Nullable Chapter before, Chapter now) {
        if (before == null) {
            return words(now).isBlank() ? null : Change.ofText(heading, List.of(Piece.added(words(now))));
        }
        Table rows = before.table();
        Table rowsNow = now.table();
        if (rows != null && rowsNow != null && rows.heads().equals(rowsNow.heads())) {
            List<ChangedRow> changed = ChangedRow.between(rows.rows(), rowsNow.rows());
            return changed.isEmpty() ? null : new Change(heading, List.of(), rowsNow.heads(), changed);
        }
        String words = words(before);
        return words.equals(words(now)) ? null : Change.ofText(heading, ChangedWords.between(words, words(now)));
    }

    private static String words(Chapter chapter) {
        Table table = chapter.table();
        return table == null
                ? chapter.text().strip()
                : table.rows().stream().map(row -> String.join("，", row)).collect(Collectors.joining("\n"));
    }
}
