package cn.xieshou.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.XieshouTest;
import cn.xieshou.upload.Upload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@XieshouTest
class LongRequestsTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    LongRequests requests;

    @Test
    void everyImportAndExportMayTakeLong() {
        List<HandlerMethod> expected = mappings.getHandlerMethods().entrySet().stream()
                .filter(LongRequestsTest::isLong)
                .map(Map.Entry::getValue)
                .toList();

        assertThat(expected)
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(method -> method.hasMethodAnnotation(TakesLong.class));
    }

    @Test
    void theTimeIsGivenForTheRequestAndNoLonger() {
        HandlerMethod export = mappings.getHandlerMethods().values().stream()
                .filter(method -> method.hasMethodAnnotation(TakesLong.class))
                .findAny()
                .orElseThrow();
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();

        requests.preHandle(request, response, export);
        assertThat(Patience.isGranted()).isTrue();
        requests.afterCompletion(request, response, export, null);
        assertThat(Patience.isGranted()).isFalse();
    }

    private static boolean isLong(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
        Set<String> paths = mapping.getKey().getPatternValues();
        Set<RequestMethod> methods = mapping.getKey().getMethodsCondition().getMethods();
        return paths.stream().anyMatch(path -> path.contains("export") || path.endsWith(".xlsx"))
                || paths.contains("/roster/{id}/links")
                // What it asks for is long work; what it shows before looks at every row.
                || paths.contains("/roster/{id}/undo") && !methods.contains(RequestMethod.POST)
                || List.of(mapping.getValue().getMethodParameters()).stream().anyMatch(LongRequestsTest::isFile);
    }

    private static boolean isFile(MethodParameter parameter) {
        return Upload.class.equals(parameter.getParameterType());
    }
}
