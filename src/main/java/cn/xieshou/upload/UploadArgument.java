package cn.xieshou.upload;

import cn.xieshou.securitylog.SecurityLog;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers the file of their form, whose chooser is called «file» on every page. */
@Component
class UploadArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String FIELD = "file";

    private final VirusScan scan;
    private final SecurityLog log;

    UploadArgument(VirusScan scan, SecurityLog log) {
        this.scan = scan;
        this.log = log;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Upload.class);
    }

    @Override
    public Upload resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws MissingServletRequestPartException {
        MultipartRequest parts = request.getNativeRequest(MultipartRequest.class);
        MultipartFile file = parts == null ? null : parts.getFile(FIELD);
        if (file == null) {
            throw new MissingServletRequestPartException(FIELD);
        }
        return new Upload(file, scan, log);
    }
}
