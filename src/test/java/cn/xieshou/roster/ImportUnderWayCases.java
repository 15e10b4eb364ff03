package cn.xieshou.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Setting;
import cn.xieshou.longwork.Progress;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.account.EngineAccounts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others see of an import, and can do, while its transaction is open; and what is left when it fails. */
abstract class ImportUnderWayCases {

    @LocalServerPort
    int port;

    @Autowired
    RosterImport imports;

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    EngineAccounts engine;

    @Autowired
    Pairings pairings;

    @Autowired
    PairingWalk walk;

    @Autowired
    SmallCounty county;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everybodyElseGoesOnWorkingUntilItsEnd() throws Exception {
        county.bureau();
        Pairing other = walk.pairing();
        BigRoster roster = new BigRoster("uw-a", 20, 5);
        long id = imports.preview(roster.file(), "名册.xlsx", "admin");
        CountDownLatch last = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<ImportResult> run =
                CompletableFuture.supplyAsync(() -> imports.confirm(id, "admin", told(done -> {
                    if (done == roster.rows() * 2 - 1) {
                        last.countDown();
                        await(goOn);
                    }
                })));
        try {
            assertThat(last.await(1, TimeUnit.MINUTES)).isTrue();
            walk.survey(other);
            accounts.reach("walk.office", "uw-office@example.invalid", null);
            String school = walk.school(SchoolLevel.PRIMARY, Setting.RURAL);
            Visitor office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
            for (String page : List.of("/", "/pairings", "/schools", "/roster", "/accounts", "/mail")) {
                assertThat(office.get(page).status()).as(page).isEqualTo(200);
            }

            assertThat(run).isNotDone();
            assertThat(directory.school(school)).isPresent();
            assertThat(directory.school(roster.code(0)))
                    .as("nothing of it is seen")
                    .isEmpty();
        } finally {
            goOn.countDown();
        }
        assertThat(run.get(1, TimeUnit.MINUTES)).isInstanceOf(ImportResult.Done.class);
        assertThat(pairings.ofSchool(roster.code(0))).hasSize(5);
    }

    @Test
    void aFailureInTheMiddleLeavesNothingAndTheSamePreviewIsConfirmedAgain() throws Exception {
        BigRoster roster = new BigRoster("uw-b", 20, 5);
        long id = imports.preview(roster.file(), "名册.xlsx", "admin");

        for (int until : List.of(1, roster.rows() + 3, roster.rows() * 2 - 2, roster.rows() * 2)) {
            assertThatThrownBy(() -> imports.confirm(id, "admin", told(done -> {
                        if (done >= until) {
                            throw new IllegalStateException("the disk is gone");
                        }
                    })))
                    .hasMessage("the disk is gone");
            assertThat(stored("uw-b")).as("after a failure at " + until).containsOnly(0);
            assertThat(imports.find(id).orElseThrow().state()).isEqualTo(ImportState.PREVIEW);
        }
        assertThat(imports.confirm(id, "admin")).isInstanceOf(ImportResult.Done.class);
        assertThat(stored("uw-b"))
                .containsExactly(roster.schools(), roster.accounts(), 20, 5, roster.accounts(), roster.accounts());
    }

    private List<Integer> stored(String prefix) {
        return List.of(
                count("school where code", prefix),
                count("person where account", prefix),
                count("teacher where staff_number", prefix),
                count("pairing where recipient_school", prefix),
                count("act_id_user where id_", prefix),
                count("account_access where account", prefix));
    }

    private int count(String column, String prefix) {
        return jdbc.sql("select count(*) from " + column + " like :prefix")
                .param("prefix", prefix + "-%")
                .query(Integer.class)
                .single();
    }

    /** Tells after each word how many rows it has heard of: every row is judged once and written once. */
    private static Progress told(Consumer<Integer> listener) {
        return new Progress() {
            private int done;

            @Override
            public void plan(List<Step> steps) {}

            @Override
            public void done(int more) {
                done += more;
                listener.accept(done);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody lets it go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
