package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.xieshou.directory.AccountActions;
import cn.xieshou.directory.Directory;
import cn.xieshou.matter.Succession;
import cn.xieshou.notice.feed.CalendarFeeds;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Somebody has more in hand than any list shows: what is counted, handed over or taken away is all of it. */
@XieshouTest
class VeryManyTasksTest {

    private static final String LIAISON = "pt-shankou.liaison";
    private static final int LATE = 40;
    private static final int DATED = 300;
    private static final int MANY = 600;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Worklist worklist;

    @Autowired
    Directory directory;

    @Autowired
    AccountActions accounts;

    @Autowired
    Succession succession;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EngineClock clock;

    @Test
    void everythingIsCountedAndTheEarliestDueIsShownFirst() throws Exception {
        String matter = Town.ours(context).id();
        OpenTask task = worklist.ofMatter(matter).get(0);
        MockMvc pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            copy(task.taskId());
            int all = worklist.inHandOf(LIAISON).size();

            Worklist.Waiting waiting = worklist.first(LIAISON, 50, today());

            assertThat(all).isGreaterThanOrEqualTo(MANY);
            assertThat(waiting.all()).isEqualTo(all);
            assertThat(waiting.late()).isEqualTo(LATE);
            assertThat(waiting.first())
                    .hasSize(50)
                    .first()
                    .extracting(OpenTask::taskId)
                    .isEqualTo("many-0");
            assertThat(waiting.first())
                    .as("what has no date comes last")
                    .filteredOn(one -> one.due() == null)
                    .isEmpty();
            assertThat(succession.waiting(directory.person(LIAISON).orElseThrow()))
                    .hasSize(all);
            assertThat(accounts.openTasks(LIAISON)).isEqualTo(all);
            assertThat(worklist.held(LIAISON).own()).isEqualTo(all);
            assertThat(worklist.held(LIAISON).all()).isGreaterThanOrEqualTo(all);
            assertThat(home(pages)).contains("共 " + all + " 项", LATE + " 项已逾期", "其余", String.valueOf(all - 50));
        });
    }

    @Test
    void theCalendarHasEverythingWithADateThatIsInHandAndTheEarliestOfWhatMayBeTaken() {
        String matter = Town.ours(context).id();
        OpenTask task = worklist.ofMatter(matter).get(0);

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            copy(task.taskId());
            int dated = (int) worklist.inHandOf(LIAISON).stream()
                    .filter(one -> one.due() != null)
                    .count();
            jdbc.update(
                    "update ACT_RU_TASK set DUE_DATE_ = CREATE_TIME_ where ID_ like 'many-%' and DUE_DATE_ is null");
            assertThat(feed()).contains("many-0@", "many-" + (MANY - 1) + "@");
            assertThat(worklist.dated(LIAISON, 500)).hasSize(dated + MANY - DATED);

            // The same, for the taking: only the earliest.
            jdbc.update("update ACT_RU_TASK set ASSIGNEE_ = null where ID_ like 'many-%'");
            jdbc.update(
                    "insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) select concat('l-', t.ID_), 1,"
                            + " (select min(GROUP_ID_) from ACT_ID_MEMBERSHIP where USER_ID_ = '" + LIAISON
                            + "'), 'candidate', t.ID_ from ACT_RU_TASK t where t.ID_ like 'many-%'");
            assertThat(worklist.dated(LIAISON, 500)).hasSize(dated - DATED + 500);
            assertThat(worklist.held(LIAISON).own())
                    .isLessThan(worklist.held(LIAISON).all() - DATED);
        });
    }

    private String feed() {
        String address = feeds.open(LIAISON);
        String secret = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
        return feeds.read(secret).orElseThrow();
    }

    private Instant today() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    private void copy(String task) {
        Instant day = today().minus(Duration.ofDays(LATE)).plus(Duration.ofHours(9));
        jdbc.batchUpdate(
                "insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,"
                        + " PRIORITY_, CREATE_TIME_, SUSPENSION_STATE_, ASSIGNEE_, DUE_DATE_)"
                        + " select ?, 1, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, PRIORITY_,"
                        + " CREATE_TIME_, 1, ?, ? from ACT_RU_TASK where ID_ = ?",
                IntStream.range(0, MANY)
                        .mapToObj(i -> new @Nullable Object[] {"many-" + i, LIAISON, due(day, i), task})
                        .toList());
    }

    /** One day after the other, then without a date. */
    private static @Nullable Timestamp due(Instant first, int i) {
        return i < DATED ? Timestamp.from(first.plus(Duration.ofDays(i))) : null;
    }

    private static String home(MockMvc pages) {
        try {
            return pages.perform(get("/").with(user(LIAISON)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
