package cn.xieshou.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.attachment.AttachmentWalk;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.NewPairing;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register, the page of one term and the part of the pairing's page. */
@XieshouTest
class AttachmentPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    AttachmentWalk walk;

    @Autowired
    PairingWalk pairings;

    @Autowired
    Pairings registered;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    AttachmentsController register;

    @Autowired
    EngineClock clock;

    TermKey key;
    String page;

    @BeforeEach
    void running() {
        key = walk.begin("district");
        walk.send(key);
        walk.day("2026-10-20");
        page = "/attachments/" + key.pairingId() + "/2026-1";
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aLiaisonTypesALineAndSeesTheSum() {
        Visitor liaison = as(walk.recipient(key, "liaison"));
        assertThat(liaison.get(page).body())
                .contains("已挂职0天，还差30天，本学期还剩")
                .contains("登记这一段")
                .doesNotContain("登记这一次")
                .contains("林测试（教务处副主任，中层干部）");
        Visitor.Answer answer = liaison.form(page, page + "/stints", stint("2026年9月7日", "2026.9.18"));
        assertThat(answer.location()).endsWith(page);
        assertThat(liaison.get(page).body())
                .contains("已登记，已请对方学校确认")
                .contains("有1条记录待对方确认")
                .contains("2026年9月7日")
                .contains("撤回更正");
        walk.confirmEntries(key);
        assertThat(liaison.get(page).body()).contains("已挂职12天，还差18天，本学期还剩").doesNotContain("撤回更正");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedStays() {
        Visitor liaison = as(walk.recipient(key, "liaison"));
        Visitor.Answer answer = liaison.form(page, page + "/stints", stint("2026-12-01", "2026-12-07"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("还没有到这一天；请在结束之后登记")
                .contains("已填内容都保留着")
                .contains("value=\"2026年12月1日\"")
                .contains("听课&lt;script&gt;");
        Map<String, String> empty = Map.of("cadre", "", "firstDay", "", "lastDay", "", "place", "", "content", "");
        assertThat(liaison.form(page, page + "/stints", empty).body()).contains("请填写工作内容");
        assertThat(liaison.form(page, page + "/stints", Map.of()).status()).isEqualTo(400);
        assertThat(walk.open(key)).isEmpty();
    }

    @Test
    void theSupportingLiaisonRecordsVisitsAndTakesThemBack() {
        Visitor liaison = as(walk.supporting(key, "liaison"));
        Map<String, String> visit = Map.of("firstDay", "2026-10-15", "content", "听课两节，作业批改还不够细");
        assertThat(liaison.form(page, page + "/visits", visit).location()).endsWith(page);
        assertThat(liaison.form(page, page + "/visits", visit).body()).contains("2026年10月15日的到校指导已经登记过");
        String body = liaison.get(page).body();
        String entry = body.replaceAll("(?s).*/entries/(\\d+)/take-back.*", "$1");
        assertThat(liaison.form(page, page + "/entries/" + entry + "/take-back", Map.of())
                        .location())
                .endsWith(page);
        assertThat(walk.open(key)).containsExactly(CadreAttachment.CORRECT_ENTRY);
        assertThat(liaison.get(page).body()).contains("已撤回");
    }

    @Test
    void whoHasNoPartInItFindsNothing() {
        String stranger = pairings.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        Visitor foreign = as(stranger + ".liaison");
        assertThat(foreign.get(page).status()).isEqualTo(404);
        assertThat(foreign.form("/", page + "/stints", stint("2026-09-07", "2026-09-18"))
                        .status())
                .isEqualTo(404);
        assertThat(foreign.get("/attachments?term=2026-1").body())
                .contains("挂职锻炼")
                .doesNotContain(key.pairingId());
        assertThat(as("expert1").get(page).status()).isEqualTo(404);
        assertThat(as("chujiao").get(page).status()).as("another section").isEqualTo(404);
        Visitor office = as("office");
        for (String unknown : new String[] {
            "/attachments/P-1900-001/2026-1",
            "/attachments/" + key.pairingId() + "/2026-3",
            "/attachments/" + key.pairingId() + "/abc"
        }) {
            assertThat(office.get(unknown).status()).as(unknown).isEqualTo(404);
        }
    }

    @Test
    void onlyLiaisonsWriteAndOnlyTheSupportingOneRecordsVisits() {
        for (String account : new String[] {walk.recipient(key, "principal"), "office", "zhongjiao"}) {
            Visitor reader = as(account);
            assertThat(reader.get(page).body())
                    .contains("林测试")
                    .doesNotContain("登记这一段")
                    .doesNotContain("登记这一次");
            assertThat(reader.form("/", page + "/stints", stint("2026-09-07", "2026-09-18"))
                            .status())
                    .as(account)
                    .isEqualTo(404);
        }
        Visitor recipient = as(walk.recipient(key, "liaison"));
        assertThat(recipient
                        .form(page, page + "/visits", Map.of("firstDay", "2026-10-15", "content", "听课"))
                        .status())
                .isEqualTo(404);
        long line = walk.stint(key, "2026-09-07", "2026-09-18");
        assertThat(as(walk.supporting(key, "liaison"))
                        .form(page, page + "/entries/" + line + "/take-back", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(walk.open(key)).containsExactly(CadreAttachment.CONFIRM_ENTRY);
    }

    @Test
    void theRegisterListsWhatEverybodyMaySee() {
        for (String account : new String[] {walk.recipient(key, "principal"), "office", "zhongjiao"}) {
            assertThat(as(account)
                            .get("/attachments?term=2026-1&q=" + key.pairingId())
                            .body())
                    .as(account)
                    .contains(key.pairingId())
                    .contains("挂职进行中")
                    .contains("林测试");
        }
        assertThat(as("office").get("/attachments?term=2026-2").body())
                .as("the cycle ends before")
                .contains("挂职锻炼")
                .doesNotContain(key.pairingId());
        assertThat(as("office").get("/attachments?term=%24%7B1%2B1%7D").status())
                .isEqualTo(200);
    }

    @Test
    void theRegisterOpensOnTheNewestTermThatHasSomething() {
        String stranger = pairings.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        for (String later : new String[] {"2027-03-10T02:00:00Z", "2030-11-20T02:00:00Z"}) {
            clock.set(Instant.parse(later));
            assertThat(as(walk.recipient(key, "principal")).get("/attachments").body())
                    .as(later)
                    .contains(key.pairingId(), "林测试")
                    .containsPattern("value=\"2026-1\"[^>]*selected");
        }
        assertThat(as(stranger + ".principal").get("/attachments").body())
                .as("nothing has begun: today's term")
                .containsPattern("value=\"2030-1\"[^>]*selected");
    }

    @Test
    void whoeverHasNominatedNobodyYetStandsInTheRegister() {
        Pairing earlier = register(LocalDate.of(2025, 9, 1));
        assertThat(as("office").get("/attachments?term=2025-2").body())
                .contains(earlier.id())
                .contains("尚未提名");
    }

    private Pairing register(LocalDate since) {
        String supporting = pairings.school(SchoolLevel.JUNIOR_SECONDARY, Setting.URBAN);
        String recipient = pairings.school(SchoolLevel.JUNIOR_SECONDARY, Setting.RURAL);
        return registered.register(new NewPairing("district", supporting, recipient, null, since, PairingWalk.OFFICE));
    }

    @Test
    void theRegisterGoesOutAsExcel() throws IOException {
        var response = new org.springframework.mock.web.MockHttpServletResponse();
        register.export(Map.of("term", "2026-1"), () -> walk.recipient(key, "principal"), response);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(key.pairingId());
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("挂职进行中");
            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(30);
        }
    }

    @Test
    void thePairingsPageLeadsToTheTerm() {
        assertThat(as(walk.recipient(key, "principal"))
                        .get("/pairings/" + key.pairingId() + "/years")
                        .body())
                .contains(page)
                .contains("林测试：已挂职0天，还差30天");
    }

    @Test
    void aTermWithItsResultShowsReportsAndReasons() {
        walk.stint(key, "2026-09-07", "2026-10-12");
        walk.confirmEntries(key);
        walk.write(key);
        walk.submit(
                walk.task(key, CadreAttachment.RECEIVE_FOR_BUREAU), Map.of("decision", "return", "opinion", "请补充打算"));
        walk.stint(key, "2026-10-13", "2026-10-19");
        walk.runTo("2027-02-08");
        assertThat(as(walk.supporting(key, "principal")).get(page).body())
                .contains("未达到要求")
                .contains("本学期已结束")
                .contains("请补充打算")
                .contains("未经确认")
                .contains("指导干部到校指导0次，还差1次")
                .contains(AttachmentWalk.REPORT);
    }

    private Visitor as(String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    private Map<String, String> stint(String first, String last) {
        return Map.of(
                "cadre",
                String.valueOf(walk.cadreId(key)),
                "firstDay",
                first,
                "lastDay",
                last,
                "place",
                "教务处",
                "content",
                "听课<script>alert(1)</script>");
    }
}
