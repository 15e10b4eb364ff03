package cn.xieshou.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.securitylog.SecurityLogLines.Line;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@XieshouTest
class SecurityLogTest {

    @Autowired
    SecurityLog log;

    @Autowired
    SecurityLogFilter filter;

    @Autowired
    Repeats repeats;

    @Autowired
    SecurityLogLines lines;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    MockHttpServletRequest request;
    long mark;

    @BeforeEach
    void somebodyAsks() {
        request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.9");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated("log.office", null, java.util.List.of()));
        mark = lines.fresh();
    }

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
        repeats.forget();
        clock.reset();
    }

    @Test
    void aDeedIsStoredWithWhoAndFromWhere() {
        log.done(SecurityKind.ACCOUNT_DISABLED, "log.liaison", "");

        assertThat(lines.since(mark, SecurityKind.ACCOUNT_DISABLED))
                .containsExactly(new Line(
                        "log.office",
                        "203.0.113.9",
                        SecurityKind.ACCOUNT_DISABLED,
                        SecurityResult.DONE,
                        "log.liaison",
                        "",
                        1));
    }

    @Test
    void aDeedThatIsTakenBackLeavesNoLineARefusalInItDoes() throws Exception {
        filter.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    log.done(SecurityKind.ROSTER_UNDONE, "rolled back", "");
                    log.refused(SecurityKind.ACCESS_REFUSED, "refused", "");
                    status.setRollbackOnly();
                }));

        assertThat(lines.since(mark, SecurityKind.ROSTER_UNDONE)).isEmpty();
        assertThat(lines.since(mark, SecurityKind.ACCESS_REFUSED))
                .extracting(Line::subject, Line::result)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("refused", SecurityResult.REFUSED));
    }

    @Test
    void aRefusalOutsideOfRequestsSurvivesTheRollbackToo() {
        RequestContextHolder.resetRequestAttributes();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            log.refused(SecurityKind.ACCESS_REFUSED, "a job's", "");
            status.setRollbackOnly();
        });

        assertThat(lines.since(mark, SecurityKind.ACCESS_REFUSED)).hasSize(1);
    }

    @Test
    void whatIsReadInAReadOnlyTransactionIsRecorded() throws Exception {
        TransactionTemplate readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
        filter.doFilter(
                request,
                new MockHttpServletResponse(),
                (asked, answer) ->
                        readOnly.executeWithoutResult(status -> log.done(SecurityKind.EXPORT, "while reading", "")));

        assertThat(lines.since(mark, SecurityKind.EXPORT)).hasSize(1);
    }

    @Test
    void aLineThatCannotBeStoredSpoilsNothing() {
        clock.set(Instant.parse("2026-08-31T06:00:00Z"));
        JdbcTemplate same = template;
        var broken = new SecurityLogWriting(
                new SecurityLogRepository(same) {
                    @Override
                    void insert(List<SecurityEvent> events) {
                        super.insert(events);
                        same.update("insert into security_log (id) values (null)");
                    }
                },
                same,
                transactions);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            new SecurityLog(broken, repeats, clock).done(SecurityKind.EXPORT, "nowhere", "");
            log.done(SecurityKind.EXPORT, "here", "");
        });

        assertThat(lines.since(mark, SecurityKind.EXPORT))
                .extracting(Line::subject)
                .containsExactly("here");
    }

    @Test
    void whatManyDeedsRecordIsWrittenTogetherInTheirOrderAndNotAtAllIfTheyFail() {
        clock.set(Instant.parse("2026-08-31T06:00:00Z"));
        int written = log.together(() -> {
            log.done(SecurityKind.EXPORT, "one", "");
            log.done(SecurityKind.EXPORT, "two", "");
            return lines.since(mark, SecurityKind.EXPORT).size();
        });
        assertThat(written).as("before the end").isZero();
        assertThatThrownBy(() -> log.together(() -> {
                    log.done(SecurityKind.EXPORT, "failed", "");
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");
        log.done(SecurityKind.EXPORT, "after", "");

        assertThat(lines.since(mark, SecurityKind.EXPORT))
                .extracting(Line::subject)
                .containsExactly("one", "two", "after");
    }

    @Test
    void equalRefusalsAreCountedAfterTheFirstFive() {
        clock.set(Instant.parse("2026-08-31T06:00:00Z"));
        IntStream.range(0, 40).forEach(n -> log.refused(SecurityKind.ACCESS_REFUSED, "/mail", ""));
        assertThat(lines.since(mark, SecurityKind.ACCESS_REFUSED)).hasSize(5);

        clock.set(Instant.parse("2026-08-31T06:00:00Z").plus(Duration.ofMinutes(10)));
        repeats.sweep();
        assertThat(lines.since(mark, SecurityKind.ACCESS_REFUSED))
                .last()
                .extracting(Line::times, Line::subject)
                .containsExactly(35, "/mail");
    }

    @Test
    void oneLineCannotFillTheLogWithEverNewNamesNorCanManyLines() {
        clock.set(Instant.parse("2026-08-31T06:00:00Z"));
        IntStream.range(0, 200).forEach(n -> log.refused(SecurityKind.ACCESS_REFUSED, "/no/" + n, ""));
        assertThat(lines.since(mark, SecurityKind.ACCESS_REFUSED)).hasSize(60);

        IntStream.range(0, 2_000).forEach(n -> {
            request.setRemoteAddr("2001:db8:0:" + Integer.toHexString(n) + "::1");
            log.refused(SecurityKind.ACCESS_REFUSED, "/no/" + n, "");
        });
        assertThat(lines.since(mark, SecurityKind.ACCESS_REFUSED)).hasSize(300);

        clock.set(Instant.parse("2026-08-31T06:10:00Z"));
        repeats.sweep();
        assertThat(lines.since(mark, SecurityKind.ACCESS_REFUSED).stream()
                        .mapToInt(Line::times)
                        .sum())
                .isEqualTo(2_200);
    }

    @Test
    void addressesOfOneSubscriberCountTogether() {
        assertThat(NetworkLine.of("2001:db8:1:2:aaaa::1")).isEqualTo(NetworkLine.of("2001:db8:1:2:bbbb::2"));
        assertThat(NetworkLine.of("2001:db8:1:3::1")).isNotEqualTo(NetworkLine.of("2001:db8:1:2::1"));
        assertThat(NetworkLine.of("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(NetworkLine.of("no:address")).isEqualTo("no:address");
    }
}
