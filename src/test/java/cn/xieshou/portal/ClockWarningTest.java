package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.calendar.CalendarWarnings;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.notice.outbox.MailAlarm;
import cn.xieshou.notice.outbox.Mailbox;
import cn.xieshou.notice.reach.Unreachable;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.engine.ClockCheck;
import cn.xieshou.workflow.insight.Stoppages;
import cn.xieshou.workflow.upgrade.ModelUpgrade;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@XieshouTest
class ClockWarningTest {

    @Autowired
    SmallCounty county;

    @Autowired
    Directory directory;

    @Autowired
    CalendarWarnings calendar;

    @Autowired
    ModelUpgrade upgrade;

    @Autowired
    Stoppages stoppages;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MailAlarm alarm;

    @Autowired
    Unreachable unreachable;

    @Autowired
    Matters matters;

    @Autowired
    Show show;

    @Autowired
    ClockCheck real;

    @Test
    void theAdministratorsFirstPageSaysThatTheClockIsWrong() {
        ClockCheck wrong = new ClockCheck(
                Clock.offset(Clock.systemUTC(), Duration.ofHours(1).plusSeconds(1)), Instant::now);
        assertThat(wrong.isRight()).isFalse();

        assertThat(texts(wrong, "admin")).anyMatch(text -> text.contains("本机时钟比数据库服务器的时钟快1小时"));
        assertThat(texts(real, "admin")).filteredOn(text -> text.contains("时钟")).isEmpty();
        county.bureau();
        assertThat(texts(wrong, "office"))
                .filteredOn(text -> text.contains("时钟"))
                .isEmpty();
    }

    private List<String> texts(ClockCheck clock, String account) {
        Person reader = directory.person(account).orElseThrow();
        return new Warnings(calendar, upgrade, stoppages, mailbox, alarm, unreachable, matters, show, clock)
                .of(reader).stream().map(Warning::text).toList();
    }
}
