package cn.xieshou.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.EarlyEnds;
import cn.xieshou.service.ServicePaper;
import cn.xieshou.service.TeacherRecords;
import cn.xieshou.service.process.ServiceWalk;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@XieshouTest
class ServicePagesTest {

    private static final String HOME = "sec-home";
    private static final String HOST = "sec-host";
    private static final String FOREIGN = "sec-foreign";

    @LocalServerPort
    int port;

    @Autowired
    ServiceWalk walk;

    @Autowired
    SmallCounty county;

    @Autowired
    Pairings pairings;

    @Autowired
    Secondments secondments;

    @Autowired
    EarlyEnds ends;

    @Autowired
    TeacherRecords records;

    @Autowired
    ServicePaper paper;

    @Autowired
    Papers papers;

    @Autowired
    EngineClock clock;

    Pairing pairing;
    Secondment serving;

    @BeforeEach
    void aTeacherServes() {
        clock.set(Instant.parse("2026-07-20T02:00:00Z"));
        pairing = known().orElseGet(() -> walk.pairing(HOME, HOST));
        serving = walk.serving(pairing);
        county.urban(FOREIGN, "别处中学", SchoolLevel.JUNIOR_SECONDARY);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void bothSchoolsAndTheBureauSeeTheSecondmentOthersFindNothing() {
        walk.arrive(serving.id(), "2026-09-01");
        for (String reader : new String[] {HOME + ".liaison", HOST + ".principal", "renmi", "office", "zhongjiao"}) {
            assertThat(as(reader).get(page()).body())
                    .as(reader)
                    .contains(serving.teacherName())
                    .contains("五年级音乐教师")
                    .contains("任教中");
        }
        assertThat(as(FOREIGN + ".principal").get(page()).status()).isEqualTo(404);
        assertThat(as("chujiao").get(page()).status()).isEqualTo(404);
        assertThat(as("expert1").get(page()).status()).isEqualTo(404);
        assertThat(as("renmi").get("/secondments/S-1999-001").status()).isEqualTo(404);
        assertThat(as(FOREIGN + ".principal").get(page() + "/form.docx").status())
                .isEqualTo(404);
    }

    @Test
    void aPrincipalAsksForTheEndOnThePageAndOthersCannot() {
        clock.set(Instant.parse("2026-10-20T02:00:00Z"));
        Map<String, String> wish = Map.of("reason", "因病住院", "lastDay", "2026年11月6日");
        assertThat(send(HOST + ".liaison", "/early-end", wish).status()).isEqualTo(404);
        assertThat(send("renmi", "/early-end", wish).status()).isEqualTo(404);
        assertThat(send(FOREIGN + ".principal", "/early-end", wish).status()).isEqualTo(404);
        assertThat(ends.of(serving.id())).isEmpty();

        assertThat(send(HOST + ".principal", "/early-end", wish).location()).endsWith(page());
        assertThat(ends.pending(serving.id()).orElseThrow().lastDay()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(as(HOME + ".principal").get(page()).body())
                .contains("因病住院")
                .contains("待人秘股审核")
                .contains("审核提前结束");
    }

    @Test
    void anIncompleteWishComesBackWithEverythingTyped() {
        String blank = send(HOME + ".principal", "/early-end", Map.of("reason", "　", "lastDay", "2026-02-30"))
                .body();
        assertThat(blank).contains("请填写提前结束的原因").contains("没有这一天").contains("2026-02-30");
        String huge = send(
                        HOME + ".principal", "/early-end", Map.of("reason", "长".repeat(1001), "lastDay", "2026-11-06"))
                .body();
        assertThat(huge).contains("最多1000字，现有1001字").contains("长".repeat(1001));
        String late = send(HOME + ".principal", "/early-end", Map.of("reason", "<b>病</b>", "lastDay", "2028-01-01"))
                .body();
        assertThat(late).contains("&lt;b&gt;病&lt;/b&gt;").contains("2027年7月15日");
        for (Map<String, String> half :
                List.of(Map.<String, String>of(), Map.of("reason", "病"), Map.of("lastDay", "2026-11-06"))) {
            assertThat(send(HOME + ".principal", "/early-end", half).status()).isEqualTo(400);
        }
        assertThat(ends.of(serving.id())).isEmpty();
    }

    @Test
    void theHomeSchoolRecordsAwardsTheHostDoesNot() {
        Map<String, String> award = Map.of("award", "县优秀支教教师", "awardedBy", "县教育局", "awardedOn", "2026-09-01");
        assertThat(send(HOST + ".principal", "/awards", award).status()).isEqualTo(404);
        assertThat(send(HOME + ".liaison", "/awards", award).status()).isEqualTo(302);
        assertThat(records.of(serving.id()).awards()).hasSize(1);
        assertThat(send(HOME + ".liaison", "/awards", Map.of("award", "奖", "awardedBy", "局", "awardedOn", "2099-01-01"))
                        .body())
                .contains("今天以前");
        assertThat(send(HOME + ".liaison", "/awards", Map.of("award", "奖", "awardedBy", "局"))
                        .status())
                .isEqualTo(400);
        assertThat(records.of(serving.id()).awards()).hasSize(1);
        assertThat(as(HOST + ".liaison").get(page()).body()).contains("县优秀支教教师");
    }

    @Test
    void aTeacherSentToLearnGoesAndReturns() {
        clock.set(Instant.parse("2026-07-20T02:00:00Z"));
        Secondment learner = walk.selected(pairing, Direction.LEARN);
        String path = "/secondments/" + learner.id();
        clock.set(Instant.parse("2027-07-10T02:00:00Z"));
        Visitor school = as(HOST + ".liaison");
        assertThat(as(HOME + ".liaison")
                        .form("/account/password", path + "/going", Map.of("wentOn", "2026-09-01"))
                        .status())
                .isEqualTo(404);
        assertThat(school.form(path, path + "/return", Map.of("returnedOn", "2027-07-09", "learnt", "备课"))
                        .body())
                .contains("现在不能登记");
        assertThat(school.form(path, path + "/going", Map.of("wentOn", "2027-08-01"))
                        .body())
                .contains("今天以前");
        school.form(path, path + "/going", Map.of("wentOn", "2026-09-01"));
        assertThat(secondments.get(learner.id()).state()).isEqualTo(SecondmentState.LEARNING);
        assertThat(school.form(path, path + "/return", Map.of("returnedOn", "2026-08-31", "learnt", "备课"))
                        .body())
                .contains("应在到校之后");
        school.form(path, path + "/return", Map.of("returnedOn", "2027-07-09", "learnt", "学会了集体备课"));
        assertThat(secondments.get(learner.id()).state()).isEqualTo(SecondmentState.RETURNED);
        assertThat(school.get(path).body()).contains("学会了集体备课").contains("2027年7月9日");
    }

    @Test
    void theRecordIsReadByTheOwnSchoolAndThePersonnelSection() {
        passTheYear();
        String path = "/secondments/teachers/" + serving.teacher();
        for (String reader : new String[] {HOME + ".principal", "renmi", "office"}) {
            assertThat(as(reader).get(path).body())
                    .as(reader)
                    .contains("共计12个月")
                    .contains("优秀");
        }
        assertThat(as(HOST + ".principal").get(path).status()).isEqualTo(404);
        assertThat(as("zhongjiao").get(path).status()).isEqualTo(404);
        assertThat(as("renmi").get("/secondments/teachers/NOBODY").status()).isEqualTo(404);
    }

    /** Who replaces somebody comes without a selection of that year: the line leads to the pairing then. */
    @Test
    void everyLineOfTheRegisterLeadsToAPage() {
        assertThat(as("renmi").get("/secondments?year=2026&q=" + serving.id()).body())
                .contains(serving.teacherName(), "href=\"/pairings/" + pairing.id() + "\"")
                .doesNotContain("/secondments/" + pairing.id() + "/2026");
    }

    @Test
    void thePersonnelSectionTakesAllRecordsAwayAsASheet() {
        assertThat(as("renmi").get("/secondments").body()).contains("/secondments/records.xlsx");
        assertThat(as(HOME + ".liaison").get("/secondments").body())
                .contains("支教")
                .doesNotContain("/secondments/records.xlsx");
        assertThat(as("renmi").get("/secondments/records.xlsx").header("Content-Type"))
                .contains("spreadsheetml");
        assertThat(as(HOME + ".principal").get("/secondments/records.xlsx").status())
                .isEqualTo(404);
    }

    @Test
    void theFormInWordHoldsTheWholeYearAndNoEmptyBoxes() throws IOException {
        passTheYear();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(papers.word(paper, paper.values(serving.id())));
        Files.write(Path.of("target/service-form.docx"), file.toByteArray());
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("城镇教师到农村学校任教情况表")
                    .contains(serving.teacherName())
                    .contains("1990年5月")
                    .contains("五年级音乐教师")
                    .contains("考核等次：优秀")
                    .contains("备课认真")
                    .contains("同意考核意见")
                    .contains("支教档〔2027〕" + serving.id())
                    .doesNotContain("□")
                    .doesNotContain("尚未归档");
        }
    }

    @Test
    void beforeTheArrivalThereIsNoForm() {
        assertThat(as(HOME + ".principal").get(page() + "/form.docx").status()).isEqualTo(404);
    }

    private void passTheYear() {
        String id = serving.id();
        walk.toAssessment(id);
        walk.fill(id);
        walk.assess(id, "EXCELLENT");
        walk.giveOpinion(id);
        walk.file(id);
    }

    private Optional<Pairing> known() {
        return pairings.running("county", HOME, HOST, null);
    }

    private String page() {
        return "/secondments/" + serving.id();
    }

    private Visitor as(String account) {
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    private Visitor.Answer send(String account, String action, Map<String, String> fields) {
        return as(account).form("/account/password", page() + action, fields);
    }
}
