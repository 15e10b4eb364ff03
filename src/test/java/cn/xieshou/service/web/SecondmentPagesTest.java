package cn.xieshou.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Teacher;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.selection.Publicity;
import cn.xieshou.selection.SelectionKey;
import cn.xieshou.selection.Selections;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SelectionWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@XieshouTest
class SecondmentPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SelectionWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    SmallCounty county;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    Selections selections;

    @Autowired
    Publicity naming;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void july() {
        clock.set(Instant.parse("2026-07-06T02:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theRegisterShowsSchoolsTheirsAndTheBureauAll() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        String search = "/secondments?year=2026&q=" + encoded(teacher.name());

        assertThat(as(pairing.supportingSchool() + ".liaison").get(search).body())
                .contains(teacher.name(), "公示中", pairing.id());
        assertThat(as(SelectionWalk.PERSONNEL).get(search).body()).contains(teacher.name());
        assertThat(as(SelectionWalk.SECTION).get(search).body()).contains(teacher.name());
        assertThat(stranger().get("/secondments?year=2026").body())
                .contains("支教登记")
                .doesNotContain(teacher.name())
                .doesNotContain(pairing.id());
        assertThat(as("expert1").get("/secondments?year=2026").body())
                .contains("支教登记")
                .doesNotContain(teacher.name());
    }

    @Test
    void theRegisterIsFilteredAndWrongParametersAreNoErrors() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        Visitor renmi = as(SelectionWalk.PERSONNEL);

        assertThat(renmi.get("/secondments?year=2026&school=" + pairing.supportingSchool() + "&state=" + encoded("公示中"))
                        .body())
                .contains(teacher.name());
        assertThat(renmi.get("/secondments?year=2026&school=" + pairing.supportingSchool() + "&state=" + encoded("任教中"))
                        .body())
                .contains("没有符合条件的支教教师");
        assertThat(renmi.get("/secondments?year=" + encoded("二〇二六") + "&page=-3&school=nobody&q=%25")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theRegisterLeavesAsExcel() throws IOException {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        walk.publicityOver(pairing);
        walk.approve(pairing);
        walk.personnel(pairing);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(export(pairing)))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("支教编号");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("S-2026-");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo(teacher.name());
            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("跟岗学习");
        }
    }

    @Test
    void judgementsAreForTheOwnSchoolAndTheSections() {
        Pairing pairing = walk.begun("county");
        walk.toPublicity(pairing);
        String page = "/secondments/" + pairing.id() + "/2026";

        assertThat(as(pairing.supportingSchool() + ".principal").get(page).body())
                .contains("农村任教2年，不满10年", "依据：女");
        assertThat(as(SelectionWalk.SECTION).get(page).body()).contains("农村任教2年，不满10年");
        assertThat(as(pairing.recipientSchool() + ".principal").get(page).body())
                .contains("支教人选")
                .doesNotContain("农村任教2年", "依据：");
        assertThat(stranger().get(page).status()).isEqualTo(404);
        assertThat(as(SelectionWalk.PERSONNEL)
                        .get("/secondments/" + pairing.id() + "/1999")
                        .status())
                .isEqualTo(404);
        assertThat(as(SelectionWalk.PERSONNEL)
                        .get("/secondments/P-1900-001/2026")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theRecipientLearnsNamesOnceThePrincipalHasConfirmed() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.music(pairing);
        walk.shortage(pairing);
        walk.nominate(pairing, SelectionWalk.nominee(teacher));
        Visitor recipient = as(pairing.recipientSchool() + ".liaison");
        String page = "/secondments/" + pairing.id() + "/2026";
        assertThat(recipient.get(page).body()).doesNotContain(teacher.name()).contains("校长确认后可以看到人选");
        assertThat(recipient.get("/pairings/" + pairing.id() + "/years").body())
                .contains("支教选派")
                .doesNotContain(teacher.name());
        assertThat(recipient.get("/secondments?year=2026").body())
                .contains("支教登记")
                .doesNotContain(teacher.name());
        walk.confirm(pairing);
        assertThat(recipient.get(page).body()).contains(teacher.name());
    }

    @Test
    void publishedNamesAreForEverybodySignedInAndForNobodyElse() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);

        assertThat(stranger().get("/publicity").body())
                .contains(teacher.name(), "2026年7月6日至2026年7月13日")
                .doesNotContain(teacher.staffNumber(), "周岁", "农村任教");
        assertThat(as("expert1").get("/publicity").body()).contains(teacher.name());
        assertThat(Visitor.at(port).get("/publicity").status()).isEqualTo(302);

        clock.set(Instant.parse("2026-07-13T16:00:01Z"));
        assertThat(stranger().get("/publicity").body()).contains("公示").doesNotContain(teacher.name());
    }

    @Test
    void aSchoolFindsItsOwnNoticeFirstAndEveryOtherOnOneOfThePages() {
        walk.toPublicity(walk.begun("county"));
        Pairing later = walk.begun("county");
        walk.toPublicity(later);
        String school = later.recipientSchool();

        int total = selections.publicToday(school, 1, 1).total();
        List<String> all = IntStream.rangeClosed(1, total)
                .mapToObj(page -> selections.publicToday(school, page, 1).rows().get(0))
                .map(one -> one.key().pairingId())
                .toList();

        assertThat(all).hasSizeGreaterThan(1).doesNotHaveDuplicates().startsWith(later.id());
        assertThat(selections.publicToday(school, total + 7, 1).number()).isEqualTo(total);
    }

    @Test
    void theNoticeIsAWordFileWithNothingPersonal() throws IOException {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        byte[] paper = stranger().getBytes("/publicity/" + pairing.id() + "/2026.docx");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(paper));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("关于2026—2027学年支教教师人选的公示", "1．" + teacher.name(), "任教学科：音乐", "中教股")
                    .doesNotContain("周岁", teacher.staffNumber());
        }
        assertThat(stranger().get("/publicity/P-1900-001/2026.docx").status()).isEqualTo(404);
    }

    @Test
    void objectionsAreTakenDownByThoseInChargeWithATextThatSaysSomething() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        String path = "/publicity/" + pairing.id() + "/2026/objections";
        Visitor liaison = as(pairing.recipientSchool() + ".liaison");

        assertThat(liaison.form("/publicity", path, objection(teacher.staffNumber(), "　\u200B"))
                        .body())
                .contains("请填写异议内容");
        assertThat(liaison.form("/publicity", path, objection("T0000000", "内容")).body())
                .contains("请选择公示名单中的教师")
                .contains("内容");
        assertThat(liaison.form("/publicity", path, objection(teacher.staffNumber(), "字".repeat(1001)))
                        .body())
                .contains("现有1001字");
        assertThat(stranger()
                        .form("/publicity", path, objection(teacher.staffNumber(), "内容"))
                        .body())
                .contains("您不负责登记异议");
        assertThat(objections(pairing)).isZero();

        assertThat(liaison.form("/publicity", path, objection(teacher.staffNumber(), "<b>${1+1}</b>"))
                        .location())
                .isEqualTo("/publicity");
        assertThat(as(SelectionWalk.SECTION)
                        .form("/publicity", path, objection(teacher.staffNumber(), "另一条"))
                        .location())
                .isEqualTo("/publicity");
        assertThat(objections(pairing)).isEqualTo(2);
        String page = "/secondments/" + pairing.id() + "/2026";
        assertThat(as(SelectionWalk.PERSONNEL).get(page).body()).contains("&lt;b&gt;${1+1}&lt;/b&gt;", "待处理");
        assertThat(liaison.get(page).body()).contains("待处理").doesNotContain("${1+1}");

        clock.set(Instant.parse("2026-07-14T02:00:00Z"));
        assertThat(liaison.form("/publicity", path, objection(teacher.staffNumber(), "太晚了"))
                        .status())
                .as("not public any more")
                .isEqualTo(404);
    }

    @Test
    void anObjectionIsTakenDownUntilTheLastSecondOfTheLastDay() {
        Pairing pairing = walk.begun("county");
        Teacher teacher = walk.toPublicity(pairing);
        String path = "/publicity/" + pairing.id() + "/2026/objections";
        String liaison = pairing.recipientSchool() + ".liaison";
        Visitor visitor = as(liaison);

        clock.set(Instant.parse("2026-07-13T15:59:59Z"));
        assertThat(visitor.get("/publicity").body()).contains(teacher.name(), "登记异议");
        assertThat(visitor.form("/publicity", path, objection(teacher.staffNumber(), "最后一天的异议"))
                        .location())
                .isEqualTo("/publicity");
        assertThat(objections(pairing)).isOne();

        clock.set(Instant.parse("2026-07-13T16:00:00Z"));
        assertThatThrownBy(() ->
                        naming.record(new SelectionKey(pairing.id(), 2026), teacher.staffNumber(), "第二天的异议", liaison))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("公示期已过");
        assertThat(objections(pairing)).isOne();
    }

    @Test
    void thePairingsPageShowsItsSelections() {
        Pairing pairing = walk.begun("county");
        walk.shortage(pairing);
        assertThat(as(pairing.recipientSchool() + ".principal")
                        .get("/pairings/" + pairing.id() + "/years")
                        .body())
                .contains("支教选派", "支援学校推荐人选", "需要：音乐1人", "/secondments/" + pairing.id() + "/2026");
    }

    private static Map<String, String> objection(String teacher, String content) {
        return Map.of("teacher", teacher, "content", content);
    }

    private int objections(Pairing pairing) {
        return selections.get(new SelectionKey(pairing.id(), 2026)).objections().size();
    }

    private byte[] export(Pairing pairing) {
        return as(SelectionWalk.PERSONNEL)
                .getBytes("/secondments/export?year=2026&school=" + pairing.recipientSchool());
    }

    private Visitor stranger() {
        return as(pairings.school(SchoolLevel.PRIMARY, Setting.URBAN) + ".principal");
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
