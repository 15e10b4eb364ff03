package cn.xieshou.paper.pdf;

import cn.xieshou.paper.pdf.Block.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fonts of one file that is being made: which one draws what, what each has to hold, and what none of them can draw. */
final class Fonts {

    /** Stands for a character without a shape, as typesetters have always done. */
    static final int GETA = 0x3013;

    private final FontFiles files;
    private final Map<FontRole, List<Face>> chains = new LinkedHashMap<>();
    private final Map<Face, EmbeddedFont> embedded = new LinkedHashMap<>();
    private final Set<Integer> missing = new TreeSet<>();

    Fonts(FontFiles files) {
        this.files = files;
    }

    /** A character as it is drawn: by which font of the file, as which number of it. */
    record Letter(EmbeddedFont font, int number, int advance) {}

    Letter letter(Piece piece, int codePoint) {
        return find(piece.font(), codePoint)
                .or(() -> instead(piece.font(), codePoint))
                .orElseThrow(NoFont::new);
    }

    /** Thousandths of the size. */
    int advance(Piece piece, int codePoint) {
        return letter(piece, codePoint).advance();
    }

    List<EmbeddedFont> embedded() {
        return new ArrayList<>(embedded.values());
    }

    /** What stood in the text and has no shape in any font of the machine. */
    Set<Integer> missing() {
        return missing;
    }

    private Optional<Letter> find(FontRole role, int codePoint) {
        for (Face face : chains.computeIfAbsent(role, files::of)) {
            Optional<Glyph> glyph = face.glyph(codePoint);
            if (glyph.isPresent()) {
                EmbeddedFont font = embedded.computeIfAbsent(face, one -> new EmbeddedFont(embedded.size()));
                return Optional.of(
                        new Letter(font, font.number(glyph.get()), glyph.get().advance()));
            }
        }
        return Optional.empty();
    }

    private Optional<Letter> instead(FontRole role, int codePoint) {
        if (Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0x3000
                || Character.isWhitespace(codePoint)) {
            return find(role, ' ');
        }
        missing.add(codePoint);
        return find(role, GETA).or(() -> find(role, '?'));
    }
}
