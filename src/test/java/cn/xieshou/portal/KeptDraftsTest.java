package cn.xieshou.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.draft.Drafts;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.CountedStatements;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody typed is found on the first page, also when the step has gone elsewhere; by nobody else. */
@XieshouTest
class KeptDraftsTest {

    private static final String TYPED = "每月两次同课异构，由两校教研组轮流主持";

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    Drafts drafts;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    CountedStatements counted;

    @Test
    void aDraftStandsOnTheFirstPageAndInTheRowOfItsTask() {
        Task signing = signing();
        String principal = signing.getAssignee();
        drafts.save(signing.getId(), principal, Map.of("remark", TYPED));

        String home = visitor(principal).get("/").body();

        assertThat(home).contains("<h2>草稿</h2>", "继续填写", "/go/" + signing.getId());
        assertThat(home).contains(">草稿</span>");
        assertThat(visitor(principal).get("/drafts/" + signing.getId()).body())
                .contains(signing.getName(), ">附言</label>", TYPED, "还在您手里");
    }

    @Test
    void whatWasTypedForAStepThatSomebodyElseClosedCanStillBeCopiedAndThenDeleted() {
        Pairing pairing = agreed();
        Task signing = walk.task(pairing, AgreementSigning.SIGN_SUPPORTING);
        String other = pairing.supportingSchool() + ".liaison";
        drafts.save(signing.getId(), other, Map.of("remark", TYPED));
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        Visitor liaison = visitor(other);

        String home = liaison.get("/").body();
        String page = "/drafts/" + signing.getId();

        assertThat(home).containsPattern("已由[^<]*校长[^<]*办理，可").contains(page, "查看您写的内容");
        assertThat(liaison.get(page).body()).contains("不能再提交", ">附言</label>", TYPED);
        assertThat(liaison.form(page, page + "/delete", Map.of()).location()).endsWith("/");
        assertThat(drafts.find(signing.getId(), other)).isEmpty();
        assertThat(liaison.get(page).status()).isEqualTo(404);
    }

    @Test
    void nobodySeesOrDeletesWhatAnotherTyped() {
        Pairing pairing = agreed();
        Task signing = walk.task(pairing, AgreementSigning.SIGN_SUPPORTING);
        drafts.save(signing.getId(), signing.getAssignee(), Map.of("remark", TYPED));
        String page = "/drafts/" + signing.getId();

        for (String other : List.of(pairing.supportingSchool() + ".liaison", PairingWalk.OFFICE)) {
            Visitor visitor = visitor(other);
            assertThat(visitor.get(page).status()).as(other).isEqualTo(404);
            assertThat(visitor.get("/").body()).as(other).contains("我的事项").doesNotContain(TYPED, page);
            visitor.form("/account/tasks", page + "/delete", Map.of());
        }

        assertThat(drafts.find(signing.getId(), signing.getAssignee())).isPresent();
    }

    @Test
    void signingOutTakesDraftsAlongOnlyIfOneSaysSo() {
        Task signing = signing();
        String principal = signing.getAssignee();
        assertThat(visitor(principal).get("/logout").body()).contains("退出后").doesNotContain("同时删除我的草稿");
        drafts.save(signing.getId(), principal, Map.of("remark", TYPED));
        drafts.save(signing.getId(), "another", Map.of("remark", TYPED));

        Visitor leaving = visitor(principal);
        assertThat(leaving.get("/logout").body()).contains("同时删除我的草稿").doesNotContain("checked");
        leaving.form("/logout", "/logout", Map.of());
        assertThat(drafts.find(signing.getId(), principal)).isPresent();

        visitor(principal).form("/logout", "/logout", Map.of("drop-drafts", "true"));
        assertThat(drafts.find(signing.getId(), principal)).isEmpty();
        assertThat(drafts.find(signing.getId(), "another")).isPresent();
        drafts.drop(signing.getId(), "another");
    }

    @Test
    void howeverManyDraftsCostTheFirstPageTwoMoreStatementsAtMost() {
        Task signing = signing();
        String principal = signing.getAssignee();
        Visitor visitor = visitor(principal);
        int without = statements(visitor);

        drafts.save(signing.getId(), principal, Map.of("remark", TYPED));
        int one = statements(visitor);
        Stream.generate(this::signing)
                .limit(3)
                .forEach(task -> drafts.save(task.getId(), principal, Map.of("remark", TYPED)));
        int four = statements(visitor);

        // The table itself is asked always.
        assertThat(one).isLessThanOrEqualTo(without + 1);
        assertThat(four).isLessThanOrEqualTo(without + 1);
    }

    private int statements(Visitor visitor) {
        visitor.with(CountedStatements.HEADER, "drafts at home").get("/");
        return counted.of("drafts at home").statements().size();
    }

    private Task signing() {
        return walk.task(agreed(), AgreementSigning.SIGN_SUPPORTING);
    }

    private Pairing agreed() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        return pairing;
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
