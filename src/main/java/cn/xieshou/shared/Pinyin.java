package cn.xieshou.shared;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How people type a name in Latin letters: 二中 by its initials «ez», by those of a pinyin keyboard «ezh», or in full «erzhong», from any of
 * its characters on. A character that is also read in another way (单 as a family name) is found by both readings.
 */
public final class Pinyin {

    /** Characters of {@link #key}. */
    private static final int LONGEST = 1000;

    /** More readings of one name help nobody. */
    private static final int MOST_READINGS = 4;

    private static final String BEGINS = "/";

    private static final Pattern LETTERS = Pattern.compile("[a-z0-9]*[a-z][a-z0-9]*");
    private static final Pattern UNSPOKEN = Pattern.compile("[^a-z0-9]");
    private static final Pattern TONES = Pattern.compile("[\\u0300-\\u0307\\u0309-\\u036F]");
    private static final Pattern DOUBLE = Pattern.compile("^[zcs]h");

    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

    /** Read in a sentence, and read in a name of a family or a place. */
    private static final List<Transliterator> READERS = Stream.of("Han-Latin", "Han-Latin/Names")
            .map(Transliterator::getInstance)
            .toList();

    private Pinyin() {}

    /**
     * All that {@code name} is found by, each beginning with a stroke: «/ez/z/ezh/zh/erzhong/zhong». At most 1,000 characters, never
     * empty.
     */
    public static String key(String name) {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> syllables : readings(name)) {
            for (int from = 0; from < syllables.size(); from++) {
                List<String> rest = syllables.subList(from, syllables.size());
                all.add(joined(rest, syllable -> syllable.substring(0, 1)));
                all.add(joined(rest, Pinyin::initial));
                all.add(joined(rest, syllable -> syllable));
            }
        }
        StringBuilder key = new StringBuilder(BEGINS);
        for (String one : all) {
            if (key.length() + one.length() < LONGEST) {
                key.append(one).append(BEGINS);
            }
        }
        return key.toString();
    }

    /** What was typed as it stands in {@link #key} with the stroke before it; empty if it is no Latin word. */
    public static String typed(@Nullable String typed) {
        String sought = Text.sought(typed).replace("'", "").replace("ü", "v");
        return LETTERS.matcher(sought).matches() ? BEGINS + sought : "";
    }

    private static String joined(List<String> syllables, java.util.function.UnaryOperator<String> part) {
        return syllables.stream().map(part).collect(Collectors.joining());
    }

    /** «zh» of zhong, «e» of er. */
    private static String initial(String syllable) {
        return syllable.substring(0, DOUBLE.matcher(syllable).find() ? 2 : 1);
    }

    private static List<List<String>> readings(String name) {
        List<List<String>> readings = List.of(List.of());
        for (int character : Text.sought(name).codePoints().toArray()) {
            List<String> spoken = KNOWN.computeIfAbsent(character, Pinyin::spoken);
            if (!spoken.isEmpty()) {
                readings = readings.stream()
                        .flatMap(before -> spoken.stream().map(syllable -> and(before, syllable)))
                        .limit(MOST_READINGS)
                        .toList();
            }
        }
        return readings;
    }

    private static List<String> and(List<String> before, String syllable) {
        List<String> all = new ArrayList<>(before);
        all.add(syllable);
        return all;
    }

    /** The usual reading first; none for a sign or a character that nobody knows. */
    private static List<String> spoken(int character) {
        String written = Character.toString(character);
        return READERS.stream()
                .map(reader -> plain(reader.transliterate(written)))
                .filter(syllable -> !syllable.isEmpty())
                .distinct()
                .toList();
    }

    /** Without tones; ü is the «v» of the keyboards. */
    private static String plain(String syllable) {
        String letters = Normalizer.normalize(syllable.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String toneless = TONES.matcher(letters).replaceAll("").replace("u\u0308", "v");
        return UNSPOKEN.matcher(toneless).replaceAll("");
    }
}
