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
                spell(syllables.subList(from, syllables.size()), all);
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

    /** The three ways of typing it; by loops, for an import asks it of every name. */
    private static void spell(List<String> syllables, Set<String> ways) {
        StringBuilder letters = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        StringBuilder whole = new StringBuilder();
        for (String syllable : syllables) {
            letters.append(syllable.charAt(0));
            initials.append(syllable, 0, isDouble(syllable) ? 2 : 1);
            whole.append(syllable);
        }
        ways.add(letters.toString());
        ways.add(initials.toString());
        ways.add(whole.toString());
    }

    /** «zh» of zhong; «e» of er is one letter. */
    private static boolean isDouble(String syllable) {
        return syllable.length() > 1 && syllable.charAt(1) == 'h' && "zcs".indexOf(syllable.charAt(0)) >= 0;
    }

    private static List<List<String>> readings(String name) {
        List<List<String>> readings = List.of(List.of());
        for (int character : Text.sought(name).codePoints().toArray()) {
            List<String> spoken = KNOWN.computeIfAbsent(character, Pinyin::spoken);
            if (!spoken.isEmpty()) {
                readings = spokenOn(readings, spoken);
            }
        }
        return readings;
    }

    private static List<List<String>> spokenOn(List<List<String>> readings, List<String> spoken) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> before : readings) {
            for (String syllable : spoken) {
                if (longer.size() < MOST_READINGS) {
                    List<String> all = new ArrayList<>(before);
                    all.add(syllable);
                    longer.add(all);
                }
            }
        }
        return longer;
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
