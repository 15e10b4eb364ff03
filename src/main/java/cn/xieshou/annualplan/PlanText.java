package cn.xieshou.annualplan;

import cn.xieshou.shared.Checksum;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a plan, with the names of the schools as they were when it was drafted.
 *
 * @param scope what the help is limited to, null if to nothing
 * @param months in the order of the school year
 * @param gaps quotas left out, with reasons
 */
public record PlanText(
        PlanId id,
        String programmeName,
        String supportingName,
        String recipientName,
        @Nullable String scope,
        Map<Part, String> parts,
        List<MonthRow> months,
        List<QuotaGap> gaps) {

    /** Headings count in Chinese numerals. */
    private static final String NUMERALS = "一二三四五六七八九";

    public PlanText {
        parts = Map.copyOf(parts);
        months = months.stream().sorted(Comparator.comparing(MonthRow::place)).toList();
        gaps = List.copyOf(gaps);
    }

    public String part(Part part) {
        return parts.getOrDefault(part, "");
    }

    /** The lines that name pairing, programme and schools. They are agreed to with the rest: other words would void every consent. */
    public List<String> head() {
        return List.of(
                "结对编号：" + id.pairingId(),
                "帮扶方案：" + programmeName,
                "支援学校：" + supportingName,
                "受援学校：" + recipientName,
                "帮扶范围：" + (scope == null ? "全校" : scope));
    }

    /** Headings with their texts, in the order in which they are read. */
    public List<Chapter> chapters() {
        List<Chapter> chapters = new java.util.ArrayList<>();
        for (Part part : Part.values()) {
            chapters.add(new Chapter(number(chapters.size()) + part.label(), part(part)));
        }
        chapters.add(new Chapter(
                number(chapters.size()) + "月度安排",
                lines(months.stream().map(MonthRow::sentence).toList()),
                months));
        if (!gaps.isEmpty()) {
            chapters.add(new Chapter(
                    number(chapters.size()) + "本学年未安排的指标及理由",
                    lines(gaps.stream().map(QuotaGap::sentence).toList())));
        }
        return chapters;
    }

    /** The whole text as everybody reads and agrees to it; what the checksum is taken of. */
    public String whole() {
        StringBuilder text = new StringBuilder(id.title()).append('\n');
        head().forEach(line -> text.append('\n').append(line));
        text.append('\n');
        for (Chapter chapter : chapters()) {
            text.append('\n')
                    .append(chapter.heading())
                    .append('\n')
                    .append(chapter.text())
                    .append('\n');
        }
        return text.toString();
    }

    /** SHA-256 of the whole text, 64 hexadecimal digits. */
    public String checksum() {
        return Checksum.ofText(whole());
    }

    private static String number(int before) {
        return NUMERALS.charAt(before) + "、";
    }

    private static String lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(lines.get(i));
        }
        return text.toString();
    }

    /**
     * One heading with its text.
     *
     * @param rows what the text lists, if it is the months' arrangement
     */
    public record Chapter(String heading, String text, List<MonthRow> rows) {

        Chapter(String heading, String text) {
            this(heading, text, List.of());
        }
    }
}
