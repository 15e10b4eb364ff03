package cn.xieshou.paper.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Those characters of one font that one file uses: numbered as they come, embedded with their outlines and what they mean. */
final class EmbeddedFont {

    /** Nothing, 500 wide. */
    private static final byte[] MISSING = {(byte) 248, (byte) 136, 14};

    /** The most entries of one block of a character map. */
    private static final int BLOCK = 100;

    private final String name;
    private static final String BEGIN = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String END = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private final int order;
    private final Map<Glyph, Integer> numbers = new LinkedHashMap<>();

    /** @param number of the font in the file */
    EmbeddedFont(int number) {
        this.order = number;
        this.name = "XIESH" + (char) ('A' + number) + "+Xieshou" + number;
    }

    /** What pages call it. */
    String key() {
        return "F" + order;
    }

    int number(Glyph glyph) {
        return numbers.computeIfAbsent(glyph, one -> numbers.size() + 1);
    }

    COSDictionary dictionary() throws IOException {
        COSDictionary below = new COSDictionary();
        below.setItem(COSName.TYPE, COSName.FONT);
        below.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        below.setName(COSName.BASE_FONT, name);
        below.setItem(COSName.CIDSYSTEMINFO, system());
        below.setItem(COSName.FONT_DESC, descriptor());
        below.setInt(COSName.DW, 1000);
        below.setItem(COSName.W, widths());
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(below);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(meanings().getBytes(StandardCharsets.US_ASCII), null));
        return font;
    }

    private static COSDictionary system() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        return system;
    }

    private COSDictionary descriptor() throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (int side : new int[] {-1000, -1000, 3000, 2000}) {
            box.add(COSInteger.get(side));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        List<byte[]> outlines = new ArrayList<>(List.of(MISSING));
        numbers.keySet().forEach(glyph -> outlines.add(glyph.outline()));
        descriptor.setItem(COSName.FONT_FILE3, stream(Cff.of(name, outlines), COSName.getPDFName("CIDFontType0C")));
        return descriptor;
    }

    private COSArray widths() {
        COSArray each = new COSArray();
        numbers.keySet().forEach(glyph -> each.add(COSInteger.get(glyph.advance())));
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(1));
        widths.add(each);
        return widths;
    }

    /** So that whoever searches or copies gets the characters, rare ones as well. */
    private String meanings() {
        List<String> lines = new ArrayList<>();
        numbers.forEach((glyph, number) -> {
            StringBuilder unicode = new StringBuilder();
            for (char unit : Character.toChars(glyph.codePoint())) {
                unicode.append("%04X".formatted((int) unit));
            }
            lines.add("<%04X> <%s>".formatted(number, unicode));
        });
        StringBuilder map = new StringBuilder(BEGIN);
        for (int from = 0; from < lines.size(); from += BLOCK) {
            List<String> block = lines.subList(from, Math.min(lines.size(), from + BLOCK));
            map.append(block.size())
                    .append(" beginbfchar\n")
                    .append(String.join("\n", block))
                    .append("\nendbfchar\n");
        }
        return map + END;
    }

    private static COSStream stream(byte[] content, @org.jspecify.annotations.Nullable COSName subtype)
            throws IOException {
        COSStream stream = new COSStream();
        if (subtype != null) {
            stream.setItem(COSName.SUBTYPE, subtype);
        }
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }
}
