package cn.xieshou.once;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts {@link OneEffect} around every handler of a request that may change something; no page can forget it. */
@Component
class PageActions implements WebMvcRegistrations {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ObjectProvider<OneEffect> effect;
    private final ObjectProvider<SentForm> forms;

    PageActions(ObjectProvider<OneEffect> effect, ObjectProvider<SentForm> forms) {
        this.effect = effect;
        this.forms = forms;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new Adapter();
    }

    private final class Adapter extends RequestMappingHandlerAdapter {

        @Override
        protected @Nullable ModelAndView invokeHandlerMethod(
                HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
            if (READING.contains(request.getMethod()) || request.getDispatcherType() != DispatcherType.REQUEST) {
                return super.invokeHandlerMethod(request, response, handler);
            }
            PageAction action = forms.getObject().read(request);
            return effect.getObject().of(request, action, () -> super.invokeHandlerMethod(request, response, handler));
        }
    }
}
