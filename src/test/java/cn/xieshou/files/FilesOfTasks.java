package cn.xieshou.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.agreement.AgreementSigning;
import cn.xieshou.database.Parts;
import cn.xieshou.matter.Trail;
import cn.xieshou.matter.TrailLine;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.testing.Eightfold;
import cn.xieshou.testing.FilledForm;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.Photographs;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files with a step: kept beside the draft, bound to the submission, read by whoever may see the matter. */
abstract class FilesOfTasks {

    private static final byte[] TEXT = "音乐教师两名。".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAGE = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    PairingWalk walk;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskFiles files;

    @Autowired
    FileReading reading;

    @Autowired
    OldDrafts oldDrafts;

    @Autowired
    Trail trail;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    private Pairing pairing;
    private Task signing;
    private Visitor principal;

    @BeforeEach
    void anAgreementAtThePrincipal() {
        pairing = walk.pairing();
        walk.survey(pairing);
        walk.draft(pairing);
        walk.agree(pairing);
        signing = walk.task(pairing, AgreementSigning.SIGN_SUPPORTING);
        principal = visitor(signing.getAssignee());
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    // Without script

    @Test
    void whatIsChosenGoesWithTheFormAndIsReadAtTheNextStep() throws Exception {
        Answer answer = submit(page().fill("confirmed", true), Map.of("盖章页.txt", TEXT, "现场.jpg", photograph()));
        assertThat(answer.location()).isEqualTo(address("/done"));
        assertThat(principal.get(answer.location()).body()).contains("时附上2个附件：", "盖章页.txt", "现场.jpg");
        assertThat(sentences()).anyMatch(line -> line.contains("办理“" + signing.getName() + "”时附上2个附件"));

        Task next = walk.task(pairing, AgreementSigning.SIGN_RECIPIENT);
        String page = visitor(next.getAssignee()).get("/tasks/" + next.getId()).body();
        assertThat(page).contains("前面各环节的附件", "盖章页.txt", "现场.jpg", signing.getName());
        assertThat(principal.get("/pairings/" + pairing.id() + "/documents").body())
                .contains("共2个", "盖章页.txt", "文本，21字节");
    }

    @Test
    void aPictureOfAnIphonesOwnFormatIsRefusedWithWhatToDoAndLosesNoText() {
        Answer refused = submit(page().fill("remark", "同意，请按月联系"), Map.of("现场.jpg", Photographs.heic("heic")));
        assertThat(refused.body()).contains("现场.jpg：", "兼容性最佳", "同意，请按月联系");
        assertThat(walk.task(pairing, AgreementSigning.SIGN_SUPPORTING).getId()).isEqualTo(signing.getId());
    }

    @Test
    void aRefusedFieldLosesNoFileAndARefusedFileLosesNoText() {
        Answer refused = submit(page().fill("remark", "同意，请按月联系"), Map.of("盖章页.txt", TEXT));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("还没有提交，请先修改", "盖章页.txt", "同意，请按月联系");
        assertThat(Visitor.signedIn(port, signing.getAssignee(), SmallCounty.PASSWORD)
                        .get(address(""))
                        .body())
                .as("on another device")
                .contains("盖章页.txt", "同意，请按月联系");

        FilledForm ticked = page().fill("confirmed", true).fill("remark", "同意，请按月联系");
        Answer file = submit(ticked, new LinkedHashMap<>(Map.of("网页.jpg", PAGE)));
        assertThat(file.body()).contains("网页.jpg：这类文件不能附上", "盖章页.txt", "同意，请按月联系");
        assertThat(tasks.createTaskQuery().taskId(signing.getId()).count()).isEqualTo(1);
        assertThat(files.ofMatter(pairing.id(), 10)).isEmpty();
    }

    @Test
    void aFileIsTakenAwayBeforeSubmission() {
        submit(page(), Map.of("盖章页.txt", TEXT));
        FilledForm with = page();
        String id = draft().id();
        Answer without = send("/form", with.press("_unfile", id), Map.of());
        assertThat(without.body()).contains("选择文件").doesNotContain("盖章页.txt");
        assertThat(drafts()).isEmpty();
        assertThat(principal.get("/files/" + id).status()).isEqualTo(404);
    }

    // With script

    @Test
    void aFileIsUploadedAtOnceTheSameOneOnce() throws Exception {
        assertThat(upload("现场.jpg", photograph()).body())
                .contains("现场.jpg", "/preview")
                .doesNotContain("field-problem");
        upload("现场.jpg", photograph());
        assertThat(drafts()).hasSize(1);
        assertThat(upload("空.txt", new byte[0]).body()).contains("空.txt：文件是空的");
        assertThat(principal
                        .form(address(""), address("/files"), Map.of("file", "a.jpg"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theLimitsAreSaidInChinese() {
        byte[] large = new byte[(int) Limits.FILE + 1];
        java.util.Arrays.fill(large, (byte) 'a');
        Answer answer = submit(page().fill("remark", "同意，请按月联系"), Map.of("大.txt", large));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("大.txt：文件超过20兆字节", "同意，请按月联系");
        for (int i = 0; i < Limits.FILES; i++) {
            upload(i + ".txt", ("第" + i + "个").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(upload("多.txt", TEXT).body()).contains("多.txt：一次最多附20个文件");
        assertThat(drafts()).hasSize(Limits.FILES);
        Answer tooMuch = principal.send("POST", address("/submit"), FilledForm.PARTS, new byte[62 * 1024 * 1024]);
        assertThat(tooMuch.status()).isEqualTo(413);
        assertThat(tooMuch.body()).contains("60兆字节");
    }

    // Who sees what

    @Test
    void draftsAreTheirUploadersAndWhatIsSubmittedIsTheMatters() throws Exception {
        upload("现场.jpg", photograph());
        StoredFile file = draft();
        Visitor other = visitor(pairing.recipientSchool() + ".principal");
        Visitor stranger = visitor(walk.pairing().supportingSchool() + ".principal");
        for (String way : new String[] {"", "/picture", "/preview"}) {
            assertThat(principal.get("/files/" + file.id() + way).status()).isEqualTo(200);
            assertThat(other.get("/files/" + file.id() + way).status()).as(way).isEqualTo(404);
            assertThat(stranger.get("/files/" + file.id() + way).status())
                    .as(way)
                    .isEqualTo(404);
            assertThat(Visitor.at(port).get("/files/" + file.id() + way).status())
                    .isEqualTo(302);
        }
        submit(page().fill("confirmed", true), Map.of());
        for (String way : new String[] {"", "/picture", "/preview"}) {
            assertThat(principal.get("/files/" + file.id() + way).status()).isEqualTo(200);
            assertThat(other.get("/files/" + file.id() + way).status()).as(way).isEqualTo(200);
            assertThat(stranger.get("/files/" + file.id() + way).status())
                    .as(way)
                    .isEqualTo(404);
        }
        assertThat(upload("后来.txt", TEXT).status()).as("the task is closed").isEqualTo(409);
        assertThat(stranger.upload("/", address("/files"), "a.txt", TEXT).status())
                .isEqualTo(404);
        assertThat(files.ofMatter(pairing.id(), 10)).hasSize(1);
    }

    @Test
    void aBrowserSavesFilesAndRunsNothingOfThem() throws Exception {
        upload("照\u202Egpj.现场.jpg", photograph());
        upload("说明.txt", TEXT);
        StoredFile photo = drafts().get(0);
        Answer saved = principal.get("/files/" + photo.id());
        assertThat(saved.header("Content-Disposition")).startsWith("attachment").doesNotContain("\u202E");
        assertThat(saved.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(principal.get("/files/" + photo.id() + "/picture").header("Content-Disposition"))
                .startsWith("inline");
        StoredFile text = drafts().get(1);
        assertThat(principal.get("/files/" + text.id()).header("Content-Type")).startsWith("application/octet-stream");
        assertThat(principal.get("/files/" + text.id() + "/picture").status()).isEqualTo(404);
        assertThat(principal.get("/files/" + text.id() + "/preview").status()).isEqualTo(404);
        for (String way :
                new String[] {"/" + photo.id(), "/" + photo.id() + "/picture", "/" + photo.id() + "/preview"}) {
            Answer answer = principal.get("/files" + way);
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).contains("private");
        }
        String tag = principal.get("/files/" + photo.id() + "/preview").header("ETag");
        assertThat(visitor(signing.getAssignee())
                        .with("If-None-Match", tag)
                        .get("/files/" + photo.id() + "/preview")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void photographsAreKeptWithoutTheirPlaceAndEverythingElseAsItCame() throws Exception {
        upload("现场.jpg", photograph());
        upload("说明.txt", TEXT);
        byte[] kept = principalBytes(drafts().get(0));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .contains("JFIF", "Exif")
                .doesNotContain("GPS", "Xiaomi", "owner");
        assertThat(drafts().get(0).checksum()).isEqualTo(cn.xieshou.shared.Checksum.ofBytes(kept));
        assertThat(principalBytes(drafts().get(1))).isEqualTo(TEXT);
    }

    // One effect, nothing left behind

    @Test
    void eightAtOnceSubmitOnce() throws Exception {
        byte[] body = page().fill("confirmed", true).press("decision", "sign").bodyWith(Map.of("盖章页.txt", TEXT));
        List<Answer> answers =
                Eightfold.inParallel(8, () -> principal.send("POST", address("/submit"), FilledForm.PARTS, body));
        assertThat(answers).hasSize(8).allMatch(answer -> answer.status() == 302);
        assertThat(files.ofMatter(pairing.id(), 10)).hasSize(1);
        assertThat(sentences().stream().filter(line -> line.contains("附上1个附件"))).hasSize(1);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void whatWasNeverSubmittedGoesAfterAMonthAndWithItsDraft() {
        upload("盖章页.txt", TEXT);
        String id = draft().id();
        clock.set(clock.instant().plus(Duration.ofDays(29)));
        oldDrafts.clear();
        assertThat(drafts()).hasSize(1);
        principal = visitor(signing.getAssignee());
        send("/draft", page(), null);
        clock.set(clock.instant().plus(Duration.ofDays(29)));
        oldDrafts.clear();
        assertThat(drafts()).as("touched meanwhile").hasSize(1);
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        oldDrafts.clear();
        assertThat(drafts()).isEmpty();
        assertThat(parts(id)).isZero();
    }

    @Test
    void aDeletedDraftTakesItsFilesAlong() {
        upload("盖章页.txt", TEXT);
        send("/draft", page(), null);
        String address = "/drafts/" + signing.getId();
        assertThat(principal.get(address).body()).contains("您附上的文件", "盖章页.txt");
        String id = draft().id();
        assertThat(principal.form(address, address + "/delete", Map.of()).status())
                .isEqualTo(302);
        assertThat(drafts()).isEmpty();
        assertThat(parts(id)).isZero();
    }

    // Size

    @Test
    void aLargeFileIsNeverInMemoryWhole() throws Exception {
        byte[] large = new byte[(int) Limits.FILE];
        new Random(1).nextBytes(large);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 9);
        assertThat(upload("大.pdf", large).body()).contains("大.pdf", "20.0兆字节");
        AtomicLong longest = new AtomicLong();
        AtomicLong all = new AtomicLong();
        reading.write(draft(), new OutputStream() {
            @Override
            public void write(int octet) {
                all.incrementAndGet();
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                longest.set(Math.max(longest.get(), octets.length));
                all.addAndGet(length);
            }
        });
        assertThat(all.get()).isEqualTo(Limits.FILE);
        assertThat(longest.get()).isLessThanOrEqualTo(Parts.SIZE);
        assertThat(parts(draft().id())).isEqualTo(21);
        assertThat(principalBytes(draft())).isEqualTo(large);
    }

    // What the tests say

    private byte[] photograph() throws java.io.IOException {
        return Photographs.withNotes(Photographs.jpeg(64, 48), 6);
    }

    private String address(String action) {
        return "/tasks/" + signing.getId() + action;
    }

    private FilledForm page() {
        Answer opened = principal.get(address(""));
        return FilledForm.on(opened.body(), "task-form").orElseThrow(() -> new AssertionError(opened));
    }

    private Answer submit(FilledForm form, Map<String, byte[]> chosen) {
        return send("/submit", form.press("decision", "sign"), chosen);
    }

    private Answer send(String action, FilledForm form, Map<String, byte[]> chosen) {
        Answer answer = chosen == null
                ? principal.send("POST", address(action), "application/x-www-form-urlencoded", form.body())
                : principal.send("POST", address(action), FilledForm.PARTS, form.bodyWith(chosen));
        return principal.ledBack(address(""), answer);
    }

    private Answer upload(String name, byte[] content) {
        return principal.upload("/", address("/files"), name, content);
    }

    private List<StoredFile> drafts() {
        return files.drafts(signing.getId(), signing.getAssignee());
    }

    private StoredFile draft() {
        assertThat(drafts()).hasSize(1);
        return drafts().get(0);
    }

    private List<String> sentences() {
        return trail.of(pairing.id()).stream().map(TrailLine::sentence).toList();
    }

    private int parts(String id) {
        return jdbc.sql("select count(*) from stored_file_part where content_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private byte[] principalBytes(StoredFile file) throws Exception {
        var octets = new java.io.ByteArrayOutputStream();
        reading.write(reading.find(file.id(), signing.getAssignee()), octets);
        return octets.toByteArray();
    }

    private Visitor visitor(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
