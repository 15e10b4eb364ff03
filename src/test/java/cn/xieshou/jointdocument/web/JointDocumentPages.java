package cn.xieshou.jointdocument.web;

import static cn.xieshou.jointdocument.JointDocumentWalk.liaison;
import static cn.xieshou.jointdocument.JointDocumentWalk.principal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.files.FileOwner;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.DocumentSubject;
import cn.xieshou.jointdocument.DocumentVersion;
import cn.xieshou.jointdocument.JointDocumentPaper;
import cn.xieshou.jointdocument.JointDocumentWalk;
import cn.xieshou.jointdocument.JointDocuments;
import cn.xieshou.jointdocument.VersionState;
import cn.xieshou.jointdocument.VersionedDocument;
import cn.xieshou.matter.CaseSubjects;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.paper.Papers;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.shared.Checksum;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Unchanged;
import cn.xieshou.testing.Visitor;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** The pages of joint documents: who begins one, what everybody reads, what others get of it. */
abstract class JointDocumentPages {

    private static final DocumentSubject PLAN = DocumentSubject.of(DocumentKind.TEACHER_DEVELOPMENT);

    @LocalServerPort
    int port;

    @Autowired
    JointDocumentWalk walk;

    @Autowired
    JointDocuments documents;

    @Autowired
    TaskFiles files;

    @Autowired
    CaseSubjects subjects;

    @Autowired
    JointDocumentPaper paper;

    @Autowired
    Papers papers;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    String begin;

    @BeforeEach
    void twoSchools() {
        pairing = walk.pairing();
        begin = "/joint-documents/new/" + pairing.id();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aLiaisonBeginsOneAndWritesItOnTheFormThatOpens() {
        Visitor liaison = as(liaison(pairing, Side.SUPPORTING));
        assertThat(liaison.get("/joint-documents").body()).contains(begin, "这里还没有共同方案");
        Visitor.Answer answer =
                liaison.form(begin, begin, Map.of("kind", "TEACHER_DEVELOPMENT", "department", "", "year", "2026"));
        assertThat(answer.location()).startsWith("/tasks/");
        assertThat(liaison.get(answer.location()).body()).contains("已开始起草", "教师专业发展规划（第1版）", "现状与需求", "不再起草这一版");
        assertThat(documents.ofPairing(pairing.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.open().orElseThrow().side()).isEqualTo(Side.SUPPORTING));
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndNothingTypedIsLost() {
        Visitor liaison = as(liaison(pairing, Side.RECIPIENT));
        assertThat(liaison.form(begin, begin, Map.of("kind", "", "department", "", "year", "2026"))
                        .body())
                .contains("请选择起草哪一份文件");
        assertThat(liaison.form(begin, begin, Map.of("kind", "DEPARTMENT_PLAN", "department", "", "year", "2026"))
                        .body())
                .contains("部门年度计划请写明是哪个部门");
        assertThat(liaison.form(begin, begin, Map.of("kind", "DEPARTMENT_PLAN", "department", "教务处", "year", "1999"))
                        .body())
                .contains("请选择学年", "value=\"教务处\"");
        walk.begin(pairing, Side.SUPPORTING, PLAN);
        assertThat(liaison.form(begin, begin, Map.of("kind", "TEACHER_DEVELOPMENT", "department", "", "year", "2026"))
                        .body())
                .contains("《教师专业发展规划》第1版正在办理（起草中），不用重复起草");
        assertThat(documents.ofPairing(pairing.id())).hasSize(1);
    }

    @Test
    void everyVersionAndEveryTextOfItStaysReadable() {
        long first = walk.submitted(pairing, Side.SUPPORTING, PLAN);
        walk.sendBack(first, "请写明每年培养几名");
        walk.submit(first, JointDocumentWalk.text("每年培养两名"));
        walk.agree(first);
        walk.agree(first);
        long second = walk.submitted(pairing, Side.RECIPIENT, PLAN);
        String page = page(first);
        Visitor reader = as(principal(pairing, Side.RECIPIENT));

        assertThat(reader.get(page).body())
                .contains("第1版已生效", "第2版待起草学校校长同意", "每年培养两名", "第1版，2026年10月12日起施行", "请写明每年培养几名");
        assertThat(reader.get(page + "?version=1&draft=1").body()).contains("三年内每个学科有一名骨干", "以前的稿");
        assertThat(reader.get(page + "?version=2").body()).contains("第2版（待起草学校校长同意）", "本版修改的内容", "增加一节");
        walk.agree(second);
        walk.agree(second);
        assertThat(documents.version(first).state()).isEqualTo(VersionState.SUPERSEDED);
        assertThat(reader.get(page + "?version=1").body()).contains("每年培养两名", "已改版");
        assertThat(reader.get("/pairings/" + pairing.id() + "/documents").body())
                .contains("第2版已生效", "还没有起草", "校本课程开发方案");
    }

    @Test
    void everyVersionIsAPaperInThePairsFile() {
        long first = walk.inForce(pairing, Side.SUPPORTING, PLAN);
        long second = walk.begin(pairing, Side.RECIPIENT, PLAN);
        String liaison = liaison(pairing, Side.RECIPIENT);
        String address = page(first) + "/versions/1/text.docx";
        assertThat(as(liaison).get("/pairings/" + pairing.id() + "/documents").body())
                .contains("教师专业发展规划（第1版）", address)
                .doesNotContain("教师专业发展规划（第2版）");
        assertThat(as(liaison).get(page(first) + "/versions/2/text.docx").status())
                .isEqualTo(404);
        walk.submit(second, JointDocumentWalk.text("五年内每个学科有两名骨干"));
        assertThat(documents.ofPairing(pairing.id()))
                .singleElement()
                .satisfies(one -> assertThat(word(one, 1))
                        .contains("教师专业发展规划", "第1版，2026年10月12日起施行", "三年内每个学科有一名骨干")
                        .doesNotContain("草稿"))
                .satisfies(one -> assertThat(word(one, 2)).contains("第2版草稿", "（尚未同意）", "本版修改的内容", "不作为正式文件使用"));
        assertThat(as(liaison).get("/pairings/" + pairing.id() + "/documents").body())
                .contains("教师专业发展规划（第2版）", "草稿，待起草学校校长同意");
        Pairing other = walk.pairing();
        assertThat(as(liaison(other, Side.SUPPORTING)).get(address).status()).isEqualTo(404);
    }

    private String word(VersionedDocument one, int version) {
        DocumentVersion wanted = one.versions().stream()
                .filter(it -> it.versionNo() == version)
                .findFirst()
                .orElseThrow();
        return WordText.of(papers.word(paper, paper.values(one.document(), wanted)));
    }

    @Test
    void whoLacksOneIsCountedAndListed() {
        Visitor liaison = as(liaison(pairing, Side.SUPPORTING));
        String lacking = "/pairings?lacks=TEACHER_DEVELOPMENT";
        assertThat(liaison.get("/joint-documents").body()).contains("教师专业发展规划1对", "部门年度计划1对");
        assertThat(liaison.get(lacking).body()).contains(pairing.id(), "还缺的共同方案");
        walk.inForce(pairing, Side.SUPPORTING, PLAN);
        walk.inForce(pairing, Side.SUPPORTING, DocumentSubject.department(2025, Side.SUPPORTING, "教务处"));
        assertThat(liaison.get("/joint-documents").body())
                .contains("共同教研制度1对", "部门年度计划1对")
                .doesNotContain("教师专业发展规划1对");
        assertThat(liaison.get(lacking).body()).contains("还缺的共同方案").doesNotContain("href=\"/pairings/" + pairing.id());
    }

    @Test
    void aFileInPlaceOfATextIsAgreedToByItsChecksumAndLiesInTheFolderOfItsVersion() throws IOException {
        long version = walk.begin(pairing, Side.SUPPORTING, PLAN);
        Task task = walk.task(version);
        byte[] pdf = "%PDF-1.7\n全文".getBytes(StandardCharsets.UTF_8);
        FileOwner step = new FileOwner(pairing.id(), task.getProcessInstanceId(), task.getId(), task.getName());
        assertThat(files.add(step, task.getAssignee(), "规划全文.pdf", new ByteArrayResource(pdf)))
                .isEmpty();
        walk.submit(version, Map.of("decision", "submit"));
        String text = String.valueOf(walk.show(version).get("documentText"));
        assertThat(text).contains("随文附件", "规划全文.pdf（校验码" + Checksum.ofBytes(pdf).substring(0, 8));
        walk.sendBack(version, "请附盖章的全文");
        walk.submit(version, Unchanged.explained(Map.of("decision", "submit")));
        assertThat(String.valueOf(walk.show(version).get("documentText"))).isEqualTo(text);
        assertThat(subjects.ofCases(List.of(task.getProcessInstanceId(), "another")))
                .containsOnly(Map.entry(task.getProcessInstanceId(), "《教师专业发展规划》第1版"));
    }

    @Test
    void eachStepSaysWhichDocumentItIsAbout() {
        walk.submitted(pairing, Side.SUPPORTING, PLAN);
        walk.submitted(pairing, Side.SUPPORTING, DocumentSubject.department(2026, Side.SUPPORTING, "教务处"));
        Visitor principal = as(principal(pairing, Side.SUPPORTING));
        assertThat(principal.get("/").body()).contains("《教师专业发展规划》第1版", "《2026—2027学年支援学校教务处年度计划》第1版");
        assertThat(principal.get("/todo").body()).contains("《教师专业发展规划》第1版");
        assertThat(principal.get("/pairings/" + pairing.id()).body()).contains("《2026—2027学年支援学校教务处年度计划》第1版");
    }

    @Test
    void onlyLiaisonsBeginAndAForeignOneIsNotThere() {
        long version = walk.inForce(pairing, Side.SUPPORTING, PLAN);
        assertThat(as(principal(pairing, Side.SUPPORTING)).get(begin).status()).isEqualTo(404);
        assertThat(as("office").get(begin).status()).isEqualTo(404);
        assertThat(as(principal(pairing, Side.SUPPORTING)).get(page(version)).body())
                .contains("第1版已生效")
                .doesNotContain("起草新的一版");
        assertThat(as("office").get(page(version)).body()).contains("三年内每个学科有一名骨干");
        Pairing other = walk.pairing();
        Visitor foreign = as(liaison(other, Side.SUPPORTING));
        assertThat(foreign.get(begin).status()).isEqualTo(404);
        assertThat(foreign.get(page(version)).status()).isEqualTo(404);
        assertThat(foreign.get("/joint-documents?q=" + pairing.id()).body())
                .contains("共同方案")
                .doesNotContain(page(version));
    }

    @Test
    void aDepartmentsPlanIsChangedByItsOwnSchool() {
        long version = walk.inForce(pairing, Side.SUPPORTING, DocumentSubject.department(2026, Side.SUPPORTING, "教务处"));
        assertThat(as(liaison(pairing, Side.SUPPORTING)).get(page(version)).body())
                .contains("起草新的一版");
        assertThat(as(liaison(pairing, Side.RECIPIENT)).get(page(version)).body())
                .contains("2026—2027学年支援学校教务处年度计划")
                .doesNotContain("起草新的一版");
    }

    private String page(long version) {
        return "/joint-documents/" + documents.version(version).document();
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
