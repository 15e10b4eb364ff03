package cn.xieshou.workflow.form;

import java.util.List;
import java.util.stream.Collectors;

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

    static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** «开展教研〔删去：十次〕〔新增：十二次〕» */
    static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind) {
                    case SAME -> piece.text;
                    case GONE -> "〔删去：" + piece.text + "〕";
                    case NEW -> "〔新增：" + piece.text + "〕";
                })
                .collect(Collectors.joining());
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
