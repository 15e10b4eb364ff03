package cn.xieshou.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xieshou.agreement.AgreementPaper;
import cn.xieshou.agreement.Agreements;
import cn.xieshou.directory.Setting;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.paper.Papers;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.workflow.EngineClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

@XieshouTest
class AgreementDownloadTest {

    @Autowired
    AgreementDownload download;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementPaper paper;

    @Autowired
    Papers papers;

    @Autowired
    PairingWalk walk;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    Pairing pairing;

    @BeforeEach
    void surveyedPairing() {
        clock.set(Instant.parse("2026-09-07T02:00:00Z"));
        pairing = walk.pairing();
        walk.survey(pairing);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aSignedAgreementIsAnOfficialPaperWithNumberAndSignatures() throws IOException {
        walk.agreement(pairing);
        ResponseEntity<byte[]> answer = fetch();
        Files.write(Path.of("target/agreement.docx"), answer.getBody());
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(answer.getBody()))) {
            XWPFRun title = word.getParagraphs().get(0).getRuns().get(0);
            assertThat(title.text()).isEqualTo("城乡学校结对帮扶协议");
            assertThat(title.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("方正小标宋简体");
            assertThat(title.getFontSizeAsDouble()).isEqualTo(22);
            assertThat(text(word))
                    .contains(agreements.ofPairing(pairing.id()).orElseThrow().number())
                    .contains("签署人：行走测试")
                    .contains("签署人：行走办公室")
                    .contains("2026年9月7日")
                    .doesNotContain("警告");
        }
    }

    @Test
    void thePdfSaysTheSameFromTheSameTemplate() throws IOException {
        assumeTrue(papers.printsPdf(), "no Chinese font is installed");
        walk.agreement(pairing);
        byte[] file = download.download(pairing.id(), "pdf", () -> pairing.supportingSchool() + ".principal")
                .getBody();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("城乡学校结对帮扶协议", "签署人：行走测试", "2026年9月7日", "— 1 —")
                    .contains(agreements.ofPairing(pairing.id()).orElseThrow().number());
        }
    }

    @Test
    void aTemplateIsLookedAtWithARealCase() {
        walk.agreement(pairing);
        assertThat(paper.ofCase(pairing.id()).orElseThrow().value("甲方")).startsWith("行走测试");
        assertThat(paper.ofCase("P-1900-001")).isEmpty();
    }

    @Test
    void aDraftSaysThatItIsOne() throws IOException {
        walk.draft(pairing);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(fetch().getBody()))) {
            assertThat(text(word)).startsWith("草稿：协议尚未会签编号").contains("征求意见稿").contains("尚未签署");
        }
    }

    @Test
    void aTextChangedBehindTheSignaturesCarriesTheWarning() throws IOException {
        walk.agreement(pairing);
        jdbc.sql("update agreement_draft set others = '另加一条' where pairing_id = ?")
                .param(pairing.id())
                .update();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(fetch().getBody()))) {
            assertThat(text(word)).contains("警告：文本在签署后被改动");
        }
    }

    @Test
    void whoMayNotSeeThePairingFindsNothing() {
        String stranger = walk.school(SchoolLevel.PRIMARY, Setting.URBAN) + ".principal";
        walk.draft(pairing);
        assertThatThrownBy(() -> download.download(pairing.id(), "docx", () -> stranger))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("404");
        assertThatThrownBy(() -> download.download("P-1900-001", "docx", () -> PairingWalk.OFFICE))
                .hasMessageContaining("404");
    }

    @Test
    void beforeTheFirstDraftThereIsNothingToTakeAway() {
        assertThatThrownBy(this::fetch).hasMessageContaining("404");
    }

    private ResponseEntity<byte[]> fetch() throws IOException {
        return download.download(pairing.id(), "docx", () -> pairing.supportingSchool() + ".principal");
    }

    private static String text(XWPFDocument word) throws IOException {
        try (XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }
}
