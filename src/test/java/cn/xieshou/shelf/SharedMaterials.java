package cn.xieshou.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.files.FileReading;
import cn.xieshou.files.StoredFile;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a school puts on the shelf, who finds and fetches it, and who does not (R-SHR-1). */
abstract class SharedMaterials {

    @LocalServerPort
    int port;

    @Autowired
    ActivityWalk walk;

    @Autowired
    ShelfWalk shelf;

    @Autowired
    ShelfAccess access;

    @Autowired
    ShelfFiles files;

    @Autowired
    Materials materials;

    @Autowired
    ShelfSpace space;

    @Autowired
    Fetches fetches;

    @Autowired
    FileReading reading;

    @Autowired
    Pairings pairings;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    SmallCounty county;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;
    String owner;
    String partner;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
        owner = ShelfWalk.liaison(pairing, Side.SUPPORTING);
        partner = ShelfWalk.liaison(pairing, Side.RECIPIENT);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aLiaisonShelvesAMaterialByThePageAndThePartnerFindsAndFetchesIt() {
        Visitor liaison = as(owner);
        String key = ShelfFiles.newKey();
        assertThat(liaison.upload("/shelf/new", "/shelf/files/" + key, "背影.txt", ShelfWalk.TEXT)
                        .body())
                .contains("背影.txt");
        Answer answer = liaison.form("/shelf/new", "/shelf/new", filled(key, Map.of()));

        String address = path(answer);
        assertThat(liaison.get(address).body()).contains("已上架", "教学设计 · 语文 · 八年级", "结对学校可用", "还没有其他学校下载");
        Visitor other = as(partner);
        assertThat(other.get("/shelf?q=背影&school=" + pairing.supportingSchool()).body())
                .contains("《背影》第二课时教学设计");
        assertThat(other.get("/search?q=第二课时教学设计").body()).contains("\"" + address + "\"");
        String file = "/files/" + files.of(material(address)).get(0).file().id();
        assertThat(other.getBytes(file)).isEqualTo(ShelfWalk.TEXT);
        assertThat(liaison.getBytes(file)).isEqualTo(ShelfWalk.TEXT);
        assertThat(liaison.get(address).body()).contains("谁下载过", "行走测试", "背影.txt", "共1次");
        assertThat(other.get(address).body()).contains("1次").doesNotContain("谁下载过", "变动记录");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
        String body = as(owner)
                .form(
                        "/shelf/new",
                        "/shelf/new",
                        filled(
                                ShelfFiles.newKey(),
                                Map.of(
                                        "title", "  ",
                                        "kind", "NONE",
                                        "subject", "炼金",
                                        "author", "语文备课组三人",
                                        "about", "长".repeat(801),
                                        "rights", "",
                                        "mayShare", "")))
                .body();

        assertThat(body)
                .contains("没有保存：还有需要修改的地方", "请填写资源名称", "请选择类型", "请从列出的学科中选择", "最多800字，现有801字")
                .contains("请选择谁可以用", "确认本校有权共享之后才能上架", "请至少附一个文件", "语文备课组三人");
    }

    @Test
    void onlySchoolsToWhichItIsGivenSeeItAndItsFiles() {
        Pairing foreign = walk.begin();
        String stranger = ShelfWalk.liaison(foreign, Side.RECIPIENT);
        long partners = shelf.shelve(pairing.supportingSchool(), "只给结对学校的练习", Rights.PARTNERS);
        long all = shelf.shelve(pairing.supportingSchool(), "给所有学校的练习", Rights.ALL);
        StoredFile file = file(partners);

        for (String refused : List.of(stranger, "expert1", "nobody")) {
            assertThatThrownBy(() -> access.visible(partners, refused)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> reading.find(file.id(), refused)).isInstanceOf(NotThere.class);
        }
        Visitor refused = as(stranger);
        assertThat(refused.get("/shelf/" + partners).status()).isEqualTo(404);
        assertThat(refused.get("/files/" + file.id()).status()).isEqualTo(404);
        assertThat(refused.get("/shelf?school=" + pairing.supportingSchool()).body())
                .contains("给所有学校的练习")
                .doesNotContain("只给结对学校的练习");
        assertThat(refused.get("/search?q=学校的练习").body())
                .contains("/shelf/" + all + "\"")
                .doesNotContain("/shelf/" + partners + "\"");
        assertThat(access.visible(all, stranger).id()).isEqualTo(all);
        assertThat(as("office").get("/shelf/" + partners).body()).contains("只给结对学校的练习", "变动记录");
        assertThat(fetches.counts(List.of(partners))).isEmpty();
    }

    @Test
    void aPairingThatHasEndedGivesNothingAnyMore() {
        long id = shelf.shelve(pairing.supportingSchool(), "《背影》", Rights.PARTNERS);
        assertThat(access.visible(id, partner).id()).isEqualTo(id);

        pairings.enter(pairing.id(), Stage.ENDED);

        assertThatThrownBy(() -> access.visible(id, partner)).isInstanceOf(NotThere.class);
        assertThat(access.visible(id, owner).id()).isEqualTo(id);
    }

    @Test
    void onlyItsOwnSchoolChangesTakesDownAndDeletesIt() {
        long id = shelf.shelve(pairing.supportingSchool(), "《背影》", Rights.ALL);
        String page = "/shelf/" + id;
        for (String account : List.of(partner, "office")) {
            Visitor other = as(account);
            assertThat(other.get(page).body()).contains("《背影》").doesNotContain("撤下", "/edit");
            assertThat(other.get(page + "/edit").status()).isEqualTo(404);
            for (String deed : List.of("/withdraw", "/restore", "/delete", "/edit")) {
                assertThat(other.form(page, page + deed, filled("", Map.of())).status())
                        .as(account + deed)
                        .isEqualTo(404);
            }
        }
        assertThat(access.visible(id, owner).state()).isEqualTo(MaterialState.SHOWN);
        assertThat(as("office").get("/shelf/new").status()).isEqualTo(404);
    }

    @Test
    void whatIsTakenDownIsItsSchoolsAloneUntilItIsPutBackOrDeleted() {
        long id = shelf.shelve(pairing.supportingSchool(), "《背影》", Rights.ALL);
        StoredFile file = file(id);
        Visitor liaison = as(owner);
        liaison.form("/shelf/" + id, "/shelf/" + id + "/withdraw", Map.of());
        assertThatThrownBy(() -> access.visible(id, partner)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> reading.find(file.id(), partner)).isInstanceOf(NotThere.class);
        liaison.form("/shelf/" + id, "/shelf/" + id + "/restore", Map.of());
        assertThat(access.visible(id, partner).id()).isEqualTo(id);
        liaison.form("/shelf/" + id, "/shelf/" + id + "/delete", Map.of());
        assertThat(access.visible(id, owner).state())
                .as("not while others see it")
                .isEqualTo(MaterialState.SHOWN);

        liaison.form("/shelf/" + id, "/shelf/" + id + "/withdraw", Map.of());
        liaison.form("/shelf/" + id, "/shelf/" + id + "/delete", Map.of());

        assertThat(liaison.get("/shelf/" + id).status()).isEqualTo(404);
        assertThatThrownBy(() -> reading.find(file.id(), owner)).isInstanceOf(NotThere.class);
        assertThat(space.of(pairing.supportingSchool()).used()).isZero();
    }

    @Test
    void aFileOfTheSameNameIsItsNextVersionAndOthersStayUntilTheyAreNotWanted() throws IOException {
        long id = shelf.shelve(pairing.supportingSchool(), "《背影》", Rights.PARTNERS);
        Material before = access.own(id, owner);
        byte[] second = "第二版正文".getBytes(StandardCharsets.UTF_8);
        shelf.attach(before.school(), before.filesKey(), "教案.txt", second);
        shelf.attach(before.school(), before.filesKey(), "练习.txt", ShelfWalk.TEXT);
        materials.change(before, TypedMaterial.of(before), owner);

        assertThat(files.of(before))
                .extracting(one -> one.file().name() + one.version())
                .containsExactly("教案.txt2", "练习.txt1");
        assertThat(octets(files.of(before).get(0).file())).isEqualTo(second);
        assertThat(space.of(before.school()).used()).isEqualTo(second.length + ShelfWalk.TEXT.length);
        assertThat(as(partner).get("/shelf/" + id).body()).contains("第2版");

        String gone = files.of(before).get(1).file().id();
        String edit = "/shelf/" + id + "/edit";
        as(owner).form(edit, edit, filled("", Map.of("unwanted", gone, "title", "《背影》新")));
        assertThat(files.of(before)).extracting(one -> one.file().name()).containsExactly("教案.txt");
        assertThat(access.visible(id, partner).title()).isEqualTo("《背影》新");
        assertThat(materials.changes(before, 9))
                .extracting(Materials.Change::words)
                .anySatisfy(words -> assertThat(words).contains("更换为第2版：教案.txt", "添加文件：练习.txt"))
                .anySatisfy(words -> assertThat(words).contains("删除文件：练习.txt"));

        String last = files.of(before).get(0).file().id();
        assertThat(as(owner)
                        .form(edit, edit, filled("", Map.of("unwanted", last)))
                        .body())
                .contains("请至少附一个文件");
        assertThat(files.of(before)).hasSize(1);
    }

    @Test
    void whatSeveralFilesHoldIsKeptOnceAndUntilTheLastOfThemIsGone() throws IOException {
        byte[] content = ("只在这里出现的正文" + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        String key = ShelfFiles.newKey();
        String other = ShelfFiles.newKey();
        shelf.attach(pairing.supportingSchool(), key, "甲.txt", content);
        shelf.attach(pairing.recipientSchool(), other, "乙.txt", content);
        StoredFile first = files.drafts(key, owner).get(0);
        StoredFile second = files.drafts(other, partner).get(0);

        assertThat(parts(first)).isEqualTo(1);
        assertThat(jdbc.sql("select count(distinct content_id) from stored_file where checksum = ?")
                        .param(first.checksum())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        as(owner).form("/shelf/new", "/shelf/new", filled(key, Map.of("_unfile", first.id())));
        assertThat(files.drafts(key, owner)).isEmpty();
        assertThat(octets(second)).isEqualTo(content);
        as(partner).form("/shelf/new", "/shelf/new", filled(other, Map.of("_unfile", second.id())));
        assertThat(parts(first)).isZero();
    }

    @Test
    void aSchoolThatIsFullIsToldSoAtTheFile() {
        jdbc.sql("insert into shelf_school (school, ideas, strengths, space_mb) values (?, '', '', 0)")
                .param(pairing.supportingSchool())
                .update();
        Visitor liaison = as(owner);
        String key = ShelfFiles.newKey();

        assertThat(liaison.upload("/shelf/new", "/shelf/files/" + key, "背影.txt", ShelfWalk.TEXT)
                        .body())
                .contains("背影.txt：空间不够了");
        assertThat(files.drafts(key, owner)).isEmpty();
        shelf.attach(pairing.supportingSchool(), key, "背影.txt", ShelfWalk.TEXT);
        assertThat(liaison.form("/shelf/new", "/shelf/new", filled(key, Map.of()))
                        .body())
                .contains("本校的共享空间不够了：已用0兆字节，共0兆字节");
    }

    @Test
    void theSheetHasWhatTheScreenLeavesOut() throws IOException {
        shelf.shelve(pairing.supportingSchool(), "《背影》", Rights.PARTNERS);
        byte[] file = as(partner).getBytes("/shelf/export?school=" + pairing.supportingSchool());

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            StringBuilder text = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('|')));
            assertThat(text).contains("《背影》", "语文备课组", "结对学校可用", "共享中");
        }
    }

    private int parts(StoredFile file) {
        return jdbc.sql("select count(*) from stored_file_part where content_id = ?")
                .param(file.id())
                .query(Integer.class)
                .single();
    }

    private byte[] octets(StoredFile file) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        reading.write(file, octets);
        return octets.toByteArray();
    }

    private StoredFile file(long id) {
        return files.of(access.own(id, owner)).get(0).file();
    }

    private Material material(String address) {
        return access.own(Long.parseLong(address.replaceAll("\\D", "")), owner);
    }

    private static String path(Answer answer) {
        return answer.location().replaceFirst("^https?://[^/]*", "");
    }

    private Map<String, String> filled(String key, Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of("key", key));
        fields.putAll(shelf.typed(changes));
        return fields;
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
