package cn.xieshou.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.agreement.Signatory;
import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.Consenter;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Photographs;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.account.AccountPasswords;
import cn.xieshou.workflow.gate.TaskForms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who signed a printed text says so, and the scan comes with it. */
@XieshouTest
class SignedOnPaperTest {

    private static final int YEAR = 2026;
    private static final byte[] TEXT = "已盖章。".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    PlanWalk plans;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    TaskForms forms;

    @Autowired
    TaskFiles files;

    @Autowired
    Agreements agreements;

    @Autowired
    AnnualPlans annualPlans;

    @Autowired
    Trail trail;

    @Test
    void theAgreementIsSignedOnPaperWithTheScanAndNotWithoutIt() throws IOException {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        Task signing = walk.task(pairing, AgreementSigning.SIGN_SUPPORTING);

        Answer without = submit(signing, "sign", Map.of());
        assertThat(without.body()).contains("还没有提交，请先修改", "请在办理页的“附件”里附上签字盖章页的扫描件或照片");
        Answer noScan = submit(signing, "sign", Map.of("说明.txt", TEXT));
        assertThat(noScan.body()).contains("请在办理页的“附件”里附上", "说明.txt");

        assertThat(submit(signing, "sign", Map.of("盖章页.jpg", Photographs.jpeg(60, 40)))
                        .location())
                .endsWith("/done");
        assertThat(agreements.ofPairing(pairing.id()).orElseThrow().signatures())
                .filteredOn(signature -> signature.signatory() == Signatory.SUPPORTING_PRINCIPAL)
                .singleElement()
                .matches(signature ->
                        signature.onPaper() && signature.account().equals(pairing.supportingSchool() + ".principal"));
        assertThat(files.ofMatter(pairing.id(), 10))
                .extracting(StoredFile::name, StoredFile::signedPaper)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("说明.txt", false),
                        org.assertj.core.groups.Tuple.tuple("盖章页.jpg", true));
        assertThat(sentences(pairing))
                .anyMatch(line -> line.contains("签署了《结对帮扶协议》（文本校验码") && line.contains("，纸质签字盖章，扫描件已附）"));

        Visitor next = visitor(pairing.recipientSchool() + ".principal");
        assertThat(next.get("/tasks/"
                                + walk.task(pairing, AgreementSigning.SIGN_RECIPIENT)
                                        .getId())
                        .body())
                .contains("（纸质签字盖章）", "纸质签字盖章件", "盖章页.jpg");
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        assertThat(next.get("/pairings/" + pairing.id() + "/documents").body())
                .contains("支援学校校长签署（纸质签字盖章）", "受援学校校长签署</td>");
    }

    @Test
    void aPlanIsAgreedToOnPaperAndItsPageShowsTheScan() throws IOException {
        Pairing pairing = plans.pairing();
        plans.start(pairing, YEAR);
        plans.draft(pairing, YEAR);
        plans.agree(pairing, YEAR);
        Task agreeing = plans.task(pairing, YEAR);
        String principal = agreeing.getAssignee();
        assertThat(submit(agreeing, "agree", Map.of("盖章页.jpg", Photographs.jpeg(60, 40)))
                        .location())
                .endsWith("/done");
        PlanId plan = new PlanId(pairing.id(), YEAR);
        assertThat(annualPlans.get(plan).consents())
                .filteredOn(consent -> consent.account().equals(principal))
                .singleElement()
                .matches(consent -> consent.onPaper() && consent.party() != Consenter.RECIPIENT_LIAISON);
        assertThat(sentences(pairing)).anyMatch(line -> line.contains("纸质签字盖章，扫描件已附"));
        assertThat(visitor(principal).get("/plans/" + pairing.id() + "/" + YEAR).body())
                .contains("纸质签字盖章件", "盖章页.jpg", "时附上1个附件：盖章页.jpg");
    }

    @Test
    void inTasklistTheBoxIsRefusedWithTheWayToThePage() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        Task signing = walk.task(pairing, AgreementSigning.SIGN_SUPPORTING);
        Map<String, Object> values = new HashMap<>(Map.of("decision", "sign", "confirmed", true, "onPaper", true));
        values.put(
                "textCheck",
                walk.show(pairing, AgreementSigning.SIGN_SUPPORTING).get("textCheck"));
        assertThatThrownBy(() -> forms.submit(signing.getId(), signing.getAssignee(), values))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        e -> assertThat(e.reasons().get("onPaper")).contains("办理页"));
    }

    private Answer submit(Task task, String decision, Map<String, byte[]> chosen) {
        Visitor visitor = visitor(task.getAssignee());
        FilledForm page = FilledForm.on(visitor.get("/tasks/" + task.getId()).body(), "task-form")
                .orElseThrow()
                .fill("confirmed", true)
                .fill("onPaper", true)
                .press("decision", decision);
        return visitor.ledBack(
                "/tasks/" + task.getId(),
                visitor.send("POST", "/tasks/" + task.getId() + "/submit", FilledForm.PARTS, page.bodyWith(chosen)));
    }

    private List<String> sentences(Pairing pairing) {
        return trail.of(pairing.id()).stream().map(TrailLine::sentence).toList();
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
