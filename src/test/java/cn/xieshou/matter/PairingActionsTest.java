package cn.xieshou.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same actions on the signing of a real agreement. */
@XieshouTest
class PairingActionsTest {

    @Autowired
    Directory directory;

    @Autowired
    PairingWalk walk;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Deputies deputies;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    OpenSteps steps;

    @Autowired
    Trail trail;

    @Autowired
    Clock clock;

    Pairing pairing;
    String drafter;

    @BeforeEach
    void draft() {
        pairing = walk.pairing();
        walk.survey(pairing);
        drafter = walk.task(pairing, AgreementSigning.DRAFT).getAssignee();
        walk.draft(pairing);
    }

    @Test
    void theDrafterTakesTheAgreementBackUntilTheOtherSideActs() {
        assertThat(takingBack.possible(pairing.id(), drafter)).hasSize(1);
        takingBack.takeBack(pairing.id(), drafter, "补充附件");
        assertThat(walk.open(pairing)).containsExactly(AgreementSigning.DRAFT);
        assertThat(deeds()).last().asString().contains("撤回了《");

        walk.draft(pairing);
        walk.agree(pairing);
        assertThatThrownBy(() -> takingBack.takeBack(pairing.id(), drafter, ""))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能撤回");
    }

    @Test
    void aDeputySignsForThePrincipalAndTheTrailSaysSo() {
        walk.agree(pairing);
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        String principal = pairing.recipientSchool() + ".principal";
        String liaison = pairing.recipientSchool() + ".liaison";
        LocalDate today = LocalDate.now(clock);
        deputies.name(principal, liaison, today, today);
        assertThat(walk.task(pairing, AgreementSigning.SIGN_RECIPIENT).getAssignee())
                .isEqualTo(liaison);

        assertThat(liaison).as("the other school drafted").isNotEqualTo(drafter);
        walk.sign(pairing, AgreementSigning.SIGN_RECIPIENT);
        assertThat(deeds()).anyMatch(deed -> deed.contains("（代 " + directory.personName(principal) + "）签署了"));
        deputies.end(deputies.of(principal).get(0).id(), principal);
    }

    @Test
    void aPrincipalWhoAskedFirstSignsAfterTheAnswer() {
        walk.agree(pairing);
        String principal = pairing.supportingSchool() + ".principal";
        String liaison = pairing.supportingSchool() + ".liaison";
        asking.ask(walk.task(pairing, AgreementSigning.SIGN_SUPPORTING).getId(), principal, List.of(liaison), "可以签吗？");
        assertThatThrownBy(() -> walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("还在等候");
        assertThat(steps.of(pairing.id()).get(0).waitingFor()).hasSize(1);
        answering.answer(asking.waitingFor(liaison).get(0).id(), liaison, null, "可以");
        walk.sign(pairing, AgreementSigning.SIGN_SUPPORTING);
        assertThat(walk.open(pairing)).containsExactly(AgreementSigning.SIGN_RECIPIENT);
    }

    private List<String> deeds() {
        return trail.of(pairing.id()).stream().map(TrailLine::deed).toList();
    }
}
