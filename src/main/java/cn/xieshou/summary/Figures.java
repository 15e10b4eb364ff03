package cn.xieshou.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The figures of a school's year by their names, and texts in which they are named. */
public final class Figures {

    static final String OPEN = "【";
    static final String CLOSE = "】";

    /** A name is short and stands in one line: other brackets are left alone. */
    private static final Pattern CHIP = Pattern.compile("【([^【】\n]{1,40})】");

    private final Map<String, Figure> byName = new LinkedHashMap<>();

    public Figures(List<Figure> all) {
        all.forEach(one -> byName.putIfAbsent(one.name(), one));
    }

    /** A piece of a text: words as typed, or a figure in place of its name. */
    public record Piece(String words, @Nullable Figure figure) {}

    public List<Figure> all() {
        return List.copyOf(byName.values());
    }

    /** Those of which there is something to say. */
    public List<Figure> telling() {
        return byName.values().stream().filter(one -> one.amount() > 0).toList();
    }

    public Optional<Figure> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether there is anything to say of it. */
    boolean has(String name) {
        return find(name).filter(one -> one.amount() > 0).isPresent();
    }

    /** The text with what each named figure says in its place; unknown names stay as they stand. */
    public String resolve(String text) {
        StringBuilder resolved = new StringBuilder();
        pieces(text).forEach(piece -> resolved.append(piece.words()));
        return resolved.toString();
    }

    /** The same in pieces, so that a page can lead from each figure to its rows. */
    public List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher chip = CHIP.matcher(text);
        int end = 0;
        while (chip.find()) {
            Figure figure = byName.get(chip.group(1).strip());
            if (figure != null) {
                pieces.add(new Piece(text.substring(end, chip.start()), null));
                pieces.add(new Piece(figure.words(), figure));
                end = chip.end();
            }
        }
        pieces.add(new Piece(text.substring(end), null));
        return pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
    }

    /** Names in brackets that mean no figure, each once. */
    public List<String> unknown(String text) {
        return named(text).stream().filter(name -> !byName.containsKey(name)).toList();
    }

    /** The figures that these texts name, in their own order. */
    public List<Figure> namedIn(List<String> texts) {
        List<String> names =
                texts.stream().flatMap(text -> named(text).stream()).toList();
        return byName.values().stream()
                .filter(one -> names.contains(one.name()))
                .toList();
    }

    private static List<String> named(String text) {
        return CHIP.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .distinct()
                .toList();
    }
}
