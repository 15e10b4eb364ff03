package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Assertions that hold whatever the program does are no assertions. */
class AssertionsBiteTest {

    private static final Pattern OF_ALL =
            Pattern.compile("\\.(allSatisfy|allMatch|noneMatch|noneSatisfy|isSubsetOf|doesNotContain)\\(");

    /** Says that there is something to look at. */
    private static final Pattern OF_SOME = Pattern.compile(
            "\\.(isNotEmpty|isNotBlank|hasSize\\w*|hasSameSizeAs|contains\\w*|isEqualTo|singleElement|first|last|anyMatch"
                    + "|anySatisfy|startsWith|endsWith|matches|hasMessage\\w*|isNotZero)\\(");

    private static final Pattern THROWN = Pattern.compile("assertThat(ThrownBy|ExceptionOfType)\\(|assertThrows\\(");

    /** What is refused says which refusal is meant. */
    private static final Pattern WHICH = Pattern.compile(
            "\\.hasMessage\\w*\\(|isInstanceOfSatisfying\\(|\\.satisfies\\(|\\.extracting\\(|isInstanceOf\\((?!FormRefused|Exception"
                    + "|RuntimeException|Throwable|IllegalStateException|IllegalArgumentException)[A-Za-z.]+\\)");

    private static final Pattern SWALLOWED =
            Pattern.compile("catch \\((Runtime)?(Exception|Throwable|AssertionError) \\w+\\) \\{\\s*(//[^\\n]*\\s*)*}");

    @Test
    void whatHoldsOfAllHoldsOfSomething() throws IOException {
        assertThat(found(OF_ALL, OF_SOME))
                .as(
                        "say that something is there (isNotEmpty, hasSize); where there may be nothing: filteredOn(…).isEmpty()")
                .isEmpty();
    }

    @Test
    void whatIsRefusedIsRefusedForTheReasonMeant() throws IOException {
        assertThat(found(THROWN, WHICH)).as("name its message or its field").isEmpty();
    }

    @Test
    void noTestSwallowsWhateverIsThrown() throws IOException {
        List<String> swallowing = new ArrayList<>();
        for (Path file : sources()) {
            if (SWALLOWED.matcher(Files.readString(file)).find()) {
                swallowing.add(file.toString());
            }
        }
        assertThat(swallowing).isEmpty();
    }

    private static List<String> found(Pattern claim, Pattern ground) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            Matcher claims = claim.matcher(text);
            while (claims.find()) {
                Chain chain = Chain.around(text, claims.start());
                if (chain.isAssertion() && !ground.matcher(chain.calls()).find()) {
                    found.add(file + ":"
                            + text.substring(0, claims.start()).lines().count() + " " + chain.calls());
                }
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("AssertionsBiteTest.java"))
                    .toList();
        }
    }

    /**
     * The calls on one subject, without what stands inside their brackets.
     *
     * @param calls {@code assertThat().hasSize().allMatch()}
     */
    record Chain(String calls, boolean isAssertion) {

        static Chain around(String text, int at) {
            int start = at;
            int depth = 0;
            while (start > 0 && (depth > 0 || ";{}(,".indexOf(text.charAt(start - 1)) < 0)) {
                start--;
                depth += text.charAt(start) == ')' ? 1 : text.charAt(start) == '(' ? -1 : 0;
            }
            StringBuilder calls = new StringBuilder();
            int end = start;
            depth = 0;
            while (end < text.length() && (depth > 0 || ";,)".indexOf(text.charAt(end)) < 0)) {
                char c = text.charAt(end++);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                boolean ofType = calls.toString().endsWith("isInstanceOf(")
                        || calls.toString().endsWith("Satisfying(");
                calls.append(ofType ? text.substring(end - 1, text.indexOf(".class", end)) : "");
                calls.append(depth == 0 || (depth == 1 && c == '(') ? c : "");
            }
            String found = calls.toString().replaceAll("\\s+", "");
            return new Chain(found, found.contains("assertThat") || found.contains("assertThrows"));
        }
    }
}
