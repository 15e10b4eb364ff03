package cn.xieshou.jointdocument.process;

import static cn.xieshou.jointdocument.JointDocumentWalk.liaison;
import static cn.xieshou.jointdocument.JointDocumentWalk.principal;
import static cn.xieshou.jointdocument.JointDocumentWalk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.DocumentSubject;
import cn.xieshou.jointdocument.DocumentText;
import cn.xieshou.jointdocument.DocumentVersion;
import cn.xieshou.jointdocument.DocumentVersions;
import cn.xieshou.jointdocument.JointDocument;
import cn.xieshou.jointdocument.JointDocumentCase;
import cn.xieshou.jointdocument.JointDocumentWalk;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.jointdocument.VersionState;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.TakingBack;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.PathCoverage;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of a joint document (R-PLN-4). */
@XieshouTest
class JointDocumentPathTest {

    private static final DocumentSubject PLAN = DocumentSubject.of(DocumentKind.TEACHER_DEVELOPMENT);

    @RegisterExtension
    static final PathCoverage PATHS = PathCoverage.of(JointDocumentCase.PROCESS);

    @Autowired
    JointDocumentWalk walk;

    @Autowired
    JointDocuments documents;

    @Autowired
    DocumentVersions versions;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Trail trail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    Pairing pairing;

    @BeforeEach
    void twoSchools() {
        pairing = walk.pairing();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void draftedByOneLiaisonAndInForceWhenBothPrincipalsAgree() {
        long version = walk.begin(pairing, Side.RECIPIENT, PLAN);
        assertThat(hands(version))
                .isEqualTo(JointDocumentCase.DRAFT + " " + liaison(pairing, Side.RECIPIENT) + " 2026-11-02");
        assertThat(String.valueOf(walk.show(version).get("sections"))).contains("现状与需求", "保障与考核");
        walk.submit(version, text("三年内每个学科有一名骨干"));
        assertThat(hands(version))
                .isEqualTo(JointDocumentCase.AGREE_OWN + " " + principal(pairing, Side.RECIPIENT) + " 2026-10-19");
        assertThat(walk.show(version).get("documentText"))
                .asString()
                .contains("教师专业发展规划（第1版）", "适用时间：2026年9月至2029年8月", "一、发展目标\n三年内每个学科有一名骨干")
                .doesNotContain("保障");
        walk.agree(version);
        assertThat(hands(version))
                .isEqualTo(JointDocumentCase.AGREE_OTHER + " " + principal(pairing, Side.SUPPORTING) + " 2026-10-19");
        assertThat(state(version)).isEqualTo(VersionState.OTHER_PRINCIPAL);
        walk.agree(version);

        assertThat(walk.at(version)).isEmpty();
        DocumentVersion done = documents.version(version);
        assertThat(done.state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(done.inForceOn()).isEqualTo("2026-10-12");
        assertThat(documents.consents(done)).extracting("side").containsExactly(Side.RECIPIENT, Side.SUPPORTING);
        assertThat(acts()).containsExactly(Act.STARTED, Act.SUBMITTED, Act.AGREED, Act.AGREED);
        assertThat(trail.of(pairing.id())).last().satisfies(line -> {
            assertThat(line.step()).isEqualTo("《教师专业发展规划》第1版");
            assertThat(line.detail()).isEqualTo("两校均已同意，自2026年10月12日起施行");
        });
    }

    @Test
    void theOldVersionIsInForceUntilBothAgreeToTheNew() {
        long first = walk.inForce(pairing, Side.SUPPORTING, PLAN);
        walk.day("2027-03-01");
        long second = walk.begin(pairing, Side.RECIPIENT, PLAN);
        assertThat(walk.show(second))
                .containsEntry("inForce", "第1版，2026年10月12日起施行；新版生效之前继续有效")
                .extractingByKey("sections")
                .asString()
                .contains("三年内每个学科有一名骨干");
        Map<String, Object> silent = new HashMap<>(text("五年内每个学科有两名骨干"));
        silent.remove("changes");
        refused(second, silent, "本版修改的内容：请写明这一版修改了什么");
        walk.submit(second, text("五年内每个学科有两名骨干"));
        walk.agree(second);
        assertThat(state(first)).isEqualTo(VersionState.IN_FORCE);
        walk.agree(second);

        DocumentVersion old = documents.version(first);
        assertThat(old.state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(old.time()).isEqualTo("2026年10月12日至2027年3月1日施行");
        assertThat(documents.version(second).label()).isEqualTo("第2版");
        JointDocument document = documents.get(old.document());
        assertThat(documents.text(document, old).orElseThrow().whole()).contains("三年内每个学科有一名骨干");
        assertThat(documents
                        .text(document, documents.version(second))
                        .orElseThrow()
                        .whole())
                .contains("本版修改的内容\n增加一节");
    }

    @Test
    void eitherPrincipalMaySendItBackAndBothAreAskedAgain() {
        long version = walk.submitted(pairing, Side.SUPPORTING, PLAN);
        walk.sendBack(version, "请写明每年培养几名");
        assertThat(walk.at(version)).containsExactly(JointDocumentCase.DRAFT);
        assertThat(state(version)).isEqualTo(VersionState.RETURNED);
        assertThat(walk.show(version)).containsEntry("returnOpinion", "请写明每年培养几名");
        walk.submit(version, text("每年培养两名"));
        walk.agree(version);
        walk.sendBack(version, "我校没有这么多人");
        assertThat(walk.at(version)).containsExactly(JointDocumentCase.DRAFT);
        walk.submit(version, text("每年培养一名"));
        assertThat(walk.at(version)).containsExactly(JointDocumentCase.AGREE_OWN);
        DocumentVersion now = documents.version(version);
        assertThat(documents.consents(now)).isEmpty();
        assertThat(now.drafts()).isEqualTo(3);
        assertThat(documents.text(documents.get(now.document()), now, 2).map(DocumentText::whole))
                .hasValueSatisfying(text -> assertThat(text).contains("每年培养两名"));
        assertThat(acts())
                .containsSubsequence(Act.RETURNED, Act.RESUBMITTED, Act.AGREED, Act.RETURNED, Act.RESUBMITTED);
    }

    @Test
    void theDrafterTakesItBackUntilBothHaveAgreed() {
        long version = walk.submitted(pairing, Side.SUPPORTING, PLAN);
        walk.agree(version);
        takingBack.takeBack(pairing.id(), liaison(pairing, Side.SUPPORTING), "写错了年份");
        assertThat(walk.at(version)).containsExactly(JointDocumentCase.DRAFT);
        assertThat(state(version)).isEqualTo(VersionState.DRAFTING);
        assertThat(acts()).endsWith(Act.WITHDRAWN);
        assertThatThrownBy(() -> takingBack.takeBack(pairing.id(), liaison(pairing, Side.SUPPORTING), null))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("现在不能撤回");
    }

    @Test
    void aDraftIsGivenUpAndMayBeBegunAgain() {
        long version = walk.begin(pairing, Side.SUPPORTING, PLAN);
        walk.submit(version, Map.of("decision", "drop"));
        assertThat(walk.at(version)).isEmpty();
        assertThat(state(version)).isEqualTo(VersionState.DROPPED);
        assertThat(trail.of(pairing.id())).last().extracting(TrailLine::detail).isEqualTo("不再起草");
        long again = walk.begin(pairing, Side.RECIPIENT, PLAN);
        assertThat(documents.version(again).versionNo()).isEqualTo(2);
    }

    @Test
    void onlyOneVersionIsUnderWayAndEachDepartmentHasItsOwnPlan() {
        walk.begin(pairing, Side.SUPPORTING, PLAN);
        assertThatThrownBy(() -> walk.begin(pairing, Side.RECIPIENT, PLAN))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("《教师专业发展规划》第1版正在办理（起草中）");
        walk.begin(pairing, Side.SUPPORTING, DocumentSubject.department(2026, Side.SUPPORTING, "教务处"));
        walk.begin(pairing, Side.RECIPIENT, DocumentSubject.department(2026, Side.RECIPIENT, "教务处"));
        walk.begin(pairing, Side.RECIPIENT, DocumentSubject.department(2027, Side.RECIPIENT, "教务处"));
        assertThat(documents.ofPairing(pairing.id()))
                .extracting(one -> one.document().title())
                .containsExactly(
                        "教师专业发展规划", "2026—2027学年支援学校教务处年度计划", "2026—2027学年受援学校教务处年度计划", "2027—2028学年受援学校教务处年度计划");
    }

    @Test
    void anEmptyTextIsNotHandedInAndNobodyAgreesToTheirOwnOrAnother() {
        long version = walk.begin(pairing, Side.SUPPORTING, PLAN);
        refused(
                version,
                Map.of("decision", "submit", "sections", List.of(Map.of("heading", "目标"))),
                "正文：请至少写一节正文，或者附上全文文件");
        walk.submit(version, text("三年内每个学科有一名骨干"));
        Map<String, Object> older = walk.agreed(version);
        walk.sendBack(version, "请写明每年培养几名");
        walk.submit(version, text("每年培养两名"));
        refused(version, older, "文本在您打开之后有改动");
        String check = String.valueOf(walk.show(version).get("textCheck"));
        assertThatThrownBy(
                        () -> versions.agree(version, Side.SUPPORTING, liaison(pairing, Side.SUPPORTING), check, null))
                .hasMessageContaining("这是您本人提交的内容");
        walk.agree(version);
        assertThatThrownBy(
                        () -> versions.agree(version, Side.RECIPIENT, principal(pairing, Side.SUPPORTING), check, null))
                .hasMessageContaining("不能同时代表双方");
        assertThat(state(version)).isEqualTo(VersionState.OTHER_PRINCIPAL);
    }

    @Test
    void theEngineKnowsNoWordOfWhatWasWritten() {
        walk.inForce(pairing, Side.SUPPORTING, DocumentSubject.department(2026, Side.SUPPORTING, "教务处"));
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processDefinitionKey(JointDocumentCase.PROCESS)
                        .list())
                .isNotEmpty()
                .noneMatch(variable -> String.valueOf(variable.getValue()).matches(".*(骨干|教务处|增加一节).*"));
    }

    private void refused(long version, Map<String, Object> values, String reason) {
        assertThatThrownBy(() -> walk.submit(version, values)).hasMessageContaining(reason);
    }

    private VersionState state(long version) {
        return documents.version(version).state();
    }

    private String hands(long version) {
        Task task = walk.task(version);
        return task.getTaskDefinitionKey() + " " + task.getAssignee() + " "
                + LocalDate.ofInstant(task.getDueDate().toInstant(), ChineseDates.ZONE);
    }

    private List<Act> acts() {
        return trail.of(pairing.id()).stream()
                .filter(line -> line.step().contains("教师专业发展规划"))
                .map(TrailLine::act)
                .toList();
    }
}
