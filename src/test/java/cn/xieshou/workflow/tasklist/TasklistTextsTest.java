package cn.xieshou.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Chinese of the web apps against the English that the vendor's jar on the class path ships. */
class TasklistTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]");

    /** Formats and signs are the same in every language. */
    private static final Set<String> SAME_IN_BOTH = Set.of("HH:mm", "L");

    @Test
    void chineseHasTheKeysOfEnglish() {
        assertThat(texts("tasklist", "zh").keySet())
                .hasSizeGreaterThan(400)
                .isEqualTo(texts("tasklist", "en").keySet());
    }

    @Test
    void everyTextIsTranslatedAndKeepsItsPlaceholders() {
        var english = texts("tasklist", "en");
        texts("tasklist", "zh").forEach((key, chinese) -> {
            String original = english.getOrDefault(key, "");
            assertThat(chinese).as(key).isNotBlank();
            assertThat(chinese.equals(original) && !SAME_IN_BOTH.contains(chinese))
                    .as(key)
                    .isFalse();
            assertThat(placeholders(chinese)).as(key).isEqualTo(placeholders(original));
        });
    }

    @Test
    void tasklistOffersChineseOnlySoThatEveryBrowserFallsBackToIt() {
        assertThat(TasklistFiles.read("tasklist/scripts/config.js"))
                .contains("vendor: '携手'", "availableLocales: ['zh']", "fallbackLocale: 'zh'")
                .contains("customScripts: ['scripts/xieshou/tasklist']");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static TreeMap<String, String> texts(String app, String language) {
        var texts = new TreeMap<String, String>();
        try {
            String file =
                    TasklistFiles.read(app + "/locales/" + language + ".json").replace("\uFEFF", "");
            collect("", new ObjectMapper().readTree(file), texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static void collect(String path, JsonNode node, TreeMap<String, String> texts) {
        if (node.isContainerNode()) {
            int index = 0;
            for (var fields = node.isObject() ? node.fieldNames() : null; index < node.size(); index++) {
                String name = fields == null ? Integer.toString(index) : fields.next();
                collect(path + "/" + name, fields == null ? node.get(index) : node.get(name), texts);
            }
        } else if (node.isTextual()) {
            texts.put(path, node.textValue());
        }
    }
}
