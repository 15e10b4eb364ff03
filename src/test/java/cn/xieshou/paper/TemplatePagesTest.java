package cn.xieshou.paper;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.paper.word.TemplateCheck;
import cn.xieshou.paper.word.WordText;
import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.XieshouTest;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The bureau brings its own templates: checked, looked at, put in force, taken back. */
@XieshouTest
class TemplatePagesTest {

    private static final String PAGE = "/settings/templates/filing-notice";
    private static final String[] OWN = {"本局的备案通知 {{备案号}}", "{{支援学校}}、{{受援学校}}：{{方案}}{{逾期}}于{{备案日期}}备案。", "{{审核股室}}"};

    @Autowired
    WebApplicationContext context;

    @Autowired
    PaperTemplates templates;

    @Autowired
    Papers papers;

    @Autowired
    SmallCounty county;

    @Autowired
    JdbcClient jdbc;

    MockMvc pages;

    @BeforeEach
    void aBureau() {
        county.bureau();
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void asShipped() {
        templates.use(notice(), null, "office");
    }

    @Test
    void everyShippedTemplatePassesItsOwnCheckAndNamesNothingThatItsSampleDoesNotKnow() {
        assertThat(templates.kinds())
                .extracting(PaperKind::key)
                .contains("agreement", "annual-plan", "filing-notice", "service-form", "publicity-notice");
        for (PaperKind kind : templates.kinds()) {
            byte[] shipped = PaperTemplates.shipped(kind);
            assertThat(TemplateCheck.reasons(shipped, kind.fields()))
                    .as(kind.key())
                    .isEmpty();
            assertThat(kind.sample().names())
                    .as(kind.key())
                    .containsAll(kind.fields().stream()
                            .map(PaperField::name)
                            .filter(name -> !name.startsWith("未安排指标"))
                            .toList());
            assertThat(WordText.of(papers.word(shipped, kind.sample())))
                    .as(kind.key())
                    .doesNotContain("{{")
                    .doesNotContain("}}")
                    .contains("示");
        }
    }

    @Test
    void aTemplateTakesEffectWhenItIsPutInForceAndTheShippedOneComesBack() throws Exception {
        assertThat(text(papers.word(notice(), notice().sample())))
                .contains("准予备案")
                .doesNotContain("本局");

        assertThat(bring(OWN).getContentAsString()).isEmpty();
        long id = templates.brought(notice()).get(0).id();
        assertThat(text(papers.word(notice(), notice().sample())))
                .contains("准予备案")
                .doesNotContain("本局");
        assertThat(text(fetch(PAGE + "/" + id + "/preview.docx"))).contains("本局的备案通知 备案〔2026〕1号");
        assertThat(page(PAGE)).contains("a.docx", "启用", "{{备案号}}");

        use(String.valueOf(id));
        assertThat(text(papers.word(notice(), notice().sample()))).contains("本局的备案通知");
        assertThat(page("/settings/templates")).contains("a.docx");
        assertThat(logged()).contains("启用第" + id + "号模板");

        use("shipped");
        assertThat(text(papers.word(notice(), notice().sample())))
                .contains("准予备案")
                .doesNotContain("本局");
        assertThat(logged()).contains("恢复系统自带的模板");
        assertThat(page(PAGE)).contains("启用记录");
        assertThat(text(fetch(PAGE + "/" + id + "/template.docx"))).contains("{{备案号}}");
    }

    @Test
    void aWrongTemplateIsRefusedInWordsAndNothingIsKept() throws Exception {
        int before = templates.brought(notice()).size();
        assertThat(bring("{{备案号}}{{支援学效}}", "{{受援学校}").getContentAsString())
                .contains("没有保存", "没有“支援学效”这一项。是不是“支援学校”？", "双花括号没有成对", "缺少必需的“{{方案}}”");
        assertThat(templates.brought(notice())).hasSize(before);
    }

    @Test
    void theSameFileAgainIsTheSameTemplate() {
        byte[] file = WordText.of("同一个文件", String.join("", OWN));
        var first = templates.bring(notice(), "甲.docx", file, "office").template();
        var second = templates.bring(notice(), "乙.docx", file, "admin").template();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aNumberOfNoCaseIsToldWhereItWasTyped() throws Exception {
        String address = "/settings/templates/agreement";
        for (String format : List.of("docx", "pdf")) {
            String back = pages.perform(get(address + "/shipped/preview." + format)
                            .param("case", " P-1900-001<&")
                            .with(user("office").roles("OFFICE")))
                    .andExpect(status().isFound())
                    .andReturn()
                    .getResponse()
                    .getHeader("Location");
            assertThat(back).startsWith(address + "?case=P-1900-001");
        }
        Document page = Jsoup.parse(page(address + "?case=P-1900-001"));
        assertThat(page.getElementById("case-missing").text()).contains("没有编号为“P-1900-001”的", "请核对编号");
        assertThat(page.getElementById("case").val()).isEqualTo("P-1900-001");
        assertThat(Jsoup.parse(page(address)).getElementById("case-missing")).isNull();
    }

    @Test
    void nobodyElseComesNearAndWhatIsNotThereIsUnknown() throws Exception {
        for (String outsider : List.of("zhongjiao", "expert1", "leader", "renmi")) {
            for (String path : List.of(
                    "/settings/templates", PAGE, PAGE + "/shipped/template.docx", PAGE + "/shipped/preview.docx")) {
                pages.perform(get(path).with(user(outsider))).andExpect(status().isForbidden());
            }
            pages.perform(multipart(PAGE)
                            .file(new MockMultipartFile("file", WordText.of(OWN)))
                            .with(user(outsider))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
            pages.perform(sent(post(PAGE + "/use"), outsider).param("template", "shipped"))
                    .andExpect(status().isForbidden());
        }
        for (String path :
                List.of("/settings/templates/none", PAGE + "/999999/template.docx", PAGE + "/x/preview.docx")) {
            pages.perform(get(path).with(user("office").roles("OFFICE"))).andExpect(status().isNotFound());
        }
        pages.perform(sent(post(PAGE + "/use"), "office").param("template", "999999"))
                .andExpect(status().isNotFound());
        pages.perform(sent(post(PAGE + "/use"), "office")).andExpect(status().isBadRequest());
    }

    private PaperKind notice() {
        return templates.kind("filing-notice").orElseThrow();
    }

    private org.springframework.mock.web.MockHttpServletResponse bring(String... paragraphs) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "C:\\模板\\a.docx", null, WordText.of(paragraphs));
        return pages.perform(multipart(PAGE)
                        .file(file)
                        .with(user("office").roles("OFFICE"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void use(String template) throws Exception {
        pages.perform(sent(post(PAGE + "/use"), "office").param("template", template))
                .andExpect(status().isFound());
    }

    private static MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request, String account) {
        return request.with(account.equals("office") ? user(account).roles("OFFICE") : user(account))
                .with(csrf());
    }

    private byte[] fetch(String path) throws Exception {
        return pages.perform(get(path).with(user("office").roles("OFFICE")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String page(String path) throws Exception {
        return new String(fetch(path), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        return WordText.of(file);
    }

    private String logged() {
        return jdbc
                .sql("select detail from security_log where kind = 'TEMPLATE_CHANGED'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }
}
