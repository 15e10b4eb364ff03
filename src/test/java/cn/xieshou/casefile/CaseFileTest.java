package cn.xieshou.casefile;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.annualplan.AnnualPlans;
import cn.xieshou.annualplan.PlanId;
import cn.xieshou.annualplan.process.PlanWalk;
import cn.xieshou.longwork.WorkRunner;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.paper.PaperKind;
import cn.xieshou.paper.PaperTemplates;
import cn.xieshou.paper.Papers;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.testing.Zips;
import cn.xieshou.workflow.EngineClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The whole file of a pairing is made as long work, found again, and has an index with numbers and dates. */
@XieshouTest
class CaseFileTest {

    private static final int YEAR = 2026;

    @Autowired
    WebApplicationContext context;

    @Autowired
    PlanWalk walk;

    @Autowired
    AnnualPlans plans;

    @Autowired
    PaperTemplates templates;

    @Autowired
    Papers papers;

    @Autowired
    WorkRunner longWork;

    @Autowired
    EngineClock clock;

    MockMvc pages;
    Pairing pairing;

    @BeforeEach
    void aFiledPlan() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        clock.set(Instant.parse("2026-08-03T02:00:00Z"));
        pairing = walk.pairing();
        walk.start(pairing, YEAR);
        walk.toSection(pairing, YEAR);
        walk.file(pairing, YEAR);
    }

    @AfterEach
    void backToToday() {
        longWork.run();
        clock.reset();
    }

    @Test
    void everyPaperIsInItAndInItsIndexWithNumberAndDate() throws Exception {
        String reader = pairing.recipientSchool() + ".liaison";
        assertThat(page(reader)).contains("年度工作方案备案通知", number(), "生成全卷").doesNotContain("下载全卷");
        pages.perform(get(zip()).with(user(reader))).andExpect(status().isNotFound());

        for (PaperKind kind : templates.kinds()) {
            assertThat(kind.ofCase(pairing.id()).isPresent())
                    .as(kind.key())
                    .isEqualTo(List.of("annual-plan", "filing-notice").contains(kind.key()));
        }

        pages.perform(post("/pairings/" + pairing.id() + "/case-file")
                        .with(user(reader))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/work/*"));
        longWork.run();

        assertThat(page(reader)).contains("下载全卷", "份文件");
        Map<String, byte[]> file = Zips.unzipped(bytes(zip(), reader));
        String plan = "2026—2027学年年度工作方案";
        assertThat(file.keySet())
                .anyMatch(name -> name.startsWith("00 目录"))
                .anyMatch(name -> name.endsWith("办理经过.docx"));
        assertThat(WordText.of(one(file, "目录.docx")))
                .contains(plan, plan + "备案通知", number(), "2026年8月3日", pairing.id());
        assertThat(WordText.of(one(file, plan + ".docx")))
                .contains(number(), "八、月度安排")
                .doesNotContain("草稿");
        assertThat(WordText.of(one(file, "办理经过.docx"))).contains("年度工作方案");
        // Without a Chinese font on the machine there are the Word files alone.
        assumeTrue(papers.printsPdf(), "no Chinese font is installed");
        try (PDDocument pdf = Loader.loadPDF(one(file, plan + "备案通知.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("准予备案", number());
        }
    }

    @Test
    void toWhoMayNotSeeThePairingThereIsNone() throws Exception {
        Pairing foreign = walk.pairing();
        for (String outsider : new String[] {foreign.recipientSchool() + ".principal", PlanWalk.OTHER_SECTION}) {
            pages.perform(post("/pairings/" + pairing.id() + "/case-file")
                            .with(user(outsider))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
            pages.perform(get(zip()).with(user(outsider))).andExpect(status().isNotFound());
        }
        pages.perform(get("/pairings/P-1900-001/case-file.zip").with(user(PlanWalk.SECTION)))
                .andExpect(status().isNotFound());
    }

    private String number() {
        return plans.get(new PlanId(pairing.id(), YEAR)).number();
    }

    private String zip() {
        return "/pairings/" + pairing.id() + "/case-file.zip";
    }

    private String page(String reader) throws Exception {
        return new String(bytes("/pairings/" + pairing.id() + "/documents", reader), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path, String reader) throws Exception {
        return pages.perform(get(path).with(user(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static byte[] one(Map<String, byte[]> file, String end) {
        return file.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .findFirst()
                .orElseThrow(() -> new AssertionError(end + " is not among " + file.keySet()))
                .getValue();
    }
}
