package cn.xieshou.workflow.form;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where two texts differ: by sentences first, and by letters inside a sentence that stayed mostly the same, so that people read
 * what was changed and not what merely stands near it.
 */
final class ChangedWords {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]*[。！？；\\n]+|[^。！？；\\n]+");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]+|[0-9]+(?:\\.[0-9]+)?|.", Pattern.DOTALL);
    private static final int MOST_PIECES = 9;
    /** What stays the same is shown only as far as it helps to find the place. */
    private static final int AROUND = 18;

    private static final String LEFT_OUT = "……";

    private ChangedWords() {}

    /** Both texts in one, in pieces; one piece alone if they are the same. */
    static List<Piece> between(String before, String now) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas(SENTENCE, before, now)) {
            if (delta.getType() == DeltaType.CHANGE) {
                pieces.addAll(inside(source(delta), target(delta)));
            } else {
                pieces.addAll(whole(delta));
            }
        }
        return shortened(joined(pieces));
    }

    private static List<Piece> inside(String before, String now) {
        List<Piece> pieces = new ArrayList<>();
        deltas(LETTER, before, now).forEach(delta -> pieces.addAll(whole(delta)));
        int kept = pieces.stream()
                .filter(piece -> piece.is(Piece.Kind.SAME))
                .mapToInt(piece -> piece.text().length())
                .sum();
        boolean readable = pieces.size() <= MOST_PIECES && kept * 2 >= Math.max(before.length(), now.length());
        return readable ? pieces : List.of(Piece.gone(before), Piece.added(now));
    }

    private static List<Piece> whole(AbstractDelta<String> delta) {
        return switch (delta.getType()) {
            case EQUAL -> List.of(Piece.same(source(delta)));
            case DELETE -> List.of(Piece.gone(source(delta)));
            case INSERT -> List.of(Piece.added(target(delta)));
            case CHANGE -> List.of(Piece.gone(source(delta)), Piece.added(target(delta)));
        };
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.is(piece.kind())) {
                joined.set(joined.size() - 1, new Piece(piece.kind(), last.text() + piece.text()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static List<Piece> shortened(List<Piece> pieces) {
        if (pieces.size() == 1) {
            return List.copyOf(pieces);
        }
        List<Piece> shortened = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean same = piece.is(Piece.Kind.SAME);
            shortened.add(same ? Piece.same(around(piece.text(), i > 0, i < pieces.size() - 1)) : piece);
        }
        return shortened;
    }

    /** The beginning if something stands before it, the end if something follows. */
    private static String around(String text, boolean after, boolean before) {
        String head = after ? text.substring(0, letters(text, AROUND)) : "";
        String tail = before ? text.substring(letters(text, Math.max(0, text.length() - AROUND))) : "";
        return head.length() + tail.length() >= text.length() ? text : head + LEFT_OUT + tail;
    }

    /** Never between the halves of one character. */
    private static int letters(String text, int at) {
        int end = Math.min(at, text.length());
        boolean inside = end > 0 && end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return inside ? end - 1 : end;
    }

    private static List<AbstractDelta<String>> deltas(Pattern unit, String before, String now) {
        return DiffUtils.diff(units(unit, before), units(unit, now), true).getDeltas();
    }

    private static List<String> units(Pattern unit, String text) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String source(AbstractDelta<String> delta) {
        return String.join("", delta.getSource().getLines());
    }

    private static String target(AbstractDelta<String> delta) {
        return String.join("", delta.getTarget().getLines());
    }
}
