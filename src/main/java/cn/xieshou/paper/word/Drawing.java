package cn.xieshou.paper.word;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A signature as Word draws it in a line of text: as high as two lines of letters at the most, transparent where there is no ink. */
final class Drawing {

    /** Points. */
    private static final double HIGHEST = 34;

    private static final double WIDEST = 110;

    private static final int PER_POINT = 12_700;

    /** Where the head of a PNG says how wide it is. */
    private static final int WIDTH_AT = 16;

    /** Numbers of drawings have to be unique in a file; a template's own begin at one. */
    private static final int FIRST = 900_000;

    private static final String XML = """
            <w:drawing xmlns:w="%s"
              xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
              xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
              xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline
              distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="签名" descr="签名"/><a:graphic><a:graphicData
              uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="签名"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip
              r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom
              prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
            """;

    private Drawing() {}

    /** Where a text keeps its pictures: gives the id by which the text names one. */
    interface Shelf {
        String put(byte[] png) throws IOException;
    }

    /** The element for the document of {@code place}. */
    static Node of(byte[] png, String id, Node place) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(png);
        double width = head.getInt(WIDTH_AT);
        double height = head.getInt(WIDTH_AT + Integer.BYTES);
        double by = Math.min(HIGHEST / height, WIDEST / width);
        long cx = Math.round(width * by * PER_POINT);
        long cy = Math.round(height * by * PER_POINT);
        int number = FIRST + Math.floorMod(id.hashCode(), FIRST);
        String xml = XML.formatted(Xml.W, cx, cy, number, id, cx, cy);
        Element drawing = Xml.read(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        return place.getOwnerDocument().importNode(drawing, true);
    }
}
