package cn.xieshou.workflow.form;

/** A run of letters that two texts have in common, or that only one of them has. */
public record Piece(Kind kind, String text) {

    /** In whose text it stands. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    static Piece same(String text) {
        return new Piece(Kind.SAME, text);
    }

    static Piece gone(String text) {
        return new Piece(Kind.GONE, text);
    }

    static Piece added(String text) {
        return new Piece(Kind.NEW, text);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
