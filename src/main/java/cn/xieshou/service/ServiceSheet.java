package cn.xieshou.service;

import cn.xieshou.shared.Checksum;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The form 城镇教师到农村学校任教情况表 as it stands: what is known, what was filled in, and what was said of it.
 *
 * @param facts short entries, for two to stand side by side
 * @param parts long entries, in order
 */
public record ServiceSheet(List<Entry> facts, List<Entry> parts) {

    static final String TITLE = "城镇教师到农村学校任教情况表";
    private static final int CHECK_DIGITS = 8;

    /** One cell with its heading. */
    public record Entry(String label, String value) {}

    /** All of it, a line for each entry. */
    public String text() {
        return facts.stream().map(fact -> fact.label() + "：" + fact.value()).collect(Collectors.joining("\n"))
                + parts.stream()
                        .map(part -> "\n\n【" + part.label() + "】\n" + part.value())
                        .collect(Collectors.joining());
    }

    /** The first digits of the SHA-256 of {@link #text}. */
    public String check() {
        return Checksum.ofText(text()).substring(0, CHECK_DIGITS);
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "ServiceSheet[" + parts.size() + "]";
    }
}
