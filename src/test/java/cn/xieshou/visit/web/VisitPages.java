package cn.xieshou.visit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.files.TaskFiles;
import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.rectification.RectificationWalk;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.visit.VisitFiles;
import cn.xieshou.visit.VisitWalk;
import cn.xieshou.workflow.EngineClock;
import cn.xieshou.workflow.account.AccountPasswords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of visits: to record, to read, to demand from, and what the partner and others get of it (R-EVA-2). */
abstract class VisitPages {

    @LocalServerPort
    int port;

    @Autowired
    VisitWalk walk;

    @Autowired
    VisitFiles kept;

    @Autowired
    TaskFiles files;

    @Autowired
    SmallCounty county;

    @Autowired
    AccountPasswords passwords;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;
    String page;

    @BeforeEach
    void begin() {
        pairing = walk.begin();
        page = "/visits/new/" + pairing.id();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aVisitThatFindsSomethingLeadsToTheDemandWithItsFindings() {
        Visitor section = as(RectificationWalk.SECTION);
        String next = section.form(page, page, VisitWalk.fields(Map.of())).location();
        String demand = next.replaceFirst("^.*(?=/rectifications/)", "");
        assertThat(demand).contains("source=VISIT", "about=V-2026-");
        assertThat(section.get(demand).body()).contains("台账缺签到表\n没有联络时间", "走访已登记", "督查走访", "查看活动台账和听课记录");
        String visit = "/visits/" + demand.replaceFirst("^.*about=", "");
        assertThat(section.get(visit).body()).contains("还没有提出整改要求", "提出整改要求", "登记错了");
        Map<String, String> asked = Map.of(
                "source", "VISIT",
                "about", visit.replace("/visits/", ""),
                "side", "RECIPIENT",
                "findings", "台账缺签到表",
                "asked", "补齐签到表",
                "dueOn", "2026-11-20");
        String made = section.form(demand, "/rectifications/new/" + pairing.id(), asked)
                .location()
                .replaceFirst("^.*(?=/rectifications/)", "");

        assertThat(section.get(made).body()).contains("督查走访", "href=\"" + visit + "\"", "查看活动台账和听课记录");
        assertThat(section.get(visit).body()).contains(made, "待学校提出措施").doesNotContain("登记错了");
        assertThat(section.get("/visits?year=2026&q=" + pairing.id()).body()).contains(visit + "\"", made + "\"");
        Visitor principal = as(RectificationWalk.principal(pairing, Side.RECIPIENT));
        assertThat(principal.get(made).body()).contains("href=\"" + visit + "\"");
        assertThat(principal.get(visit).body()).contains("台账缺签到表", made);
        assertThat(section.form(visit, visit + "/void", Map.of("reason", "登记错了"))
                        .body())
                .contains("不能作废");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
        Visitor section = as(RectificationWalk.SECTION);
        String body = section.form(
                        page,
                        page,
                        VisitWalk.fields(Map.of("side", "", "visitedOn", "2026-10-13", "looked", " ", "findings", "")))
                .body();
        assertThat(body).contains("没有登记：还有需要修改的地方", "请选择走访的学校", "今天以前", "请填写查看内容", "要求整改的，请写明发现的问题");
        assertThat(section.form(page, page, VisitWalk.fields(Map.of("outcome", "VOID", "visitors", "nobody")))
                        .body())
                .contains("请选择结论", "请从列出的人员中选择", "查看活动台账和听课记录");
        Map<String, String> fine = VisitWalk.fields(Map.of("outcome", "FINE", "findings", ""));
        String visit = section.form(page, page, fine).location().replaceFirst("^.*(?=/visits/)", "");
        assertThat(section.get(visit).body()).contains("没有问题", "没有写").doesNotContain("提出整改要求</a>");
        assertThat(section.form(page, page, fine).body()).contains("请不要重复登记");
        assertThat(section.get("/rectifications/new/" + pairing.id() + "?source=VISIT&about="
                                + visit.replace("/visits/", ""))
                        .status())
                .as("nothing was found")
                .isEqualTo(404);
    }

    @Test
    void theSchoolReadsItAndThePartnerOnlyThatItWas() throws IOException {
        String key = VisitFiles.newKey();
        files.add(
                kept.owner(pairing.id(), key),
                RectificationWalk.SECTION,
                "现场.txt",
                () -> new ByteArrayInputStream("座谈记录".getBytes(StandardCharsets.UTF_8)));
        String id = walk.record(pairing, Map.of("key", key));
        String path = "/visits/" + id;
        for (String account : List.of(
                RectificationWalk.SECTION,
                RectificationWalk.OFFICE,
                "leader",
                RectificationWalk.principal(pairing, Side.RECIPIENT),
                ActivityWalk.liaison(pairing, Side.RECIPIENT))) {
            Visitor reader = as(account);
            assertThat(reader.get(path).body()).as(account).contains("台账缺签到表", "现场.txt");
            assertThat(reader.get("/visits?year=2026").body()).as(account).contains(path + "\"");
        }
        String file = "/files/" + files.ofMatter(id, 1).get(0).id();
        assertThat(as(RectificationWalk.OFFICE).get(file).status()).isEqualTo(200);
        for (String account : List.of(
                RectificationWalk.principal(pairing, Side.SUPPORTING),
                ActivityWalk.liaison(pairing, Side.SUPPORTING),
                "expert1",
                "renmi",
                "chujiao")) {
            Visitor other = as(account);
            assertThat(other.get(path).status()).as(account).isEqualTo(404);
            assertThat(other.get(file).status()).as(account).isEqualTo(404);
            assertThat(other.get(page).status()).as(account).isEqualTo(404);
            assertThat(other.get("/visits?year=2026").body())
                    .as(account)
                    .contains("督查走访")
                    .doesNotContain(id);
            assertThat(other.get("/search?q=" + id).body())
                    .as(account)
                    .contains("查找")
                    .doesNotContain(path + "\"");
        }
        assertThat(as(RectificationWalk.principal(pairing, Side.SUPPORTING))
                        .get("/pairings/" + pairing.id() + "/results")
                        .body())
                .contains("id=\"visits\"", "2026年10月9日")
                .doesNotContain(id, "要求整改", "登记走访");
        assertThat(as("leader").get(page).status()).isEqualTo(404);
        assertThat(as(RectificationWalk.principal(pairing, Side.RECIPIENT))
                        .get(page)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasRecordedByMistakeIsVoidAndDemandsNothing() {
        String id = walk.record(pairing, Map.of());
        String path = "/visits/" + id;
        Visitor section = as(RectificationWalk.SECTION);
        assertThat(section.form(path, path + "/void", Map.of("reason", " ")).body())
                .contains("请填写作废的原因");
        section.form(path, path + "/void", Map.of("reason", "登记错了学校"));
        assertThat(section.get(path).body()).contains("已作废", "登记错了学校").doesNotContain("提出整改要求</a>");
        String demand = "/rectifications/new/" + pairing.id() + "?source=VISIT&about=" + id;
        assertThat(section.get(demand).status()).isEqualTo(404);
        assertThat(section.get("/pairings/" + pairing.id() + "/results").body())
                .contains("id=\"visits\"")
                .doesNotContain(id);
        assertThat(section.getBytes("/visits/export?year=2026")).isNotEmpty();
    }

    @Test
    void theVisitedSchoolIsToldThatSomethingWasFoundAndNobodyElse() {
        String school = pairing.recipientSchool();
        walk.record(pairing, Map.of("outcome", "FINE", "findings", "", "looked", "只看了课表"));
        assertThat(as(school + ".liaison").get("/").body()).contains("我的事项").doesNotContain("督查走访本校的记录");
        String id = walk.record(pairing, Map.of());
        List<String> readers = List.of(school + ".principal", school + ".liaison");
        assertThat(mails(id)).extracting(Told::recipient).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(mails(id)).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.subject()).contains("督查走访的记录", "2026年10月9日");
            assertThat(mail.path()).isEqualTo("/visits/" + id);
            assertThat(mail.body()).contains("要求整改").doesNotContain("签到表", "查看活动台账");
        });
        for (String reader : readers) {
            assertThat(as(reader).get("/").body()).as(reader).contains("督查走访本校的记录", "/visits/" + id + "\"");
        }
        assertThat(as(pairing.supportingSchool() + ".liaison").get("/").body())
                .contains("我的事项")
                .doesNotContain("督查走访本校的记录");
        as(RectificationWalk.SECTION).form("/visits/" + id, "/visits/" + id + "/void", Map.of("reason", "登记错了学校"));
        assertThat(mails(id))
                .extracting(Told::subject)
                .filteredOn(subject -> subject.contains("作废"))
                .hasSize(2);
        assertThat(as(readers.get(0)).get("/").body()).contains("我的事项").doesNotContain("督查走访本校的记录");
    }

    /** A mail of a visit. */
    private record Told(String recipient, String subject, String body, String path) {}

    private List<Told> mails(String visit) {
        return jdbc.sql("select recipient, subject, body, path from mail where matter_key = ?")
                .param(visit)
                .query(RecordRows.of(Told.class))
                .list();
    }

    private Visitor as(String account) {
        county.bureau();
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }
}
