package cn.xieshou.rehearsal.web;

import cn.xieshou.rehearsal.Preparation;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The page that people wait at; it draws itself anew and gives way to what was asked for. */
@Component
class WaitingPage {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
    private static final int PAUSE_SECONDS = 2;

    private final Preparation preparation;
    private final ObjectProvider<ThymeleafViewResolver> views;

    WaitingPage(Preparation preparation, ObjectProvider<ThymeleafViewResolver> views) {
        this.preparation = preparation;
        this.views = views;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        Map<String, Object> model = Map.of(
                "percent",
                preparation.percent(),
                "sentence",
                sentence(),
                "asked",
                "GET".equals(request.getMethod()),
                "refreshSeconds",
                PAUSE_SECONDS);
        try {
            view().render(model, request, response);
        } catch (IOException | ServletException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private View view() throws Exception {
        return Objects.requireNonNull(views.getObject().resolveViewName("rehearsal/waiting", Locale.CHINA));
    }

    private String sentence() {
        return "已完成" + preparation.percent() + "%"
                + preparation.left().map(left -> "，估计还要约" + words(left)).orElse("");
    }

    private static String words(Duration left) {
        return Math.max(1, left.toSeconds()) + "秒";
    }
}
