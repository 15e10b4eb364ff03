package cn.xieshou.portal;

import static cn.xieshou.testing.CrossSite.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xieshou.testing.XieshouTest;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@XieshouTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {

    private static final int OVER_THE_LIMIT = 22 * 1024 * 1024;

    @Autowired
    WebApplicationContext context;

    @LocalServerPort
    int port;

    private MockMvc pages;

    @BeforeEach
    void pages() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void anUnexpectedErrorHasANumberThatStandsInTheLog(CapturedOutput log) throws Exception {
        String page = failed(500, new IllegalStateException("boom"));

        Matcher number = Pattern.compile("E-\\d{8}-[0-9A-F]{6}").matcher(page);
        assertThat(number.find()).isTrue();
        assertThat(page).contains("系统出错了").doesNotContain("boom", "IllegalState");
        assertThat(log.getOut()).contains(number.group()).contains("boom");
    }

    @Test
    void aDatabaseThatIsAwayIsTemporary() throws Exception {
        assertThat(failed(503, new IllegalStateException(new DataAccessResourceFailureException("away"))))
                .contains("系统暂时不可用", "通常一分钟内会自动恢复");
    }

    @Test
    void whatWasTypedIsShownAgainButNoPassword() throws Exception {
        assertThat(failed(403, null))
                .contains("没有权限，或页面已过期", "这是一段写了很久的意见，不能丢")
                .doesNotContain("my-secret-password", "&lt;b&gt;short");
    }

    @Test
    void whatAFormDeclaresAsAPasswordNeverComesBackWhateverItIsCalled() throws Exception {
        assertThat(failed(500, new IllegalStateException("boom")))
                .contains("这是一段写了很久的意见，不能丢", "a long remark")
                .doesNotContain("my-odd-secret", "my-current-secret", "my-chosen-secret", "my-repeated-secret");
    }

    @Test
    void aFailedPasswordChangeShowsNoneOfTheTypedPasswords() throws Exception {
        String page = pages.perform(post("/account/password")
                        .with(user("nobody"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .accept(MediaType.TEXT_HTML)
                        .param("current", "my-current-secret")
                        .param("chosen", "my-chosen-secret")
                        .param("again", "my-repeated-secret"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        for (String secret : new String[] {"my-current-secret", "my-chosen-secret", "my-repeated-secret"}) {
            assertThat(page.contains(secret)).as(secret).isFalse();
        }
    }

    @Test
    void noTemplateFillsAPasswordFieldAgain() throws IOException {
        Pattern input = Pattern.compile("(?is)<input\\b[^>]*type\\s*=\\s*[\"']?password\\b[^>]*>");
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/resources/templates"))) {
            for (java.nio.file.Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                Matcher field = input.matcher(java.nio.file.Files.readString(file));
                while (field.find()) {
                    assertThat(field.group())
                            .as(file.toString())
                            .doesNotContain("th:value", " value=", "th:field", "th:name")
                            .contains("autocomplete=");
                }
            }
        }
    }

    @Test
    void anUploadOverTheLimitIsRefusedInChineseWithoutAResetConnection() throws IOException, InterruptedException {
        HttpRequest upload = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/roster"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[OVER_THE_LIMIT]))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(upload, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("上传的文件太大", "20兆字节");
    }

    private String failed(int status, Throwable thrown) throws Exception {
        return pages.perform(post("/error")
                        .with(user("nobody"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .accept(MediaType.TEXT_HTML)
                        .param("opinion", "这是一段写了很久的意见，不能丢")
                        .param("current-password", "my-secret-password")
                        .param("id", "<b>short")
                        .param("remark", "a long remark")
                        .param("mimang", "my-odd-secret")
                        .param("current", "my-current-secret")
                        .param("chosen", "my-chosen-secret")
                        .param("again", "my-repeated-secret")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .with(request -> {
                            if (thrown != null) {
                                request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, thrown);
                            }
                            return request;
                        }))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
