package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What many features need is written once: whoever writes it a second time is found here. */
class OneHomeTest {

    private static final Map<String, String> SOURCES = sources();

    /** A way to write something, and the classes that may. */
    enum Kind {
        PATTERN_OF_A_DATE("ofPattern\\(|SimpleDateFormat|ofLocalizedDate", "ChineseDates"),
        ZONE("ZoneId\\.of\\(|ZoneOffset\\.of|TimeZone\\.getTimeZone\\(\"|\"Asia/Shanghai\"", "ChineseDates"),
        /** The guard of the security log is the database's own and gets its values. */
        TIME_WITH_AN_OFFSET(
                "\\b(?:Offset|Zoned)DateTime\\.(?:now|of|parse)|\\bOffsetDateTime\\b", "Columns", "KeptRows"),
        /** The engine writes its own tables without a zone. */
        TYPED_COLUMN(
                "getTimestamp\\(|getDate\\(\"|getObject\\([^()]*\\.class\\)|alueOf\\((?:row|rows|rs)\\.getString",
                "Columns",
                "EngineColumns"),
        /** Nobody: a column that is put in front would shift what is read. */
        COLUMN_BY_POSITION(
                "\\b(?:row|rows|rs|result|results|found)\\.get(?:String|Int|Long|Boolean|Bytes|Object|BigDecimal|Date|Timestamp)\\("
                        + "(?:\\d|\\w*\\+\\+|\\+\\+)"),
        /** Pages, forms, workbooks, filters of registers: each door reads in one class what people type. */
        TYPED_VALUE(
                "codePointCount|Typed(?:Date|Number)\\.read",
                "TypedFields",
                "DateRule",
                "NumberRule",
                "TextRule",
                "FieldRules",
                "DateReading",
                "Filter",
                "ChineseDates",
                "PasswordRules"),
        REASONS_AT_FIELDS("Problem::reason|put\\([^;]*problem\\.field\\(\\), problem", "TypedFields", "FormRefused"),
        /** What is put behind an address has to be encoded. */
        QUERY_OF_AN_ADDRESS("\\?\\w+=\"|UriComponentsBuilder", "PageAddress"),
        /** What is not there is answered in one way, so that nobody learns what is. */
        NOT_FOUND(
                "ResponseStatusException\\(\\s*HttpStatus|super\\(HttpStatus|@ResponseStatus\\(HttpStatus.NOT_FOUND",
                "NotThere"),
        /** Whatever stands in an address is a text. What else reads numbers reads those that the program wrote, or forms. */
        NUMBER_IN_AN_ADDRESS(
                "@(?:PathVariable|RequestParam)(?:\\([^()]*\\))? (?:@Nullable )?(?:int|long|Integer|Long|SchoolYear|LocalDate)\\b"
                        + "|Mapping\\(.*\\\\d|NumberFormatException|Long\\.(?:parseLong|valueOf)\\(|\"\\(?20(?:\\[0-9]|\\\\\\\\d)\\{",
                "AddressNumber",
                "NumberRule",
                "ReadingWork",
                "RosterJobs",
                "RosterWork",
                "SameValue",
                "SentForm"),
        NUMBER_OF_AN_ERROR("\"E-\"|%06X", "ErrorNumbers"),
        /** Rehearsal answers forms as people do, by their fields. */
        DECISION_OPINION_REMARK(
                "(?:ext|has)\\(\"(?:decision|opinion|remark)\"\\)|FormRefused\\(\\s*\"decision\"|text\\(FIELD\\)|Fact\\.text\\(\"decision",
                "Judgement");

        private final Pattern pattern;
        private final Set<String> homes;

        Kind(String pattern, String... homes) {
            this.pattern = Pattern.compile(pattern);
            this.homes = new TreeSet<>(List.of(homes));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachIsWrittenInItsHomeAndNowhereElse(Kind kind) {
        Set<String> written = SOURCES.entrySet().stream()
                .filter(source -> kind.pattern.matcher(source.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(kind.homes);
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(OneHomeTest::name, OneHomeTest::text, (one, other) -> one + other));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
