package cn.xieshou.workflow.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much of a password somebody would have to guess who first tries well-known words, patterns and what the account says
 * about its owner. Such a word counts as one character, what is the account's own or a pattern (a row of keys, 1234, a year,
 * digits at either end) as none.
 */
final class PasswordStrength {

    /** Fewer characters than this to guess are too few. */
    static final int ENOUGH = 4;

    private static final int FEWEST_DIFFERENT = 4;
    private static final int SHORTEST_RUN = 3;
    private static final int SHORTEST_OWN = 2;

    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /** Every part of a row of keys, of the alphabet and the like, in either direction, that is long enough to be one. */
    private static final Set<String> RUNS = runs(List.of(
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1234567890",
            "0123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "1qaz",
            "2wsx",
            "3edc",
            "4rfv",
            "5tgb",
            "6yhn",
            "7ujm",
            "8ik",
            "9ol",
            "qazwsxedcrfvtgbyhnujm",
            "qweasdzxc",
            "147258369",
            "741852963",
            "一二三四五六七八九十"));

    private static final Map<Character, Character> SIGNS = Map.of('@', 'a', '$', 's', '!', 'i');

    private static final List<Map<Character, Character>> DISGUISES = List.of(
            Map.of('@', 'a', '4', 'a', '$', 's', '5', 's', '0', 'o', '1', 'i', '!', 'i', '3', 'e', '7', 't'),
            Map.of('@', 'a', '4', 'a', '$', 's', '5', 's', '0', 'o', '1', 'l', '!', 'l', '3', 'e', '7', 't'));

    private final Set<String> own;

    /** @param own what the account is called, whose it is and where that person works */
    PasswordStrength(Collection<String> own) {
        this.own = own.stream()
                .flatMap(text -> Arrays.stream(NOT_SAID.split(normal(text))))
                .flatMap(PasswordStrength::withShorterNames)
                .filter(word -> word.length() >= SHORTEST_OWN)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many characters of {@code raw} are to be guessed; 0 if it is nothing but repetition. */
    int of(String raw) {
        String text = normal(raw);
        String plain = said(text);
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT || repeats(plain)) {
            return 0;
        }
        int least = Math.min(
                toGuess(plain), toGuess(new StringBuilder(plain).reverse().toString()));
        String core = EDGES.matcher(text).replaceAll("");
        least = Math.min(least, toGuess(said(undone(text, SIGNS))));
        for (Map<Character, Character> disguise : DISGUISES) {
            least = Math.min(least, toGuess(said(undone(core, disguise))));
        }
        return interleaved(plain) ? 0 : least;
    }

    /** Every beginning that has to be guessed least: letter by letter, or by a whole word. */
    private int toGuess(String text) {
        int first = 0;
        int last = text.length();
        while (first < last && isDigit(text.charAt(first))) {
            first++;
        }
        while (last > first && isDigit(text.charAt(last - 1))) {
            last--;
        }
        int[] least = new int[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            boolean edge = end <= first || end > last;
            least[end] = least[end - 1] + (edge ? 0 : 1);
            for (int start = 0; start < end; start++) {
                least[end] = Math.min(least[end], least[start] + cost(text.substring(start, end)));
            }
        }
        return least[text.length()];
    }

    private int cost(String part) {
        if (own.contains(part) || isPattern(part)) {
            return 0;
        }
        return CommonPasswords.WORDS.contains(part) ? 1 : part.length();
    }

    private static boolean isPattern(String part) {
        return part.length() >= SHORTEST_RUN
                && (RUNS.contains(part)
                        || part.chars().allMatch(letter -> letter == part.charAt(0))
                        || YEAR.matcher(part).matches());
    }

    /** «a1b2c3d4»: one pattern between the characters of another. */
    private boolean interleaved(String text) {
        StringBuilder even = new StringBuilder();
        StringBuilder odd = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            (i % 2 == 0 ? even : odd).append(text.charAt(i));
        }
        return toGuess(even.toString()) == 0 && toGuess(odd.toString()) == 0;
    }

    private static boolean repeats(String text) {
        int first = (text + text).indexOf(text, 1);
        return first < text.length() && first < PasswordRules.SHORTEST;
    }

    private static String undone(String text, Map<Character, Character> disguise) {
        return text.chars()
                .mapToObj(c -> String.valueOf(disguise.getOrDefault((char) c, (char) c)))
                .collect(Collectors.joining());
    }

    private static String said(String text) {
        return NOT_SAID.matcher(text).replaceAll("");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** «王建国» is also 建国 and 王建, «眉湖小学» also 眉湖. */
    private static java.util.stream.Stream<String> withShorterNames(String word) {
        boolean han = word.codePoints().allMatch(Character::isIdeographic);
        return java.util.stream.IntStream.range(0, han ? word.length() : 1)
                .boxed()
                .flatMap(start -> java.util.stream.IntStream.rangeClosed(han ? start + 1 : word.length(), word.length())
                        .mapToObj(end -> word.substring(start, end)));
    }

    private static Set<String> runs(List<String> rows) {
        Set<String> runs = new HashSet<>();
        for (String row : rows) {
            for (int start = 0; start + SHORTEST_RUN <= row.length(); start++) {
                for (int end = start + SHORTEST_RUN; end <= row.length(); end++) {
                    String run = row.substring(start, end);
                    runs.add(run);
                    runs.add(new StringBuilder(run).reverse().toString());
                }
            }
        }
        return Set.copyOf(runs);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
