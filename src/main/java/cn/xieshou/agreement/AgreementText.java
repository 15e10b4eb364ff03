package cn.xieshou.agreement;

import cn.xieshou.shared.Checksum;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wording of an agreement, with the names of the parties as they were when it was drafted.
 *
 * @param scope what the help is limited to, null if to nothing
 * @param sections every section; only {@link Clause#OTHERS} may be empty
 */
public record AgreementText(
        String pairingId,
        String programmeName,
        String supportingName,
        String recipientName,
        @Nullable String scope,
        Map<Clause, String> sections) {

    public static final String TITLE = "城乡学校结对帮扶协议";

    public AgreementText {
        sections = Map.copyOf(sections);
    }

    public String section(Clause section) {
        return sections.getOrDefault(section, "");
    }

    /** The whole text as everybody reads and signs it; what the checksum is taken of. */
    public String whole() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        head().forEach(line -> text.append('\n').append(line));
        text.append('\n');
        for (Clause section : Clause.values()) {
            if (!section(section).isEmpty()) {
                text.append('\n').append(section.heading()).append('\n').append(section(section));
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** The lines that name pairing, programme and parties. They are signed with the rest: other words would void every signature. */
    public java.util.List<String> head() {
        return java.util.List.of(
                "结对编号：" + pairingId,
                "帮扶方案：" + programmeName,
                "甲方（支援学校）：" + supportingName,
                "乙方（受援学校）：" + recipientName,
                "帮扶范围：" + (scope == null ? "全校" : scope));
    }

    /** SHA-256 of the whole text, 64 hexadecimal digits (R-AGR-2). */
    public String checksum() {
        return Checksum.ofText(whole());
    }
}
