package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every date and number that people type on a page is understood in its usual spellings, or refused there and kept. */
@XieshouTest
class TypedValuesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern INPUT = Pattern.compile("<input\\b(?:\"[^\"]*\"|[^>\"])*>");
    private static final Pattern NAME = Pattern.compile(" (?:th:)?name=\"([^\"]+)\"");
    /** Fields of this class's cases, as template and name; {@link TypedDatesOfMattersTest} has the others. */
    static final Set<String> WALKED = Set.of(
            "matter/deputy.html from",
            "matter/deputy.html to",
            "calendar/day.html date",
            "calendar/terms.html ${field}",
            "calendar/calendar.html from",
            "calendar/calendar.html to",
            "programme/new.html startsOn",
            "programme/new.html endsOn",
            "programme/end.html endsOn",
            "matching/new-round.html surveyUntil");

    private static final Pattern DATE_NAME = Pattern.compile("date|from|to|day|\\w+(Date|Day|On|Until|From|To)");

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Test
    void everyDateOfARequestStandsInADateFieldOfItsPage() {
        Set<String> known = new HashSet<>();
        inputs().filter(input -> input.contains("data-date"))
                .map(TypedValuesTest::name)
                .forEach(known::add);
        Set<String> asked = mapping.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("cn.xieshou."))
                .flatMap(TypedValuesTest::names)
                .filter(name -> DATE_NAME.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).contains("date", "from", "to", "surveyUntil", "startsOn", "firstDay");
        assertThat(known).containsAll(asked);
    }

    /** A page that nobody thought of here is found by its date field. */
    @Test
    void everyDateFieldOfEveryPageIsTriedWithADayThatDoesNotExist() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            files.filter(file -> file.toString().endsWith(".html")).forEach(file -> INPUT.matcher(text(file))
                    .results()
                    .map(match -> match.group())
                    .filter(input -> input.contains("data-date"))
                    .forEach(input -> fields.add(TEMPLATES.relativize(file) + " " + name(input))));
        }
        Set<String> tried = new TreeSet<>(WALKED);
        tried.addAll(TypedDatesOfMattersTest.WALKED);
        // fields.BothRenderingsBrowserTest
        tried.add("portal/task-parts.html ${field.name()}");
        assertThat(fields).isEqualTo(tried);
    }

    /** The browser's own date field understands one spelling and is empty for a day that does not exist. */
    @Test
    void noPageHasADateFieldThatForgetsWhatWasTyped() {
        assertThat(inputs().filter(input -> input.contains("type=\"date\""))).isEmpty();
        assertThat(inputs().filter(input -> DATE_NAME.matcher(name(input)).matches()
                        && !input.contains("type=\"hidden\"")
                        && !input.contains("data-date")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/account/deputy, /account/deputy, from, 1990",
        "/account/deputy, /account/deputy, to, 1990",
        "/calendar/days/new, /calendar/days, date, 1990",
        "/calendar/terms/2026, /calendar/terms/2026, first1, 1990",
        "/calendar/terms/2026, /calendar/terms/2026, last1, 1990",
        "/calendar/terms/2026, /calendar/terms/2026, first2, 1990",
        "/calendar/terms/2026, /calendar/terms/2026, last2, 1990",
        "/calendar, /calendar, from, 2026",
        "/calendar, /calendar, to, 2026",
        "/programmes/new, /programmes, startsOn, 2026",
        "/programmes/new, /programmes, endsOn, 1990",
        "/programmes/county/end, /programmes/county/end, endsOn, 1990",
        "/rounds/new, /rounds/new, surveyUntil, 1990"
    })
    void aDayThatDoesNotExistIsRefusedAtItsFieldAndKept(String page, String action, String field, String year) {
        Visitor office = office();
        for (String none : List.of(year + "-11-31", year + "0230", year + "年2月30日")) {
            String answer = send(office, page, action, field, none);
            assertThat(input(answer, field)).contains("value=\"" + none + "\"");
            assertThat(problem(answer, field)).containsPattern("没有.*这一天");
        }
        for (String spelling : List.of("-12-10", "/12/10", ".12.10", "年12月10日", "1210", "-12-9", "－１２－１０")) {
            String answer = send(office, page, action, field, year + spelling);
            assertThat(input(answer, field)).contains("value=\"" + Show.written(year + spelling) + "\"");
            assertThat(Stream.of("没有", "请填写日期").anyMatch(problem(answer, field)::contains))
                    .as(spelling)
                    .isFalse();
        }
    }

    @Test
    void aNumberIsReadAsEverywhereElseAndAUnitIsRefusedAtItsField() {
        Visitor office = office();
        for (String spelling : List.of("10", "１０", " 10 ")) {
            assertThat(reckon(office, spelling)).contains("2026年12月15日");
        }
        for (String none : List.of("10个", "3.5", "十")) {
            String answer = reckon(office, none);
            assertThat(input(answer, "days")).contains("value=\"" + none + "\"");
            assertThat(problem(answer, "days")).contains("整数");
        }
        String answer = send(office, "/rounds/new", "/rounds/new", "maxPartners", "3所");
        assertThat(input(answer, "maxPartners")).contains("value=\"3所\"");
        assertThat(problem(answer, "maxPartners")).isEqualTo("只填数字“3”，不要带单位");
    }

    private static String reckon(Visitor visitor, String days) {
        String typed = URLEncoder.encode(days, StandardCharsets.UTF_8);
        return visitor.get("/calendar?from=2026-12-01&days=" + typed).body();
    }

    /** Everything else in the form is wrong, or the day is long past, so that nothing is stored. */
    private String send(Visitor visitor, String page, String action, String field, String typed) {
        Map<String, String> fields = new HashMap<>(
                Map.of("deputy", "office2", "from", "x", "to", "x", "kind", "", "name", "", "copyOf", "", "code", ""));
        fields.putAll(Map.of("first1", "x", "last1", "x", "first2", "x", "last2", "x", "startsOn", "2026-01-01"));
        fields.putAll(Map.of("endsOn", "x", "title", "", "programme", "", "surveyUntil", "", "maxPartners", "三个"));
        if (page.equals("/programmes/new")) {
            fields.put("kind", "CYCLE");
        }
        fields.put(field, typed);
        if (page.equals("/calendar")) {
            fields.put(field.equals("to") ? "from" : "to", "2026-12-01");
            String query = fields.entrySet().stream()
                    .filter(entry -> Set.of("from", "to").contains(entry.getKey()))
                    .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return visitor.get("/calendar?" + query).body();
        }
        return visitor.form(page, action, fields).body();
    }

    static String input(String page, String field) {
        return INPUT.matcher(page)
                .results()
                .map(match -> match.group())
                .filter(input -> name(input).equals(field))
                .findFirst()
                .orElse("no field " + field + " in " + page);
    }

    static String problem(String page, String field) {
        Matcher problem =
                Pattern.compile("id=\"" + field + "-problem\"[^>]*>([^<]*)<").matcher(page);
        return problem.find() ? problem.group(1) : "";
    }

    private Visitor office() {
        county.bureau();
        return Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
    }

    private static Stream<String> names(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).flatMap(TypedValuesTest::names);
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
            return Stream.empty();
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        if (parameter.getParameterType().isRecord()) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .filter(component -> component.getType() == String.class)
                    .map(RecordComponent::getName);
        }
        boolean asked = parameter.hasParameterAnnotation(RequestParam.class);
        return asked && parameter.getParameterType() == String.class
                ? Stream.of(String.valueOf(parameter.getParameterName()))
                : Stream.empty();
    }

    private static String name(String input) {
        Matcher name = NAME.matcher(input);
        return name.find() ? name.group(1) : "";
    }

    private static Stream<String> inputs() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).map(TypedValuesTest::text).toList().stream()
                    .flatMap(page -> INPUT.matcher(page).results().map(match -> match.group()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
