package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.matter.Returns;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import cn.xieshou.workflow.account.AccountPasswords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was returned stands first among what waits, with the opinion, on the first page and in the list of all of it. */
abstract class TodoCases {

    private static final String OPINION = "请补充帮扶目标";

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    Worklist worklist;

    @Autowired
    Returns returns;

    @Autowired
    TodoOrder order;

    @Autowired
    AccountPasswords passwords;

    private String liaison = "";
    private String returned = "";
    private String fresh = "";

    /** The older of two drafts waits since it came, the younger one came back. */
    @BeforeEach
    void oneOfTwoDraftsCameBack() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        Pairing second = walk.scoped(pairing, "初中部");
        fresh = walk.task(second, AgreementSigning.DRAFT).getId();
        walk.draft(pairing);
        walk.sendBack(pairing, AgreementSigning.AGREE, OPINION);
        var task = walk.task(pairing, AgreementSigning.DRAFT);
        returned = task.getId();
        liaison = Objects.requireNonNull(task.getAssignee());
    }

    @Test
    void theReturnedOneIsFirstOnBothPagesWithItsOpinion() {
        assertThat(order.first(liaison, 50, Instant.EPOCH))
                .isEqualTo(new TodoOrder.First(List.of(returned, fresh), 2, 0));
        assertThat(order.first(liaison, 1, Instant.parse("2100-01-01T00:00:00Z")))
                .isEqualTo(new TodoOrder.First(List.of(returned), 2, 2));
        for (String page : List.of("/", "/todo")) {
            String body = as(liaison).get(page).body();
            assertThat(body).as(page).contains("被退回", OPINION);
            assertThat(body.indexOf("/go/" + returned)).as(page).isPositive().isLessThan(body.indexOf("/go/" + fresh));
        }
    }

    @Test
    void whereItCameFromNarrowsTheListDown() {
        assertThat(as(liaison).get("/todo?returned=yes").body())
                .contains("/go/" + returned)
                .doesNotContain("/go/" + fresh);
        assertThat(as(liaison).get("/todo?returned=no").body())
                .contains("/go/" + fresh)
                .doesNotContain("/go/" + returned);
        assertThat(as(liaison).get("/todo?process=" + AgreementSigning.PROCESS).body())
                .contains("/go/" + fresh, "/go/" + returned);
        assertThat(as(liaison).get("/todo?q=订结对帮扶").body())
                .as("by the words of the process")
                .contains("/go/" + fresh, "/go/" + returned);
    }

    /** The order is made by the database, the words by the program: both must mean the same by «returned». */
    @Test
    void bothSayOfTheSameTasksThatTheyWereReturned() {
        List<OpenTask> open = worklist.of(liaison);

        assertThat(open).extracting(OpenTask::taskId).containsExactlyInAnyOrder(returned, fresh);
        assertThat(returns.of(open)).containsOnlyKeys(returned);
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
