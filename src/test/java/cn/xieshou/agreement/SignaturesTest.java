package cn.xieshou.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Checksum;
import cn.xieshou.testing.Movers;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@XieshouTest
class SignaturesTest {

    static final Instant MORNING = Instant.parse("2026-09-07T02:00:00Z");

    @Autowired
    Movers movers;

    @Autowired
    PairingWalk walk;

    @Autowired
    Agreements agreements;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;

    @BeforeEach
    void draftedAgreement() {
        clock.set(MORNING);
        pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aSignatureKeepsWhoWhenAndTheChecksumOfTheExactText() throws Exception {
        walk.agree(pairing);
        String read =
                (String) walk.show(pairing, AgreementSigning.SIGN_SUPPORTING).get("agreementText");
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);

        Agreement agreement = agreements.ofPairing(pairing.id()).orElseThrow();
        Signature signature = agreement.standing(Signatory.SUPPORTING_PRINCIPAL).orElseThrow();
        assertThat(signature.account()).isEqualTo(pairing.supportingSchool() + ".principal");
        assertThat(signature.signedAt()).isEqualTo(MORNING);
        assertThat(signature.checksum()).isEqualTo(sha256(read));
    }

    @Test
    void theSignerReadsExactlyTheTextThatTheChecksumIsTakenOf() {
        Map<String, Object> form = walk.show(pairing, AgreementSigning.AGREE);
        assertThat(Checksum.ofText((String) form.get("agreementText"))).startsWith((String) form.get("textCheck"));
        assertThat((String) form.get("agreementText")).startsWith("城乡学校结对帮扶协议").contains("音乐1人");
    }

    @Test
    void anUntouchedAgreementIsIntact() {
        sign();
        assertThat(agreements.verify(pairing.id()).intact()).isTrue();
        assertThat(agreements.verify(pairing.id()).label()).isEqualTo("文本与签署时一致");
    }

    @Test
    void oneCharacterChangedInTheDatabaseRaisesTheAlarm() {
        sign();
        jdbc.sql("update agreement_draft set goals = concat(goals, '。') where pairing_id = ?")
                .param(pairing.id())
                .update();
        assertThat(agreements.verify(pairing.id()).intact()).isFalse();
        assertThat(agreements.verify(pairing.id()).label()).isEqualTo("警告：文本在签署后被改动");
    }

    @Test
    void aTextPutInTheSignedOnesPlaceRaisesTheAlarm() {
        sign();
        jdbc.sql("""
                        insert into agreement_draft (pairing_id, revision, programme_name, supporting_name, recipient_name,
                            scope, goals, content, modes, supporting_duties, recipient_duties, timetable, responsible,
                            others, drafted_by, drafted_at)
                        select pairing_id, 2, programme_name, supporting_name, recipient_name, scope, '另一个目标', content,
                            modes, supporting_duties, recipient_duties, timetable, responsible, others, drafted_by,
                            drafted_at
                        from agreement_draft where pairing_id = ?""").param(pairing.id()).update();
        assertThat(agreements.verify(pairing.id()).intact()).isFalse();
    }

    @Test
    void voidSignaturesAreHeldAgainstTheTextTheyWereGivenOn() {
        walk.agree(pairing);
        walk.sendBack(pairing, AgreementSigning.SIGN_SUPPORTING, "请改目标");
        walk.draft(pairing, Map.of("goals", "新目标"));
        assertThat(agreements.verify(pairing.id()).checks())
                .singleElement()
                .satisfies(check -> assertThat(check.intact()).isTrue())
                .satisfies(check -> assertThat(check.signature().stands()).isFalse());
        jdbc.sql("update agreement_draft set goals = '旧目标' where pairing_id = ? and revision = 1")
                .param(pairing.id())
                .update();
        assertThat(agreements.verify(pairing.id()).intact()).isFalse();
    }

    @Test
    void whoSawAnotherTextCannotSignThisOne() {
        walk.agree(pairing);
        Map<String, Object> opened = judgement(AgreementSigning.SIGN_SUPPORTING);
        jdbc.sql("update agreement_draft set goals = '在打开之后改动' where pairing_id = ?")
                .param(pairing.id())
                .update();
        assertRefused(() -> walk.submit(pairing, AgreementSigning.SIGN_SUPPORTING, opened), "协议文本在您打开之后有改动");
        assertThat(walk.open(pairing)).containsExactly(AgreementSigning.SIGN_SUPPORTING);
    }

    @Test
    void whoDoesNotSayWhichTextTheySawCannotSign() {
        walk.agree(pairing);
        assertRefused(
                () -> walk.submit(
                        pairing, AgreementSigning.SIGN_SUPPORTING, Map.of("decision", "sign", "confirmed", true)),
                "文本校验码");
    }

    @Test
    void signingNeedsTheConfirmation() {
        walk.agree(pairing);
        assertRefused(
                () -> walk.judge(pairing, AgreementSigning.SIGN_SUPPORTING, Map.of("decision", "sign")), "我已通读协议全文");
        assertRefused(
                () -> walk.judge(
                        pairing, AgreementSigning.SIGN_SUPPORTING, Map.of("decision", "sign", "confirmed", false)),
                "我已通读协议全文");
    }

    @Test
    void returningNeedsAnOpinion() {
        assertRefused(
                () -> walk.judge(pairing, AgreementSigning.AGREE, Map.of("decision", "return", "opinion", "　 ")),
                "退回意见");
    }

    @Test
    void nobodyApprovesTheirOwnDraftNotEvenAsADeputy() {
        String drafter = pairing.supportingSchool() + ".liaison";
        movers.move(drafter, Role.LIAISON, pairing.recipientSchool());
        engine.getTaskService()
                .setAssignee(walk.task(pairing, AgreementSigning.AGREE).getId(), drafter);
        assertRefused(() -> walk.agree(pairing), "本人提交");
    }

    @Test
    void nobodySignsForBothSides() {
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        String supporting = pairing.supportingSchool() + ".principal";
        movers.move(supporting, Role.PRINCIPAL, pairing.recipientSchool());
        engine.getTaskService()
                .setAssignee(walk.task(pairing, AgreementSigning.SIGN_RECIPIENT).getId(), supporting);
        assertRefused(() -> walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT), "不能同时代表双方");
    }

    @Test
    void theOfficeCannotCountersignBeforeBothHaveSigned() {
        Agreement agreement = agreements.ofPairing(pairing.id()).orElseThrow();
        assertRefused(
                () -> agreements.approve(
                        pairing.id(),
                        Signatory.OFFICE,
                        PairingWalk.OFFICE,
                        agreement.draft().check(),
                        "",
                        false),
                "还没有都在当前文本上签字");
    }

    @Test
    void markupAndTemplateExpressionsAreStoredAndShownAsTyped() {
        String odd = "<script>alert(1)</script> {{7*7}} ${1+1} 𠮷😀";
        walk.sendBack(pairing, AgreementSigning.AGREE, odd);
        assertThat(walk.show(pairing, AgreementSigning.DRAFT)).containsEntry("returnOpinion", odd);
        walk.draft(pairing, Map.of("goals", odd));
        assertThat((String) walk.show(pairing, AgreementSigning.AGREE).get("agreementText"))
                .contains(odd);
    }

    @Test
    void aSectionOfFourThousandRareCharactersIsKept() {
        String longest = "𠮷".repeat(4000);
        walk.sendBack(pairing, AgreementSigning.AGREE, "请写详细");
        walk.draft(pairing, Map.of("content", longest));
        assertThat(agreements
                        .ofPairing(pairing.id())
                        .orElseThrow()
                        .draft()
                        .text()
                        .section(Clause.CONTENT))
                .isEqualTo(longest);
        walk.sendBack(pairing, AgreementSigning.AGREE, "太长");
        assertRefused(() -> walk.draft(pairing, Map.of("content", longest + "字")), "最多4000字");
    }

    private void sign() {
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        walk.countersign(pairing);
    }

    private Map<String, Object> judgement(String task) {
        Map<String, Object> values = new HashMap<>(Map.of("decision", "sign", "confirmed", true));
        values.put("textCheck", walk.show(pairing, task).get("textCheck"));
        return values;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String reason) {
        assertThatThrownBy(work).isInstanceOf(FormRefused.class).hasMessageContaining(reason);
    }

    /** As an auditor computes it, with nothing of ours. */
    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
