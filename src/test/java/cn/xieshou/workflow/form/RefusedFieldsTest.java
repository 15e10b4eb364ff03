package cn.xieshou.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever refuses a form names a field that there is: only there can the reason be shown. */
class RefusedFieldsTest {

    private static final Pattern REFUSED =
            Pattern.compile("new (?:FormRefused(?:\\.Problem)?|Problem)\\(\\s*\"([^\"]*)\"(\\s*\\+)?");
    private static final Pattern PAGE_FIELD = Pattern.compile("\\bname=\"([A-Za-z]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyRefusedFieldIsOneOfAFormOrOfAPage() throws IOException {
        Set<String> known = new HashSet<>(Set.of(""));
        for (String form : files(Path.of("forms"), ".form")) {
            collect(JSON.readTree(form), known);
        }
        files(Path.of("src/main/resources/templates"), ".html")
                .forEach(page -> PAGE_FIELD.matcher(page).results().forEach(field -> known.add(field.group(1))));

        Set<String> refused = files(Path.of("src/main/java"), ".java").stream()
                .flatMap(source -> REFUSED.matcher(source).results().map(RefusedFieldsTest::field))
                .collect(Collectors.toSet());
        assertThat(refused).hasSizeGreaterThan(30).isSubsetOf(known);
    }

    /** «learners[» begins the name of a row. */
    private static String field(MatchResult refusal) {
        String written = refusal.group(1);
        return refusal.group(2) == null ? written : written.replaceFirst("\\[$", "");
    }

    private static void collect(JsonNode parent, Set<String> known) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            if ("dynamiclist".equals(type)) {
                known.add(component.path("path").asText());
            } else {
                known.add(component.path("key").asText());
                collect("group".equals(type) ? component : JSON.createObjectNode(), known);
            }
        }
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> path.toString().endsWith(ending))
                    .map(RefusedFieldsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
