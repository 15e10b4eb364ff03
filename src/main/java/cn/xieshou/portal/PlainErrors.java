package cn.xieshou.portal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A small Chinese page for what the server refuses before the application sees it: broken addresses, bad hosts, headers
 * that are too large. Stands where Tomcat's own English report would.
 */
class PlainErrors extends ErrorReportValve {

    private static final int ERROR = 400;

    @Override
    protected void report(@Nullable Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !isListening(response)) {
            return;
        }
        write(
                PlainPage.of(
                        Failure.of(response.getStatus(), thrown), request == null ? null : request.getRequestURI()),
                response);
    }

    private static void write(PlainPage page, Response response) {
        try {
            page.describe(response);
            PrintWriter writer = response.getReporter();
            if (writer != null) {
                writer.write(page.text());
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // Whoever asked has left, or has an answer already.
        }
    }

    private static boolean isListening(Response response) {
        AtomicBoolean listening = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, listening);
        return listening.get();
    }

    @Configuration
    static class Placing {

        /** By its class name alone the host would make another, which it could not: this one is no business of others. */
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
            return server -> server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainErrors.class.getName());
                    host.getPipeline().addValve(new PlainErrors());
                }
            });
        }
    }
}
