package cn.xieshou.paper.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One font of the machine. The file is read when a character is wanted for the first time and let go soon after; what was drawn
 * once is kept, a few hundred bytes each.
 */
final class Face {

    private static final Logger LOG = LoggerFactory.getLogger(Face.class);
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Path file;
    private final String name;
    private final Map<Integer, Optional<Glyph>> known = new ConcurrentHashMap<>();
    private @Nullable TrueTypeFont open;
    private long asked;

    /** @param name of the font among those of the file as PostScript calls it; empty if it holds one */
    Face(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Empty if the font cannot draw it. */
    Optional<Glyph> glyph(int codePoint) {
        Optional<Glyph> glyph = known.get(codePoint);
        if (glyph == null) {
            glyph = Optional.ofNullable(read(codePoint));
            known.put(codePoint, glyph);
        }
        return glyph;
    }

    private synchronized @Nullable Glyph read(int codePoint) {
        try {
            TrueTypeFont font = font();
            CmapLookup cmap = font.getUnicodeCmapLookup();
            int number = cmap.getGlyphId(codePoint);
            if (number == 0) {
                return null;
            }
            double scale = 1000.0 / font.getUnitsPerEm();
            int advance = (int) Math.round(font.getAdvanceWidth(number) * scale);
            return new Glyph(codePoint, advance, Outline.of(path(font, number), scale, advance));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeneralPath path(TrueTypeFont font, int number) throws IOException {
        if (font instanceof OpenTypeFont outlined && outlined.isPostScript()) {
            CFFFont outlines = outlined.getCFF().getFont();
            int key = outlines instanceof CFFCIDFont ? outlines.getCharset().getCIDForGID(number) : number;
            return outlines.getType2CharString(key).getPath();
        }
        GlyphData glyph = font.getGlyph().getGlyph(number);
        return glyph == null ? new GeneralPath() : glyph.getPath();
    }

    private TrueTypeFont font() throws IOException {
        asked = System.nanoTime();
        TrueTypeFont font = open;
        if (font == null) {
            font = parse();
            open = font;
            LOG.debug("opened {}", this);
        }
        return font;
    }

    /** Lets the file go if nobody has wanted anything new of it for a while: open, a large font takes fifty megabytes. */
    synchronized void letGo() {
        if (open != null && System.nanoTime() - asked > KEPT.toNanos()) {
            open = null;
        }
    }

    private TrueTypeFont parse() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] font = startsWith(bytes, "ttcf") ? new FontCollection(bytes).font(name) : bytes;
        RandomAccessReadBuffer read = new RandomAccessReadBuffer(font);
        return startsWith(font, "OTTO") ? new OTFParser().parse(read) : new TTFParser().parse(read);
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        return bytes.length >= 4 && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals(mark);
    }

    @Override
    public String toString() {
        return file + (name.isEmpty() ? "" : "#" + name);
    }
}
