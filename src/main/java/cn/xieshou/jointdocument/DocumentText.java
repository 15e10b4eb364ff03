package cn.xieshou.jointdocument;

import cn.xieshou.shared.Checksum;
import java.time.Instant;
import java.util.List;

/**
 * A text of a version as it was submitted, with the names of that day.
 *
 * @param title the document's with the version: «教师专业发展规划（第2版）»
 * @param draft 1 for the first that was submitted for the version
 * @param period the time it is meant for, as typed; may be empty
 * @param changes what it changes in the version before; empty of the first
 * @param attached the files that belong to it, a line for each with its checksum: what the schools agree to is these files, too
 */
public record DocumentText(
        String pairingId,
        String title,
        int draft,
        String programmeName,
        String supportingName,
        String recipientName,
        String period,
        String changes,
        List<Section> sections,
        List<String> attached,
        String draftedBy,
        Instant draftedAt) {

    private static final int CHECK_LENGTH = 8;
    private static final String NUMERALS = "一二三四五六七八九十";

    public DocumentText {
        sections = List.copyOf(sections);
        attached = List.copyOf(attached);
    }

    /** A heading with what stands under it. */
    public record Section(String heading, String body) {}

    /** The lines that say whose it is. */
    public List<String> head() {
        List<String> lines = List.of(
                "结对编号：" + pairingId,
                "帮扶项目：" + programmeName,
                "支援学校：" + supportingName,
                "受援学校：" + recipientName,
                "适用时间：" + period);
        return period.isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** The parts in the order in which they are read, numbered. */
    public List<Section> chapters() {
        List<Section> all = new java.util.ArrayList<>();
        for (Section section : sections) {
            all.add(new Section(number(all.size()) + section.heading(), section.body()));
        }
        if (!changes.isEmpty()) {
            all.add(new Section("本版修改的内容", changes));
        }
        if (!attached.isEmpty()) {
            all.add(new Section("随文附件", String.join("\n", attached)));
        }
        return all;
    }

    /** The whole text as everybody reads and agrees to it; what the checksum is taken of. */
    public String whole() {
        StringBuilder text = new StringBuilder(title).append('\n');
        head().forEach(line -> text.append('\n').append(line));
        text.append('\n');
        for (Section chapter : chapters()) {
            text.append('\n')
                    .append(chapter.heading())
                    .append('\n')
                    .append(chapter.body())
                    .append('\n');
        }
        return text.toString();
    }

    /** SHA-256 of the whole text, 64 hexadecimal digits. */
    public String checksum() {
        return Checksum.ofText(whole());
    }

    /** First digits of the checksum: «文本校验码», by which people see which text they have before them. */
    public String check() {
        return checksum().substring(0, CHECK_LENGTH);
    }

    private static String number(int before) {
        return before < NUMERALS.length() ? NUMERALS.charAt(before) + "、" : (before + 1) + "、";
    }
}
