package cn.xieshou.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Directory;
import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.roster.BigRoster;
import cn.xieshou.roster.RosterReading;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.testing.XieshouTest;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large workbook is answered at once, read as long work, then shown and confirmed; over HTTP. */
@XieshouTest
class LargeRosterTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallCounty county;

    @Autowired
    WorkRunner runner;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private Visitor office;

    @BeforeEach
    void people() {
        county.bureau();
        office = Visitor.signedIn(port, "office", SmallCounty.PASSWORD);
    }

    @AfterEach
    void leaveNothingOpen() {
        runner.run();
    }

    @Test
    void theUploadLeadsToItsProgressAndTheReadingToThePreviewAndTheConfirmationToTheImport() throws Exception {
        String work = upload("大名册.xlsx", large("lr-a")).location();
        assertThat(work).startsWith("/work/");
        assertThat(office.get(work).body()).contains("名册核对：大名册.xlsx", "等待开始");
        String preview = "/roster/" + newest();
        assertThat(office.get(preview).location()).as("not read yet").isEqualTo(work);
        assertThat(office.get("/roster").body()).contains(work, "正在核对");
        assertThat(parts()).isGreaterThan(0);
        assertThat(office.form("/roster", preview + "/confirm", java.util.Map.of())
                        .location())
                .as("nothing to confirm")
                .isNotNull();
        assertThat(directory.school("lr-a-0")).isEmpty();

        runner.run();

        assertThat(office.get(work).body()).contains("核对完毕：新增", preview, "预览和确认");
        assertThat(parts()).isZero();
        assertThat(directory.school("lr-a-0")).as("shown, not written").isEmpty();
        assertThat(office.get(preview).body()).contains("确认导入");
        String second =
                office.form(preview, preview + "/confirm", java.util.Map.of()).location();
        assertThat(second).startsWith("/work/").isNotEqualTo(work);
        runner.run();
        assertThat(office.get(second).body()).contains("共写入");
        assertThat(directory.school("lr-a-0")).isPresent();
    }

    @Test
    void aLargeFileThatIsNoWorkbookIsRefusedWithTheReasonAndIsNotKept() {
        byte[] noise = new byte[(int) RosterReading.SMALL * 5];
        new Random(1).nextBytes(noise);
        String work = upload("假的.xlsx", noise).location();
        long id = newest();
        runner.run();

        assertThat(office.get(work).body()).contains("没有办理", "这不是 .xlsx 工作簿");
        assertThat(office.get("/roster/" + id).status()).isEqualTo(404);
        assertThat(parts()).isZero();
    }

    @Test
    void aSecondLargeFileWaitsForItsTurnOutside() throws Exception {
        byte[] file = large("lr-b");
        String work = upload("第一份.xlsx", file).location();
        Answer second = upload("第二份.xlsx", large("lr-c"));

        assertThat(second.location()).isEqualTo(work);
        assertThat(office.get(work).body()).contains("另一份名册正在核对，这份没有收下", "第一份.xlsx");
        assertThat(jdbc.sql("select count(*) from roster_import where file_name = '第二份.xlsx'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(office.form("/roster", "/roster/" + newest() + "/discard", java.util.Map.of())
                        .location())
                .isEqualTo("/roster");
        assertThat(office.get("/roster").body()).contains("第一份.xlsx");
    }

    private Answer upload(String name, byte[] file) {
        return office.upload("/roster", "/roster", name, file);
    }

    private static byte[] large(String prefix) throws Exception {
        byte[] file = Files.readAllBytes(new BigRoster(prefix, 2500, 1).file());
        assertThat(file).hasSizeGreaterThan((int) RosterReading.SMALL);
        return file;
    }

    private long newest() {
        return jdbc.sql("select max(id) from roster_import").query(Long.class).single();
    }

    private int parts() {
        return jdbc.sql("select count(*) from roster_upload")
                .query(Integer.class)
                .single();
    }
}
