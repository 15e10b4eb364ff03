package cn.xieshou.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the administrator asks the security log for, and how its lines read. */
class SecurityLogWordsTest {

    private static final SecurityKind KIND = SecurityKind.values()[0];
    private static final SecurityResult RESULT = SecurityResult.values()[0];

    @Test
    void whatIsAskedForStandsInTheAddressOfListAndExport() {
        SecurityLogQuery query = SecurityLogQuery.of(
                " 王 建国 ", KIND.name(), RESULT.name(), "203.0.113.", "2026-09-01", "2026-09-30", "3");

        assertThat(query)
                .isEqualTo(new SecurityLogQuery(
                        "王 建国",
                        KIND,
                        RESULT,
                        "203.0.113.",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 30),
                        "2026-09-01",
                        "2026-09-30",
                        3));
        assertThat(query.isFiltered()).isTrue();
        String parameters = "who=%E7%8E%8B+%E5%BB%BA%E5%9B%BD&kind=" + KIND.name() + "&result=" + RESULT.name()
                + "&address=203.0.113.&from=2026-09-01&to=2026-09-30&";
        assertThat(query.list()).isEqualTo("/security-log?" + parameters);
        assertThat(query.export()).isEqualTo("/security-log/export?" + parameters);
    }

    @Test
    void aDayThatIsNoneIsToldAndKeptAsItWasTyped() {
        SecurityLogQuery query = SecurityLogQuery.of("", "", "", "", "2026-02-30", "下周一", "");

        assertThat(query)
                .extracting(SecurityLogQuery::from, SecurityLogQuery::to)
                .containsOnlyNulls();
        assertThat(query)
                .extracting(
                        SecurityLogQuery::typedFrom,
                        SecurityLogQuery::problemFrom,
                        SecurityLogQuery::typedTo,
                        SecurityLogQuery::problemTo)
                .containsExactly("2026-02-30", "没有这一天，请核对年、月、日", "下周一", "请填写日期，例如2026-10-01");
        assertThat(SecurityLogQuery.of("", "", "", "", "20260901", "1999-12-31", ""))
                .extracting(SecurityLogQuery::from, SecurityLogQuery::problemFrom, SecurityLogQuery::problemTo)
                .containsExactly(LocalDate.of(2026, 9, 1), "", "年份应在2000至2999之间");
    }

    @Test
    void whatNobodyKnowsCountsAsNotAskedFor() {
        SecurityLogQuery nothing = new SecurityLogQuery("", null, null, "", null, null, "", "", 1);
        assertThat(SecurityLogQuery.of(null, null, null, null, null, null, null))
                .isEqualTo(nothing);
        assertThat(SecurityLogQuery.of("", "SOMETHING", "ELSE", "", "", " ", "eins"))
                .isEqualTo(nothing);
        assertThat(nothing.isFiltered()).isFalse();
        assertThat(nothing.list()).isEqualTo("/security-log?");
    }

    @ParameterizedTest
    @CsvSource({"1999-12-31,false", "2000-01-01,true", "2999-12-31,true", "+3000-01-01,false"})
    void aDayIsOfThisMillennium(String day, boolean known) {
        assertThat(SecurityLogQuery.of("", "", "", "", day, day, "").isFiltered())
                .isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-3,1", "7,7", "100000,100000", "100001,100000"})
    void aPageIsPossible(String asked, int page) {
        assertThat(SecurityLogQuery.of("", "", "", "", "", "", asked).page()).isEqualTo(page);
    }

    @Test
    void longQuestionsAreCut() {
        assertThat(SecurityLogQuery.of("x".repeat(60), "", "", "y".repeat(61), "", "", ""))
                .extracting(SecurityLogQuery::who, SecurityLogQuery::address)
                .containsExactly("x".repeat(60), "y".repeat(60));
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
        assertThat(line("", "").time()).isEqualTo("2026-09-01 08:05:03");
    }

    private static SecurityEvent event(String account, String address, String subject, String detail) {
        return new SecurityEvent(Instant.EPOCH, account, address, KIND, RESULT, subject, detail, 1);
    }

    private static SecurityLogLine line(String account, String address) {
        return new SecurityLogLine(1, LocalDateTime.of(2026, 9, 1, 8, 5, 3), account, address, KIND, RESULT, "", "", 1);
    }
}
