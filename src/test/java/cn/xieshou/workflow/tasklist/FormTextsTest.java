package cn.xieshou.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Our dictionary of form-js's fixed texts against the bundle that the vendor's jar ships. */
class FormTextsTest {

    private static final String BUNDLE = TasklistFiles.bundle();
    private static final String DICTIONARY = TasklistFiles.read("tasklist/scripts/xieshou/form-texts.js");

    private static final Pattern ENTRY =
            Pattern.compile("^  (?:'([^']+)'|\"([^\"]+)\"|([A-Z]\\w+)):\\s+'([^']+)',?$", Pattern.MULTILINE);

    /** Put together by form-js from the pieces on the right. */
    private static final Map<String, Set<String>> COMPOSED = Map.of(
            "Value is expected to be an integer.", Set.of("\"Value is expected to \"", "\"be an integer\""),
            "Value is expected to have at most {} decimal digit.", Set.of("`have at most ${n} decimal digit${"),
            "Value is expected to have at most {} decimal digits.", Set.of("`have at most ${n} decimal digit${"),
            "yyyy-mm-dd", Set.of("=\"default\"){return new Intl.DateTimeFormat(", "placeholder:xt()"));

    @Test
    void everyEnglishTextIsStillInTheBundle() {
        assertThat(entries(DICTIONARY)).hasSizeGreaterThan(35).allSatisfy((english, chinese) -> {
            if (COMPOSED.containsKey(english)) {
                assertThat(COMPOSED.get(english)).isNotEmpty().allSatisfy(piece -> assertThat(BUNDLE.contains(piece))
                        .as(piece)
                        .isTrue());
            } else {
                assertThat(inBundle(english)).as(english).isTrue();
            }
        });
    }

    @Test
    void noComplaintOfTheBundleIsMissing() {
        Set<String> complaints = Pattern.compile("push\\([\"`]((?:Field|Value|Please) [^\"`]+)[\"`]\\)")
                .matcher(BUNDLE)
                .results()
                .map(found -> found.group(1).replaceAll("\\$\\{[^}]*}", "{}"))
                .collect(Collectors.toSet());

        assertThat(complaints).hasSizeGreaterThan(8);
        assertThat(entries(DICTIONARY).keySet()).containsAll(complaints);
    }

    @Test
    void everyTranslationIsChineseAndKeepsWhatIsFilledIn() {
        assertThat(entries(DICTIONARY)).isNotEmpty().allSatisfy((english, chinese) -> {
            assertThat(chinese).matches("[^A-Za-z]+");
            if (!english.contains("pattern")) {
                assertThat(chinese.split("\\{}", -1)).hasSameSizeAs(english.split("\\{}", -1));
            }
        });
    }

    @Test
    void theCalendarIsTheOneThatTheBundleLetsUsTranslate() {
        assertThat(List.of("window.flatpickr=", ".localize=function(", ".setDefaults=function(", "time_24hr:"))
                .allMatch(BUNDLE::contains);
    }

    @Test
    void draftsAreStillKeptUnderTheKeyThatOurScriptGuards() {
        assertThat(TasklistFiles.read("tasklist/camunda-tasklist-bootstrap.js").contains("\"camunda-form:\".concat("))
                .isTrue();
        assertThat(TasklistFiles.read("tasklist/scripts/xieshou/drafts.js")).contains("'camunda-form:'");
    }

    private static boolean inBundle(String english) {
        String literal = Pattern.compile("\\{}")
                .splitAsStream(english)
                .map(Pattern::quote)
                .collect(Collectors.joining("\\$\\{[^}]*}"));
        String end = english.endsWith("{}") ? "\\$\\{[^}]*}" : "";
        return Pattern.compile("[\"`]" + literal + end + "[\"`]")
                .matcher(BUNDLE)
                .find();
    }

    private static Map<String, String> entries(String dictionary) {
        return ENTRY.matcher(dictionary)
                .results()
                .collect(Collectors.toMap(FormTextsTest::english, found -> found.group(4), (a, b) -> a, TreeMap::new));
    }

    private static String english(MatchResult entry) {
        return entry.group(1) != null ? entry.group(1) : entry.group(2) != null ? entry.group(2) : entry.group(3);
    }
}
