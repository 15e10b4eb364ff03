package cn.xieshou.paper.pdf;

/** How one character is drawn. Two of the same font are the same if they draw the same character. */
final class Glyph {

    private final int codePoint;
    private final int advance;
    private final byte[] outline;

    /**
     * @param advance thousandths of the size
     * @param outline a Type 2 charstring on 1,000 units
     */
    Glyph(int codePoint, int advance, byte[] outline) {
        this.codePoint = codePoint;
        this.advance = advance;
        this.outline = outline;
    }

    int codePoint() {
        return codePoint;
    }

    int advance() {
        return advance;
    }

    byte[] outline() {
        return outline;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glyph glyph && glyph.codePoint == codePoint;
    }

    @Override
    public int hashCode() {
        return codePoint;
    }

    @Override
    public String toString() {
        return "Glyph[" + Integer.toHexString(codePoint) + "]";
    }
}
