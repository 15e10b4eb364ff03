package cn.xieshou.longwork;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Role;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Long work of tests: writes ten numbers into the table of number series, and stops in the middle if it is told to. */
@Component
class TrialWork implements LongWork {

    static final String KIND = "trial";
    static final int ROWS = 10;
    static final String PERSONAL = "王建国 990101199008310022";

    final AtomicInteger runs = new AtomicInteger();
    volatile CountDownLatch middle = new CountDownLatch(0);
    volatile CountDownLatch goOn = new CountDownLatch(0);
    volatile boolean fails;
    volatile String refusal = "";

    private final JdbcClient jdbc;
    private final Directory directory;

    TrialWork(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    void reset() {
        runs.set(0);
        middle = new CountDownLatch(0);
        goOn = new CountDownLatch(0);
        fails = false;
        refusal = "";
    }

    void stopInTheMiddle() {
        middle = new CountDownLatch(1);
        goOn = new CountDownLatch(1);
    }

    int written(String subject) {
        return jdbc.sql("select count(*) from number_series where name like :name")
                .param("name", "trial-" + subject + "-%")
                .query(Integer.class)
                .single();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title(String subject) {
        return "试算" + subject;
    }

    @Override
    public String exclusiveKey() {
        return KIND;
    }

    @Override
    public boolean maySee(String account, String subject) {
        return directory
                .person(account)
                .filter(person -> person.role() == Role.OFFICE)
                .isPresent();
    }

    @Override
    public List<Link> links(String subject) {
        return List.of(new Link("/schools", "学校"));
    }

    @Override
    public String nothingHappened() {
        return "什么也没有写入，可以再试。";
    }

    @Override
    public WorkOutcome run(String subject, String account, Progress progress) {
        runs.incrementAndGet();
        progress.plan(List.of(Progress.Step.of("写入数字", "个", ROWS, 1000)));
        for (int row = 0; row < ROWS; row++) {
            jdbc.sql("insert into number_series (name, last_number) values (:name, 1)")
                    .param("name", "trial-" + subject + "-" + row)
                    .update();
            progress.done(1);
            if (row == 2) {
                waitInTheMiddle();
            }
        }
        return refusal.isEmpty()
                ? new WorkOutcome.Done("写入 " + ROWS + " 个数字，由" + account + "确认。")
                : new WorkOutcome.Refused(refusal);
    }

    private void waitInTheMiddle() {
        middle.countDown();
        try {
            if (!goOn.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody lets it go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (fails) {
            throw new IllegalStateException("duplicate key: " + PERSONAL);
        }
    }
}
