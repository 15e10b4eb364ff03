package cn.xieshou.summary;

import cn.xieshou.shared.Checksum;
import java.util.Arrays;
import java.util.List;

/**
 * A text with the figures that hold for it: those of now until it is sent, then those that it was sent with (R-SUM-1).
 *
 * @param title «德化三中2025—2026学年结对帮扶工作总结»
 * @param head lines that say whose it is
 */
public record WrittenSummary(String title, List<String> head, SummaryText text, Figures figures) {

    private static final int CHECK_LENGTH = 8;

    /** A part with its heading. */
    public record Chapter(SummaryPart part, String heading, String body, List<Figures.Piece> pieces) {}

    /** The parts as they read. */
    public List<Chapter> chapters() {
        return Arrays.stream(SummaryPart.values())
                .map(part -> new Chapter(
                        part, part.heading(), figures.resolve(text.part(part)), figures.pieces(text.part(part))))
                .toList();
    }

    /** The figures that the text names. */
    public List<Figure> named() {
        return figures.namedIn(List.copyOf(text.parts().values()));
    }

    /** The whole text as everybody reads it; what the checksum is taken of. */
    public String whole() {
        StringBuilder whole = new StringBuilder(title).append('\n');
        head.forEach(line -> whole.append('\n').append(line));
        whole.append('\n');
        for (Chapter chapter : chapters()) {
            whole.append('\n')
                    .append(chapter.heading())
                    .append('\n')
                    .append(chapter.body())
                    .append('\n');
        }
        return whole.toString();
    }

    /** SHA-256 of the whole text, 64 hexadecimal digits. */
    public String checksum() {
        return Checksum.ofText(whole());
    }

    /** First digits of the checksum: «文本校验码», by which people see which text they have before them. */
    public String check() {
        return checksum().substring(0, CHECK_LENGTH);
    }
}
