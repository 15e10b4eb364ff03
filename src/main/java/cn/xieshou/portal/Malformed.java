package cn.xieshou.portal;

import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Whether a failure is the request's own: what it brought could not be read. Such is answered 400, and nobody has to look. */
final class Malformed {

    private static final List<Class<? extends Throwable>> KINDS = List.of(
            MultipartException.class,
            HttpMessageNotReadableException.class,
            InvalidPropertyException.class,
            RequestRejectedException.class,
            BadRequestException.class,
            InvalidFileNameException.class,
            MethodArgumentConversionNotSupportedException.class,
            UnsupportedCharsetException.class,
            IllegalCharsetNameException.class);

    private Malformed() {}

    static boolean isIn(@Nullable Throwable thrown) {
        return causes(thrown).anyMatch(cause -> isOfAKind(cause) || isUnbindable(cause))
                && causes(thrown).noneMatch(MaxUploadSizeExceededException.class::isInstance);
    }

    private static boolean isOfAKind(Throwable cause) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(cause));
    }

    /** Spring itself fails on names like {@code a.b} or {@code a[0]} where a form has a text {@code a}. */
    private static boolean isUnbindable(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return Arrays.stream(stack)
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                        .findFirst()
                        .filter(name -> name.startsWith("org.springframework."))
                        .isPresent()
                && Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals(ModelAttributeMethodProcessor.class.getName()));
    }

    private static Stream<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(
                        thrown, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .map(Throwable.class::cast)
                .limit(50);
    }
}
