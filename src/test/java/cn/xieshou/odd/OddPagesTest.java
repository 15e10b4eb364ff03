package cn.xieshou.odd;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.SchoolProfiles;
import cn.xieshou.register.Register;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Odd forms and searches on the portal's pages. */
@XieshouTest
class OddPagesTest {

    private static final String PRINCIPAL = "oddpages.principal";
    private static final String PROFILE = "/schools/oddpages/profile";
    private static final String BRACES = "%7Bx%7D";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    List<Register<?>> registers;

    @Autowired
    SmallCounty county;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void aSchool() {
        county.bureau();
        county.urban("oddpages", "页面中学", SchoolLevel.JUNIOR_SECONDARY);
    }

    // Searches

    @Test
    void bracesInASearchAreSearchedForOnEveryPage() {
        Visitor principal = principal();
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        assertThat(principal.get("/schools/oddpages?q=" + BRACES).status()).isEqualTo(200);
        List<String> searched = new ArrayList<>();
        for (Entry entry : PageEntries.of(requestMappingHandlerMapping, registers)) {
            if (entry.method().equals("GET")
                    && !entry.path().contains("{")
                    && !entry.parameters().isEmpty()) {
                String query = String.join("=" + BRACES + "&", entry.parameters()) + "=" + BRACES;
                for (Visitor visitor : List.of(principal, office)) {
                    Answer answer = visitor.get(entry.path() + "?" + query);
                    assertThat(answer.status()).as(entry.toString()).isLessThan(500);
                    assertThat(answer.body()).as(entry.toString()).doesNotContainPattern("(href|action)=\"[^\"]*[{}]");
                }
                searched.add(entry.path());
            }
        }
        assertThat(searched).contains("/schools", "/accounts", "/pairings", "/plans");
    }

    @Test
    void namesWithDotsAndBracketsAreNoFields() {
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD).with("Accept", "text/html");
        for (Entry entry : PageEntries.of(requestMappingHandlerMapping, registers)) {
            for (String name : entry.parameters()) {
                for (String odd : List.of(".x=1", "%5B0%5D=1", "%5Ba%5D=1", "%5B%5D=1")) {
                    if (entry.method().equals("GET") && !entry.path().contains("{")) {
                        Answer answer = office.get(entry.path() + "?" + name + odd);
                        assertThat(answer.status()).as(entry + " " + name + odd).isLessThan(500);
                    }
                }
            }
        }
    }

    // Uploads

    @Test
    void aRosterThatIsNotSentAsAFileIsRefusedInChinese() {
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        office.get("/roster");
        office.with("X-XSRF-TOKEN", office.cookie("XSRF-TOKEN").orElseThrow()).with("Accept", "text/html");
        int before = imports();
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("application/x-www-form-urlencoded", "file=a");
        bodies.put("application/json", "{\"file\":\"a\"}");
        bodies.put("multipart/form-data", "a");
        bodies.put("multipart/form-data; boundary=", "a");
        bodies.put(
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\na");
        bodies.put(
                "multipart/form-data; boundary=y",
                "--y\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a.xlsx\"\r\n\r\na\r\n--y--\r\n");
        bodies.put(
                "multipart/form-data; boundary=z",
                "--z\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.xlsx\"\r\n\r\na\r\n--z--\r\n");
        bodies.put("odd", "a");
        bodies.forEach((type, body) -> {
            Answer answer = office.send("POST", "/roster", type, body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(type).isBetween(400, 499);
            assertThat(answer.body()).as(type).contains("这个请求无法处理").doesNotContain("Exception");
        });
        assertThat(imports()).isEqualTo(before);
    }

    // Forms without their fields

    @Test
    void aProfileWithoutItsFieldsChangesNothingAndAnEmptiedFieldIsEmptied() {
        Visitor principal = principal();
        Map<String, String> whole = new LinkedHashMap<>(
                SchoolProfiles.values(directory.school("oddpages").orElseThrow()));
        whole.put("teachers", "120");
        whole.put("pupils", "1800");
        assertThat(principal.form(PROFILE, PROFILE, whole).status()).isEqualTo(302);
        assertThat(stored()).containsEntry("teachers", "120").containsEntry("pupils", "1800");

        assertThat(principal.form(PROFILE, PROFILE, Map.of()).status()).isEqualTo(400);
        assertThat(principal.form(PROFILE, PROFILE, Map.of("teachers", "5")).status())
                .isEqualTo(400);
        Map<String, String> oneShort = new LinkedHashMap<>(whole);
        oneShort.remove("pupils");
        assertThat(principal.form(PROFILE, PROFILE, oneShort).status()).isEqualTo(400);
        assertThat(stored()).containsEntry("teachers", "120").containsEntry("pupils", "1800");

        whole.put("pupils", "");
        assertThat(principal.form(PROFILE, PROFILE, whole).status()).isEqualTo(302);
        assertThat(stored()).containsEntry("teachers", "120").containsEntry("pupils", "");
    }

    @Test
    void everyFormWithoutItsFieldsIsRefused() {
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        office.get("/");
        office.with("X-XSRF-TOKEN", office.cookie("XSRF-TOKEN").orElseThrow());
        List<String> refused = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            boolean form = info.getMethodsCondition().getMethods().toString().contains("POST")
                    && java.util.Arrays.stream(handler.getMethodParameters()).anyMatch(OddPagesTest::isText);
            if (form) {
                String path = info.getPatternValues().iterator().next();
                String address =
                        path.replace("/{pairingId}/{year}", "/odd/2026").replaceAll("\\{[^}]+}", "odd");
                Answer answer = office.send("POST", address, "application/x-www-form-urlencoded", new byte[0]);
                assertThat(answer.status()).as(path).isEqualTo(400);
                refused.add(path);
            }
        });
        assertThat(refused)
                .contains(
                        "/programmes",
                        "/programmes/{code}/end",
                        "/calendar/terms/{year}",
                        "/calendar/days",
                        "/accounts/{account}",
                        "/account/deputy",
                        "/rounds/new",
                        "/plans/{pairingId}/{year}/extend",
                        "/tasks/{taskId}/hand-over")
                .hasSizeGreaterThan(18);
    }

    /** These check for themselves, each in a test of its own; whoever adds one adds it here and there. */
    @Test
    void handlersThatReadAWholeFormAreKnown() {
        TreeSet<String> maps = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            for (var parameter : handler.getMethodParameters()) {
                // What a register is asked, it cleans by itself.
                boolean asks = info.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET));
                if (!asks
                        && parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType())) {
                    maps.addAll(info.getPatternValues());
                }
            }
        });
        // What a register is asked may always be less, and is cleaned by its filters.
        registers.forEach(register -> maps.removeAll(List.of(register.path(), register.path() + "/export")));
        assertThat(maps)
                .containsExactly(
                        "/accounts/new",
                        "/accounts/{account}/hand-over",
                        "/accounts/{account}/place",
                        "/activities/{id}/minutes",
                        "/p",
                        "/plans/urge",
                        "/programmes/{code}/years/{year}",
                        "/schools/{code}/profile",
                        "/secondments/{id}/awards",
                        "/secondments/{id}/early-end",
                        "/secondments/{id}/going",
                        "/secondments/{id}/return",
                        "/settings/evaluations/{code}",
                        "/summaries/county",
                        "/tasks/bulk");
    }

    @Test
    void aNewAccountWithoutItsFieldsIsNoAccount() {
        Visitor admin = Visitor.signedIn(port, "admin", "Ceshi-2026-mima");
        Answer answer = admin.form("/accounts/new", "/accounts/new", Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("请填写");
    }

    @Test
    void urgingWithoutAFilterUrgesNobody() {
        Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
        assertThat(office.form("/plans", "/plans/urge", Map.of()).status()).isEqualTo(400);
        assertThat(office.form("/plans", "/plans/urge", Map.of("year", "2026")).status())
                .isEqualTo(400);
    }

    private static boolean isText(org.springframework.core.MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? parameter.getParameterType() == String.class
                : parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0;
    }

    private Map<String, String> stored() {
        return SchoolProfiles.values(directory.school("oddpages").orElseThrow());
    }

    private int imports() {
        return jdbc.sql("select count(*) from roster_import")
                .query(Integer.class)
                .single();
    }

    private Visitor principal() {
        return Visitor.signedIn(port, PRINCIPAL, SmallCounty.PASSWORD);
    }
}
