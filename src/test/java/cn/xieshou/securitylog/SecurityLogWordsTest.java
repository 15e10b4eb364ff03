package cn.xieshou.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.register.Asked;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Columns;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the administrator asks the security log for, and how its lines read. */
class SecurityLogWordsTest {

    private static final SecurityKind KIND = SecurityKind.values()[0];
    private static final SecurityResult RESULT = SecurityResult.values()[0];

    private final SecurityLogRegister register = new SecurityLogRegister(Clock.system(ChineseDates.ZONE));

    @Test
    void whatIsAskedForStandsInTheAddressOfListAndExport() {
        Asked query = asked(" 王 建国 ", KIND.name(), RESULT.name(), "203.0.113.", "2026-09-01", "2026-09-30", "3");

        assertThat(query.values())
                .isEqualTo(Map.of(
                        "who",
                        "王 建国",
                        "kind",
                        KIND.name(),
                        "result",
                        RESULT.name(),
                        "address",
                        "203.0.113.",
                        "from",
                        "2026-09-01",
                        "to",
                        "2026-09-30"));
        assertThat(query.page()).isEqualTo(3);
        assertThat(query.isFiltered()).isTrue();
        String parameters = "kind=" + KIND.name() + "&result=" + RESULT.name()
                + "&from=2026-09-01&to=2026-09-30&address=203.0.113.&who=%E7%8E%8B%20%E5%BB%BA%E5%9B%BD";
        assertThat(query.address()).isEqualTo("/security-log?" + parameters + "&");
        assertThat(query.export()).isEqualTo("/security-log/export?" + parameters);
        assertThat(conditions(query))
                .contains(Map.of("kind", KIND.name()), Map.of("result", RESULT.name()))
                .contains(Map.of(
                        "from",
                        Columns.time(
                                OffsetDateTime.parse("2026-09-01T00:00+08:00").toInstant())))
                .contains(Map.of(
                        "to",
                        Columns.time(
                                OffsetDateTime.parse("2026-10-01T00:00+08:00").toInstant())));
    }

    @Test
    void aDayThatIsNoneIsToldAndKeptAsItWasTyped() {
        Asked query = asked("", "", "", "", "2026-02-30", "下周一", "");

        assertThat(conditions(query)).as("narrows nothing down").isNotEmpty().allSatisfy(values -> assertThat(values)
                .isEmpty());
        assertThat(query.values()).containsEntry("from", "2026-02-30").containsEntry("to", "下周一");
        assertThat(problem(query, "from")).isEqualTo("没有这一天，请核对年、月、日");
        assertThat(problem(query, "to")).isEqualTo("请填写日期，例如2026年10月1日");
        Asked old = asked("", "", "", "", "20260901", "1999-12-31", "");
        assertThat(conditions(old))
                .contains(Map.of(
                        "from",
                        Columns.time(
                                OffsetDateTime.parse("2026-09-01T00:00+08:00").toInstant())));
        assertThat(old.value("from")).as("in its own spelling").isEqualTo("20260901");
        assertThat(problem(old, "from")).isNull();
        assertThat(problem(old, "to")).isEqualTo("年份应在2000至2999之间");
    }

    @Test
    void whatNobodyKnowsCountsAsNotAskedFor() {
        Asked nothing = Asked.of("/security-log", register.filters("admin"), List.of(), Map.of());
        assertThat(nothing.values().values()).containsOnly("");
        assertThat(nothing.page()).isEqualTo(1);
        Asked unknown = asked("", "SOMETHING", "ELSE", "", "", " ", "eins");
        assertThat(unknown.values()).isEqualTo(nothing.values());
        assertThat(unknown.page()).isEqualTo(1);
        assertThat(nothing.isFiltered()).isFalse();
        assertThat(nothing.address()).isEqualTo("/security-log?");
    }

    @ParameterizedTest
    @CsvSource({"1999-12-31,false", "2000-01-01,true", "2999-12-31,true", "+3000-01-01,false"})
    void aDayIsOfThisMillennium(String day, boolean known) {
        assertThat(asked("", "", "", "", day, day, "").isFiltered()).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-3,1", "7,7", "100000,100000", "100001,100000"})
    void aPageIsPossible(String asked, int page) {
        assertThat(asked("", "", "", "", "", "", asked).page()).isEqualTo(page);
    }

    @Test
    void longQuestionsAreCut() {
        assertThat(asked("x".repeat(60), "", "", "y".repeat(61), "", "", "").values())
                .containsEntry("who", "x".repeat(60))
                .containsEntry("address", "y".repeat(60));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,203.0.113.7",
        "2001:db8:0:1:2:3:4:5,2001:db8:0:1::/64",
        "2001:db8:ff:fe01::1,2001:db8:ff:fe01::/64",
        "::1,0:0:0:0::/64",
        "::ffff:203.0.113.7,::ffff:203.0.113.7"
    })
    void oneLineIsAnAddressOrTheSixtyFourBitsOfASubscriber(String address, String line) {
        assertThat(NetworkLine.of(address)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "not:an:address", ""})
    void whatIsNoAddressStaysAsItIs(String address) {
        assertThat(NetworkLine.of(address)).isEqualTo(address);
    }

    @Test
    void noLengthMakesRecordingFail() {
        SecurityEvent longest = event("a".repeat(101), "b".repeat(61), "c".repeat(201), "d".repeat(501));
        assertThat(List.of(longest.account(), longest.address(), longest.subject(), longest.detail()))
                .containsExactly("a".repeat(100), "b".repeat(60), "c".repeat(200), "d".repeat(500));
        SecurityEvent exact = event("a".repeat(100), "", "", "");
        assertThat(exact.account()).hasSize(100);
        SecurityEvent halved = event("a".repeat(99) + "𠮷", "", "", "");
        assertThat(halved.account()).as("no half of a rare character").isEqualTo("a".repeat(99));
    }

    @Test
    void linesThatWereCountedAreToldTogether() {
        SecurityEvent event = event("wang", "203.0.113.7", "wang", "密码不对");
        Instant later = Instant.EPOCH.plusSeconds(60);

        assertThat(event.standingFor(7, later))
                .isEqualTo(new SecurityEvent(later, "wang", "203.0.113.7", KIND, RESULT, "wang", "短时间内另有7次，合并为一行", 7));
        assertThat(event.about("li", "另一件"))
                .isEqualTo(new SecurityEvent(Instant.EPOCH, "", "203.0.113.7", KIND, RESULT, "li", "另一件", 1));
        assertThat(event.from("198.51.100.1").address()).isEqualTo("198.51.100.1");
    }

    @Test
    void aLineSaysWhoAndWhen() {
        assertThat(line("office", "203.0.113.7").who()).isEqualTo("office");
        assertThat(line("", "203.0.113.7").who()).isEqualTo("未登录");
        assertThat(line("", "").who()).isEqualTo("系统");
        assertThat(line("", "").time()).isEqualTo("2026年9月1日08:05:03");
    }

    private Asked asked(String who, String kind, String result, String address, String from, String to, String page) {
        return Asked.of(
                "/security-log",
                register.filters("admin"),
                List.of(),
                Map.of(
                        "who", who, "kind", kind, "result", result, "address", address, "from", from, "to", to, "page",
                        page));
    }

    private static List<Map<String, Object>> conditions(Asked asked) {
        return asked.filters().stream()
                .map(filter -> filter.holds(asked.value(filter.name())).values())
                .toList();
    }

    private static @Nullable String problem(Asked asked, String name) {
        return asked.filters().stream()
                .filter(filter -> filter.name().equals(name))
                .map(filter -> filter.problem(asked.value(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static SecurityEvent event(String account, String address, String subject, String detail) {
        return new SecurityEvent(Instant.EPOCH, account, address, KIND, RESULT, subject, detail, 1);
    }

    private static SecurityLogLine line(String account, String address) {
        return new SecurityLogLine(1, Instant.parse("2026-09-01T00:05:03Z"), account, address, KIND, RESULT, "", "", 1);
    }
}
