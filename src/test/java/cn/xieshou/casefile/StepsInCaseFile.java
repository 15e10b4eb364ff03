package cn.xieshou.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.Photographs;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.visit.VisitFiles;
import cn.xieshou.visit.VisitWalk;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was attached to the steps of a pairing is in its whole file: by case and step, listed, for whoever may see it. */
abstract class StepsInCaseFile {

    private static final int YEAR = 2026;
    private static final String FOLDER = "附件/01 年度工作方案备案（2026—2027学年）/01 ";

    @LocalServerPort
    int port;

    @Autowired
    PlanWalk plans;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    TaskFiles files;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    WholeFile whole;

    @Autowired
    VisitWalk visits;

    @Autowired
    SmallCounty county;

    @Autowired
    VisitFiles kept;

    @Autowired
    Clock clock;

    @Autowired
    WorkRunner longWork;

    private Pairing pairing;
    private Task agreeing;
    private byte[] scan;
    private byte[] large;

    @BeforeEach
    void aPlanAgreedToWithFiles() throws IOException {
        pairing = plans.pairing();
        plans.start(pairing, YEAR);
        plans.draft(pairing, YEAR);
        plans.agree(pairing, YEAR);
        agreeing = plans.task(pairing, YEAR);
        scan = Photographs.jpeg(60, 40);
        large = new byte[3_500_000];
        new Random(1).nextBytes(large);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 9);
        upload(agreeing, "现场.JPG", Photographs.jpeg(64, 48));
        upload(agreeing, "现场.jpg", Photographs.jpeg(80, 60));
        upload(agreeing, "../会议纪要. .pdf", large);
        submit(agreeing, Map.of("盖章页.jpg", scan));
    }

    @AfterEach
    void nothingLeftToDo() {
        longWork.run();
    }

    @Test
    void theyLieInAFolderOfTheirCaseAndStepOctetForOctet() throws IOException {
        make();
        String folder = FOLDER + agreeing.getName() + "/";
        Map<String, byte[]> archive = archive(pairing.recipientSchool() + ".liaison");
        assertThat(archive.keySet().stream().filter(name -> name.startsWith("附件/")))
                .containsExactlyInAnyOrder(
                        folder + "现场.jpg", folder + "现场（2）.jpg", folder + "会议纪要.pdf", folder + "盖章页.jpg");
        assertThat(archive.get(folder + "会议纪要.pdf")).isEqualTo(large);
        assertThat(archive.keySet()).anyMatch(name -> name.endsWith("办理经过.docx"));
        assertThat(visitor(pairing.recipientSchool() + ".liaison")
                        .get("/pairings/" + pairing.id() + "/documents")
                        .body())
                .contains("份文件、4个附件");
    }

    @Test
    void whatTheBureauHasWithOneSchoolIsInItsArchiveAndNotInThePartners() throws IOException {
        county.bureau();
        String key = VisitFiles.newKey();
        files.add(
                kept.owner(pairing.id(), key),
                RectificationWalk.SECTION,
                "走访现场.txt",
                () -> new ByteArrayInputStream("座谈记录".getBytes(StandardCharsets.UTF_8)));
        String today = LocalDate.now(clock).toString();
        visits.record(pairing, Map.of("key", key, "side", "RECIPIENT", "visitedOn", today));
        make();
        assertThat(archive(pairing.recipientSchool() + ".liaison").keySet())
                .anyMatch(name -> name.contains("督查走访") && name.endsWith("走访现场.txt"));
        assertThat(archive(pairing.supportingSchool() + ".liaison").keySet())
                .anyMatch(name -> name.endsWith("会议纪要.pdf"))
                .noneMatch(name -> name.contains("走访"));
    }

    @Test
    void theIndexSaysOfEachWhoWhenWhichStepHowLargeAndWhatChecksum() throws IOException {
        make();
        String index = WordText.of(archive(agreeing.getAssignee()).get("00 目录.docx"));
        for (StoredFile file : files.ofMatter(pairing.id(), 10)) {
            assertThat(index).contains(file.checksum(), file.uploadedBy(), file.step(), file.about());
        }
        assertThat(index).contains(FOLDER + agreeing.getName() + "/盖章页.jpg", "纸质签字盖章件", "3.3兆字节", pairing.id());
    }

    @Test
    void whatIsNotSubmittedOrCameLaterIsNotInIt() throws IOException {
        Task next = plans.task(pairing, YEAR);
        upload(next, "草稿照片.jpg", Photographs.jpeg(20, 20));
        make();
        assertThat(archive(agreeing.getAssignee()).keySet())
                .filteredOn(name -> name.startsWith("附件/"))
                .hasSize(4);
        submit(next, Map.of());
        assertThat(files.countOf(pairing.id())).isEqualTo(5);
        assertThat(archive(agreeing.getAssignee()).keySet())
                .filteredOn(name -> name.startsWith("附件/"))
                .hasSize(4);
        make();
        assertThat(archive(agreeing.getAssignee()).keySet())
                .anyMatch(name -> name.contains("/02 " + next.getName() + "/草稿照片"));
    }

    @Test
    void whoMayNotSeeTheMatterGetsNoneOfThem() throws IOException {
        make();
        String stranger = plans.pairing().supportingSchool() + ".principal";
        assertThat(visitor(stranger)
                        .get("/pairings/" + pairing.id() + "/case-file.zip")
                        .status())
                .isEqualTo(404);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        whole.write(caseFiles.last(pairing.id()).orElseThrow(), stranger, out);
        Map<String, byte[]> archive = unzipped(out.toByteArray());
        assertThat(archive.keySet()).filteredOn(name -> name.startsWith("附件/")).isEmpty();
        assertThat(WordText.of(archive.get("00 目录.docx"))).contains("目录").doesNotContain("盖章页", "附件");
    }

    private void make() {
        caseFiles.ask(pairing.id(), agreeing.getAssignee());
        longWork.run();
        assertThat(caseFiles.last(pairing.id())).isPresent();
    }

    private Map<String, byte[]> archive(String reader) throws IOException {
        passwords.choose(reader, SmallCounty.PASSWORD);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        whole.write(caseFiles.last(pairing.id()).orElseThrow(), reader, out);
        assertThat(visitor(reader)
                        .get("/pairings/" + pairing.id() + "/case-file.zip")
                        .header("Content-Type"))
                .startsWith("application/zip");
        return unzipped(out.toByteArray());
    }

    private void upload(Task task, String name, byte[] content) {
        Visitor visitor = visitor(task.getAssignee());
        assertThat(visitor.upload("/", "/tasks/" + task.getId() + "/files", name, content)
                        .body())
                .contains("file-name")
                .doesNotContain("field-problem");
    }

    private void submit(Task task, Map<String, byte[]> chosen) {
        Visitor visitor = visitor(task.getAssignee());
        FilledForm page = FilledForm.on(visitor.get("/tasks/" + task.getId()).body(), "task-form")
                .orElseThrow()
                .fill("confirmed", true)
                .fill("onPaper", true)
                .press("decision", "agree");
        assertThat(visitor.send("POST", "/tasks/" + task.getId() + "/submit", FilledForm.PARTS, page.bodyWith(chosen))
                        .location())
                .endsWith("/done");
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes()))
                        .as(entry.getName())
                        .isNull();
            }
        }
        return files;
    }
}
